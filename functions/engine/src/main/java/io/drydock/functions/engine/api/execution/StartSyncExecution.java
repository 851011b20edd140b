package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.machine.StateMachineDescription;
import io.drydock.functions.engine.api.machine.StateMachineLookup;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.End;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Starts an execution of an EXPRESS state machine and answers what it came to. */
@Singleton
class StartSyncExecution implements Action {
    /** How long an EXPRESS execution may take ("Quotas for Step Functions": state machine executions). */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long BILLED_MILLIS = 100;
    private static final int BILLED_MEGABYTES = 64;

    private final StateMachineLookup machines;
    private final ExecutionStart start;
    private final Engine engine;

    StartSyncExecution(StateMachineLookup machines, ExecutionStart start, Engine engine) {
        this.machines = machines;
        this.start = start;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "StartSyncExecution";
    }

    @Override
    public Shape request() {
        return StartExecution.REQUEST.and(Member.optional("includedData", MemberType.INCLUDED_DATA));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        StateMachineLookup.Target target = machines.target(parameters.text("stateMachineArn"));
        if (!target.machine().express()) {
            throw ListExecutions.typeNotSupported();
        }
        ExecutionStart.Request request = StartExecution.request(parameters);
        String arn = start.start(target, request).identity().executionArn();
        Optional<ExecutionRecord> ended = engine.await(arn, LONGEST);
        ExecutionRecord execution = ended.isPresent() ? ended.get()
                : engine.abort(arn, Optional.empty(), Optional.empty()).orElseThrow(() -> ExecutionLookup.absent(arn));
        End end = execution.end().orElseThrow(() -> ApiFailure.unavailable("The execution " + arn + " did not end within "
                + LONGEST.toMinutes() + " min, and could not be stopped"));
        ObjectNode answer = Action.object().put("executionArn", arn).put("stateMachineArn", target.machine().arn()).put("name", request.name())
                .put("startDate", Action.timestamp(execution.identity().startedAt())).put("stopDate", Action.timestamp(end.at()))
                .put("status", ended.isPresent() ? status(end) : "TIMED_OUT");
        if (!StateMachineDescription.metadataOnly(parameters, target.machine().settings())) {
            ExecutionDescription.data(answer, execution);
        }
        request.traceHeader().ifPresent(header -> answer.put("traceHeader", header));
        answer.set("billingDetails", billing(Duration.between(execution.identity().startedAt(), end.at())));
        return answer;
    }

    /** "SyncExecutionStatus" has no ABORTED. */
    private static String status(End end) {
        return end.result().status().equals("ABORTED") ? "FAILED" : end.result().status();
    }

    /** Begun tenths of a second, and begun chunks of 64 MB, of which an execution here counts as one. */
    private static ObjectNode billing(Duration duration) {
        long begun = Math.max(1, Math.ceilDiv(duration.toMillis(), BILLED_MILLIS));
        return Action.object().put("billedMemoryUsedInMB", BILLED_MEGABYTES).put("billedDurationInMilliseconds", begun * BILLED_MILLIS);
    }
}
