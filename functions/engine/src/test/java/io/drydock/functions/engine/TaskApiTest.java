package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;

/** Work that workers fetch, and what they say of it. */
@QuarkusTest
class TaskApiTest extends StepFunctionsApi {
    private String machine(String name, String fields) {
        String activity = engine.createActivity(request -> request.name(name)).activityArn();
        return create(name, "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + activity + "\"" + fields + ",\"End\":true}}}");
    }

    private GetActivityTaskResponse fetch(String name) {
        return engine.getActivityTask(request -> request.activityArn(PREFIX + "activity:" + name).workerName("worker-1"));
    }

    @Test
    void aWorkerFetchesATaskAndSaysThatItIsDone() {
        String execution = start(machine("succeeding", ""), "{\"a\":1}");
        GetActivityTaskResponse task = fetch("succeeding");
        assertThat(task.input()).isEqualTo("{\"a\":1}");
        engine.sendTaskHeartbeat(request -> request.taskToken(task.taskToken()));
        engine.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("{\"done\": true}"));
        DescribeExecutionResponse ended = awaitEnd(execution);
        assertThat(ended.statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(ended.output()).isEqualTo("{\"done\":true}");
        assertThat(history(execution)).extracting(HistoryEvent::typeAsString).containsExactly("ExecutionStarted", "TaskStateEntered",
                "ActivityScheduled", "ActivityStarted", "ActivitySucceeded", "TaskStateExited", "ExecutionSucceeded");
        assertThat(history(execution)).filteredOn(event -> event.activityStartedEventDetails() != null).singleElement()
                .satisfies(event -> assertThat(event.activityStartedEventDetails().workerName()).isEqualTo("worker-1"));
        assertRefused("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'",
                () -> engine.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("{}")));
    }

    @Test
    void aWorkerSaysThatATaskFailed() {
        String execution = start(machine("failing", ""), "{}");
        GetActivityTaskResponse task = fetch("failing");
        engine.sendTaskFailure(request -> request.taskToken(task.taskToken()).error("Broken").cause("no power"));
        DescribeExecutionResponse ended = awaitEnd(execution);
        assertThat(ended.statusAsString()).isEqualTo("FAILED");
        assertThat(ended.error()).isEqualTo("Broken");
        assertThat(ended.cause()).isEqualTo("no power");
    }

    @Test
    void nobodyWaitsForATaskAfterItsTime() {
        String execution = start(machine("late", ",\"TimeoutSeconds\":1"), "{}");
        GetActivityTaskResponse task = fetch("late");
        assertThat(awaitEnd(execution).error()).isEqualTo("States.Timeout");
        assertRefused("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'",
                () -> engine.sendTaskHeartbeat(request -> request.taskToken(task.taskToken())));
    }

    @Test
    void aTokenThatWasNotGivenIsRefused() {
        String invalid = "Invalid Token: 'Invalid token'";
        assertRefused("InvalidToken", invalid, () -> engine.sendTaskHeartbeat(request -> request.taskToken("FakeTaskToken")));
        assertRefused("InvalidToken", invalid, () -> engine.sendTaskSuccess(request -> request.taskToken("FakeTaskToken").output("{}")));
        assertRefused("InvalidToken", invalid, () -> engine.sendTaskFailure(request -> request.taskToken("FakeTaskToken")));
        assertThatThrownBy(() -> engine.sendTaskSuccess(request -> request.taskToken("FakeTaskToken").output("{")))
                .isInstanceOf(InvalidOutputException.class).hasMessageContaining("Invalid Output: '");
        assertRefused("ValidationException", "1 validation error detected: Value at 'output' failed to satisfy constraint: Member must not be null",
                () -> engine.sendTaskSuccess(request -> request.taskToken("FakeTaskToken")));
    }
}
