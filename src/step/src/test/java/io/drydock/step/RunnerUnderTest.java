package io.drydock.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.Store;
import io.drydock.store.contract.StoreUnderTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the contract of a runner is held against. */
interface RunnerUnderTest extends StoreUnderTest {
    Duration LEASE = Duration.ofSeconds(60);

    /** A runner of its own for one worker, without heartbeats that would come between. */
    default StepRunner runner(Store store, String worker) {
        return new StepRunner(store, new StepSettings(worker, LEASE, Duration.ofHours(1), 5), clock());
    }

    default StepRunner runner() {
        return runner(store(), "worker-1");
    }

    /** A step of a new task, for a node. */
    default StepRequest newRequest() {
        return new StepRequest("t-" + UUID.randomUUID(), "d-1", Optional.of("node1"),
                JsonNodeFactory.instance.objectNode().put("password", "s3cr3t-parameter"));
    }

    default StepRecord record(StepRequest request) {
        return new Outcomes(store()).of(request.taskId(), request.node(), "set-pxe-boot").orElseThrow();
    }
}
