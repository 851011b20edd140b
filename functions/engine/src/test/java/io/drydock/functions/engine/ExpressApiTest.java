package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** EXPRESS state machines: what they answer at once, and what can't be asked of them afterwards. */
@QuarkusTest
class ExpressApiTest extends StepFunctionsApi {
    private static final String NOT_SUPPORTED = "This operation is not supported by this type of state machine";
    private static final String WRONG_TYPE = "Invalid Arn: 'Resource type not valid in this context: express'";

    @Test
    void aSynchronousExecutionAnswersItsOutput() {
        String machine = createExpress("express", PASS);
        StartSyncExecutionResponse execution = engine.startSyncExecution(request -> request.stateMachineArn(machine).name("n").input("{\"a\":1}")
                .traceHeader("Root=1"));
        assertThat(execution.executionArn()).startsWith(PREFIX + "express:express:n:");
        assertThat(execution.stateMachineArn()).isEqualTo(machine);
        assertThat(execution.name()).isEqualTo("n");
        assertThat(execution.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(execution.input()).isEqualTo("{\"a\":1}");
        assertThat(execution.output()).isEqualTo("{\"a\":1}");
        assertThat(execution.outputDetails().included()).isTrue();
        assertThat(execution.traceHeader()).isEqualTo("Root=1");
        assertThat(execution.stopDate()).isAfterOrEqualTo(execution.startDate());
        assertThat(execution.billingDetails().billedMemoryUsedInMB()).isEqualTo(64);
        assertThat(execution.billingDetails().billedDurationInMilliseconds() % 100).isZero();
        assertThat(engine.startSyncExecution(request -> request.stateMachineArn(machine).name("n")).executionArn())
                .as("the same name again is another execution").isNotEqualTo(execution.executionArn());
    }

    @Test
    void aSynchronousExecutionThatFailsIsNotAnErrorOfTheRequest() {
        String machine = createExpress("express-failing", FAIL);
        StartSyncExecutionResponse execution = engine.startSyncExecution(request -> request.stateMachineArn(machine));
        assertThat(execution.status()).isEqualTo(SyncExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("Broken");
        assertThat(execution.cause()).isEqualTo("for good");
        assertThat(execution.output()).isNull();
    }

    @Test
    void anExpressExecutionCanNotBeAskedAfter() {
        String machine = createExpress("express-gone", PASS);
        String arn = start(machine, "{}");
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.describeExecution(request -> request.executionArn(arn)));
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.getExecutionHistory(request -> request.executionArn(arn)));
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.stopExecution(request -> request.executionArn(arn)));
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.describeStateMachineForExecution(request -> request.executionArn(arn)));
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.redriveExecution(request -> request.executionArn(arn)));
        assertRefused("InvalidArn", WRONG_TYPE, () -> engine.listMapRuns(request -> request.executionArn(arn)));
        assertRefused("StateMachineTypeNotSupported", NOT_SUPPORTED, () -> engine.listExecutions(request -> request.stateMachineArn(machine)));
    }

    @Test
    void aStandardStateMachineHasNoSynchronousExecutions() {
        String machine = create("standard", PASS);
        assertRefused("StateMachineTypeNotSupported", NOT_SUPPORTED, () -> engine.startSyncExecution(request -> request.stateMachineArn(machine)));
    }
}
