package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.DrydockServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A task that is looked at until it has ended, or until nothing has moved for so long that it is stuck. */
final class WatchedTask {
    /** Longer than anything waits for by itself: attempts whose waits have grown, all nodes of a first boot, trouble of half a minute each. */
    private static final Duration STUCK_AFTER = Duration.ofMinutes(12);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Victim drydock;
    private final String taskId;

    private WatchedTask(Victim drydock, String taskId) {
        this.drydock = drydock;
        this.taskId = taskId;
    }

    /** @param request with a {@code requestId}, so that asking twice starts one task */
    static WatchedTask start(Victim drydock, String task, ObjectNode request) throws InterruptedException {
        return new WatchedTask(drydock, drydock.call(task, request).path("taskId").asText());
    }

    String taskId() {
        return taskId;
    }

    void retry() throws InterruptedException {
        drydock.call("retry-task", reference());
    }

    /** What show-task tells of it after its end; nothing, where it is stuck. */
    Optional<JsonNode> end() throws InterruptedException {
        String before = "";
        long moved = System.nanoTime();
        while (System.nanoTime() - moved < STUCK_AFTER.toNanos()) {
            JsonNode task = show();
            if (!DrydockServer.isRunning(task)) {
                return Optional.of(task);
            }
            String now = task.path("counts") + " " + task.path("nodeCounts") + " " + task.path("nodeSteps");
            if (!now.equals(before)) {
                before = now;
                moved = System.nanoTime();
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        return Optional.empty();
    }

    /** Without its nodes. */
    JsonNode show() throws InterruptedException {
        return drydock.call("show-task", reference().put("nodeLimit", 0));
    }

    private ObjectNode reference() {
        return JsonNodeFactory.instance.objectNode().put("taskId", taskId);
    }
}
