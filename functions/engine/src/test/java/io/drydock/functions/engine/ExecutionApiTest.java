package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;

/** Executions of STANDARD state machines. */
@QuarkusTest
class ExecutionApiTest extends StepFunctionsApi {
    @Test
    void anExecutionIsDescribed() {
        String machine = create("described", PASS);
        var started = engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}").traceHeader("Root=1-2"));
        assertThat(started.executionArn()).isEqualTo(PREFIX + "execution:described:n");
        DescribeExecutionResponse execution = awaitEnd(started.executionArn());
        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.stateMachineArn()).isEqualTo(machine);
        assertThat(execution.name()).isEqualTo("n");
        assertThat(execution.startDate()).isEqualTo(started.startDate());
        assertThat(execution.stopDate()).isAfterOrEqualTo(execution.startDate());
        assertThat(execution.input()).isEqualTo("{\"a\":1}");
        assertThat(execution.inputDetails().included()).isTrue();
        assertThat(execution.output()).isEqualTo("{\"a\":1}");
        assertThat(execution.outputDetails().included()).isTrue();
        assertThat(execution.traceHeader()).isEqualTo("Root=1-2");
        assertThat(execution.redriveCount()).isZero();
        assertThat(execution.redriveDate()).isNull();
        assertThat(execution.redriveStatus()).isEqualTo(ExecutionRedriveStatus.NOT_REDRIVABLE);
        assertThat(execution.redriveStatusReason()).isEqualTo("Execution is SUCCEEDED and cannot be redriven");
        assertThat(execution.mapRunArn()).isNull();
        assertThat(execution.error()).isNull();
    }

    @Test
    void anExecutionThatRunsHasNoStopDateYet() {
        String machine = create("running", wait(600));
        DescribeExecutionResponse execution = engine.describeExecution(request -> request.executionArn(start(machine, "{}")));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(execution.stopDate()).isNull();
        assertThat(execution.output()).isNull();
        assertThat(execution.outputDetails()).isNull();
        assertThat(execution.redriveStatusReason()).isEqualTo("Execution is RUNNING and cannot be redriven");
        engine.stopExecution(request -> request.executionArn(execution.executionArn()));
    }

    @Test
    void aNameIsUsedOnce() {
        String machine = create("once", wait(600));
        var first = engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\": 1}"));
        var again = engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}"));
        assertThat(again.executionArn()).isEqualTo(first.executionArn());
        assertThat(again.startDate()).isEqualTo(first.startDate());
        String exists = "Execution Already Exists: '" + first.executionArn() + "'";
        assertRefused("ExecutionAlreadyExists", exists,
                () -> engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":2}")));
        engine.stopExecution(request -> request.executionArn(first.executionArn()));
        assertRefused("ExecutionAlreadyExists", exists,
                () -> engine.startExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}")));
    }

    @Test
    void aStoppedExecutionKeepsItsEnd() {
        String machine = create("stopped", wait(600));
        String arn = start(machine, "{}");
        var stopped = engine.stopExecution(request -> request.executionArn(arn).error("Mistake").cause("wrong site"));
        DescribeExecutionResponse execution = engine.describeExecution(request -> request.executionArn(arn));
        assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(execution.error()).isEqualTo("Mistake");
        assertThat(execution.cause()).isEqualTo("wrong site");
        assertThat(execution.stopDate()).isEqualTo(stopped.stopDate());
        assertThat(engine.stopExecution(request -> request.executionArn(arn)).stopDate()).isEqualTo(stopped.stopDate());
    }

    @Test
    void anAbortStandsLastInTheHistory() {
        String machine = create("stopped-history", wait(600));
        String arn = start(machine, "{}");
        engine.stopExecution(request -> request.executionArn(arn).error("Mistake").cause("wrong site"));
        HistoryEvent last = history(arn).getLast();
        assertThat(last.executionAbortedEventDetails().error()).isEqualTo("Mistake");
        assertThat(last.executionAbortedEventDetails().cause()).isEqualTo("wrong site");
    }

    @Test
    void executionsAreListedNewestFirstByStatusAndPage() {
        String machine = create("listed", wait(600));
        List<String> arns = List.of(start(machine, "{}"), start(machine, "{}"), start(machine, "{}"));
        engine.stopExecution(request -> request.executionArn(arns.get(1)));
        assertThat(engine.listExecutionsPaginator(request -> request.stateMachineArn(machine).maxResults(1)).executions())
                .extracting(ExecutionListItem::executionArn).containsExactlyInAnyOrderElementsOf(arns);
        assertThat(engine.listExecutions(request -> request.stateMachineArn(machine)).executions()).extracting(ExecutionListItem::startDate)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(engine.listExecutions(request -> request.stateMachineArn(machine).statusFilter(ExecutionStatus.ABORTED)).executions())
                .singleElement().satisfies(line -> {
                    assertThat(line.executionArn()).isEqualTo(arns.get(1));
                    assertThat(line.stopDate()).isNotNull();
                    assertThat(line.redriveCount()).isZero();
                    assertThat(line.mapRunArn()).isNull();
                    assertThat(line.itemCount()).isNull();
                });
        arns.forEach(arn -> engine.stopExecution(request -> request.executionArn(arn)));
    }

    @Test
    void filtersThatDoNotGoTogetherAreRefused() {
        String machine = create("filtered", PASS);
        assertRefused("ValidationException", "Must provide a StateMachine ARN or MapRun ARN", () -> engine.listExecutions(request -> {
        }));
        assertRefused("ValidationException", "Must provide either a StateMachine ARN or a MapRun ARN, not both",
                () -> engine.listExecutions(request -> request.stateMachineArn(machine).mapRunArn(PREFIX + "mapRun:m/l:1")));
        assertRefused("ValidationException", "The statusFilter PENDING_REDRIVE is only supported with a MapRun ARN",
                () -> engine.listExecutions(request -> request.stateMachineArn(machine).statusFilter(ExecutionStatus.PENDING_REDRIVE)));
        assertRefused("ValidationException", "The redriveFilter is only supported with a MapRun ARN",
                () -> engine.listExecutions(request -> request.stateMachineArn(machine).redriveFilter("REDRIVEN")));
        assertRefused("ValidationException", "1 validation error detected: Value 'OVER' at 'statusFilter' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [RUNNING, SUCCEEDED, FAILED, TIMED_OUT, ABORTED, PENDING_REDRIVE]",
                () -> engine.listExecutions(request -> request.stateMachineArn(machine).statusFilter("OVER")));
    }

    /** The order of the checks as others have measured it: form of the members, state machine, name, input. */
    @Test
    void mistakesHaveTheErrorsOfTheApi() {
        String machine = create("checked", PASS);
        String none = PREFIX + "stateMachine:none";
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + none + "'",
                () -> engine.startExecution(request -> request.stateMachineArn(none).name("a b").input("{")));
        assertRefused("InvalidName", "Invalid Name: 'a b'",
                () -> engine.startExecution(request -> request.stateMachineArn(machine).name("a b").input("{")));
        assertThatThrownBy(() -> start(machine, "{")).isInstanceOf(InvalidExecutionInputException.class)
                .hasMessageContaining("Invalid State Machine Execution Input: '");
        assertRefused("ValidationException", "1 validation error detected: Value at 'input' failed to satisfy constraint: "
                + "Member must have size less than or equal to 262144 bytes in UTF-8 encoding", () -> start(machine, "\"" + "x".repeat(262_144) + "\""));
        assertRefused("ExecutionDoesNotExist", "Execution Does Not Exist: '" + PREFIX + "execution:checked:none'",
                () -> engine.describeExecution(request -> request.executionArn(PREFIX + "execution:checked:none")));
        assertRefused("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: stateMachine'",
                () -> engine.describeExecution(request -> request.executionArn(machine)));
        assertRefused("ValidationException", "2 validation errors detected: Value '" + "x".repeat(81) + "' at 'name' failed to satisfy constraint: "
                + "Member must have length less than or equal to 80; Value 'ü' at 'traceHeader' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: \\p{ASCII}*",
                () -> engine.startExecution(request -> request.stateMachineArn(none).name("x".repeat(81)).traceHeader("ü")));
    }

    @Test
    void anExecutionShowsTheStateMachineThatItWasStartedWith() {
        String machine = create("kept", wait(600));
        String revision = engine.updateStateMachine(request -> request.stateMachineArn(machine).definition(wait(601))).revisionId();
        String arn = start(machine, "{}");
        engine.updateStateMachine(request -> request.stateMachineArn(machine).definition(wait(602)));
        var described = engine.describeStateMachineForExecution(request -> request.executionArn(arn));
        assertThat(described.stateMachineArn()).isEqualTo(machine);
        assertThat(described.name()).isEqualTo("kept");
        assertThat(described.definition()).isEqualTo(wait(601));
        assertThat(described.revisionId()).isEqualTo(revision);
        assertThat(described.roleArn()).isEqualTo(ROLE);
        assertThat(described.updateDate()).isNotNull();
        assertThat(described.label()).isNull();
        engine.stopExecution(request -> request.executionArn(arn));
    }

    @Test
    void aFailedExecutionIsRedriven() {
        String machine = create("redriven", FAIL);
        String arn = start(machine, "{}");
        DescribeExecutionResponse failed = awaitEnd(arn);
        assertThat(failed.error()).isEqualTo("Broken");
        assertThat(failed.cause()).isEqualTo("for good");
        assertThat(failed.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
        assertThat(failed.redriveStatusReason()).isNull();
        var redriven = engine.redriveExecution(request -> request.executionArn(arn).clientToken("token"));
        assertThat(engine.redriveExecution(request -> request.executionArn(arn).clientToken("token")).redriveDate())
                .as("the same request again").isEqualTo(redriven.redriveDate());
        DescribeExecutionResponse again = engine.describeExecution(request -> request.executionArn(arn));
        assertThat(again.redriveCount()).isEqualTo(1);
        assertThat(again.redriveDate()).isEqualTo(redriven.redriveDate());
    }

    @Test
    void whatSucceededIsNotRedriven() {
        String arn = start(create("not-redriven", PASS), "{}");
        awaitEnd(arn);
        assertRefused("ExecutionNotRedrivable", "Execution is SUCCEEDED and cannot be redriven",
                () -> engine.redriveExecution(request -> request.executionArn(arn)));
    }
}
