package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.RedriveTokens;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets an execution that failed, timed out or was stopped go on from there. The same client token again has the same answer. */
@Singleton
class RedriveExecution implements Action {
    private static final MemberType CLIENT_TOKEN = new MemberType.Text(1, 64, Optional.of(Pattern.compile("[!-~]+")), false);

    private final ExecutionLookup executions;
    private final Redrivability redrivability;
    private final RedriveTokens tokens;
    private final Engine engine;

    RedriveExecution(ExecutionLookup executions, Redrivability redrivability, RedriveTokens tokens, Engine engine) {
        this.executions = executions;
        this.redrivability = redrivability;
        this.tokens = tokens;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "RedriveExecution";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("clientToken", CLIENT_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        ExecutionRecord execution = executions.standard(parameters.text("executionArn"));
        String arn = execution.identity().executionArn();
        ActiveEngine.require(engine);
        Optional<String> token = parameters.optionalText("clientToken");
        Optional<Instant> before = token.flatMap(used -> tokens.find(arn, used));
        Instant redrivenAt = before.isPresent() ? before.get() : redrive(execution);
        if (before.isEmpty()) {
            token.ifPresent(used -> tokens.put(arn, used, redrivenAt));
        }
        return Action.object().put("redriveDate", Action.timestamp(redrivenAt));
    }

    private Instant redrive(ExecutionRecord execution) throws InterruptedException {
        redrivability.hindrance(execution).ifPresent(reason -> {
            throw notRedrivable(reason);
        });
        String arn = execution.identity().executionArn();
        return switch (engine.redrive(arn)) {
            case Engine.Redrive.Done(Instant at) -> at;
            case Engine.Redrive.NotRedrivable(String reason) -> throw notRedrivable(reason);
            case Engine.Redrive.Absent() -> throw ExecutionLookup.absent(arn);
        };
    }

    private static ApiFailure notRedrivable(String reason) {
        return new ApiFailure("ExecutionNotRedrivable", reason);
    }
}
