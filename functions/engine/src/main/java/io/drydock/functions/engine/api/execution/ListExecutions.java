package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ExecutionLine;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lists the executions of a state machine, of a version, of an alias or of a map run, the newest first. */
@Singleton
class ListExecutions implements Action {
    private static final MemberType STATUS = MemberType.oneOf("RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE");

    private final ExecutionSelection selection;

    ListExecutions(ExecutionSelection selection) {
        this.selection = selection;
    }

    @Override
    public String name() {
        return "ListExecutions";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.optional("stateMachineArn", MemberType.ARN), Member.optional("statusFilter", STATUS),
                Member.optional("maxResults", MemberType.PAGE_SIZE), Member.optional("nextToken", MemberType.text(1, 3096)),
                Member.optional("mapRunArn", MemberType.LONG_ARN), Member.optional("redriveFilter", MemberType.oneOf("REDRIVEN", "NOT_REDRIVEN")));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        checkTogether(parameters);
        ExecutionSelection.Page page = parameters.optionalText("mapRunArn").isPresent() ? selection.ofMapRun(parameters)
                : selection.ofStateMachine(parameters);
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("executions");
        page.executions().forEach(execution -> lines.add(line(execution)));
        page.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }

    private static void checkTogether(Parameters parameters) {
        boolean machine = parameters.has("stateMachineArn");
        if (machine == parameters.has("mapRunArn")) {
            throw ApiFailure.validation(machine ? "Must provide either a StateMachine ARN or a MapRun ARN, not both"
                    : "Must provide a StateMachine ARN or MapRun ARN");
        }
        Optional<String> status = parameters.optionalText("statusFilter");
        if (machine && status.filter("PENDING_REDRIVE"::equals).isPresent()) {
            throw ApiFailure.validation("The statusFilter PENDING_REDRIVE is only supported with a MapRun ARN");
        }
        if (machine && parameters.has("redriveFilter")) {
            throw ApiFailure.validation("The redriveFilter is only supported with a MapRun ARN");
        }
    }

    private static ObjectNode line(ExecutionLine execution) {
        ObjectNode json = Action.object().put("executionArn", execution.arn()).put("stateMachineArn", execution.stateMachineArn())
                .put("name", execution.name()).put("status", execution.status()).put("startDate", Action.timestamp(execution.startedAt()));
        execution.stoppedAt().ifPresent(at -> json.put("stopDate", Action.timestamp(at)));
        execution.mapRunArn().ifPresent(arn -> json.put("mapRunArn", arn));
        execution.itemCount().ifPresent(count -> json.put("itemCount", count));
        execution.stateMachineVersionArn().ifPresent(arn -> json.put("stateMachineVersionArn", arn));
        execution.stateMachineAliasArn().ifPresent(arn -> json.put("stateMachineAliasArn", arn));
        json.put("redriveCount", execution.redriveCount());
        execution.redrivenAt().ifPresent(at -> json.put("redriveDate", Action.timestamp(at)));
        return json;
    }

    static ApiFailure typeNotSupported() {
        return new ApiFailure("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
    }
}
