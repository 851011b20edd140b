package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;

/** Runs of DISTRIBUTED Map states. */
@QuarkusTest
class MapRunApiTest extends StepFunctionsApi {
    private static final String PROCESSOR = "{\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"P\","
            + "\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final String DEFINITION = "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"Label\":\"nodes\",\"MaxConcurrency\":2,"
            + "\"ItemProcessor\":" + PROCESSOR + ",\"End\":true}}}";

    @Test
    void aMapRunAndItsExecutionsAreShown() {
        String machine = create("map-run", DEFINITION);
        String execution = start(machine, "[1,2,3]");
        assertThat(awaitEnd(execution).output()).isEqualTo("[1,2,3]");
        MapRunListItem line = engine.listMapRuns(request -> request.executionArn(execution)).mapRuns().getFirst();
        assertThat(line.executionArn()).isEqualTo(execution);
        assertThat(line.stateMachineArn()).isEqualTo(machine + "/nodes");
        assertThat(line.mapRunArn()).startsWith(PREFIX + "mapRun:map-run/nodes:");
        DescribeMapRunResponse run = engine.describeMapRun(request -> request.mapRunArn(line.mapRunArn()));
        assertThat(run.statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(run.maxConcurrency()).isEqualTo(2);
        assertThat(run.toleratedFailureCount()).isZero();
        assertThat(run.itemCounts().succeeded()).isEqualTo(3);
        assertThat(run.itemCounts().total()).isEqualTo(3);
        assertThat(run.executionCounts().succeeded()).isEqualTo(3);
        assertThat(run.redriveCount()).isZero();
        assertThat(run.stopDate()).isNotNull();
        var children = engine.listExecutionsPaginator(request -> request.mapRunArn(line.mapRunArn()).maxResults(2)).executions().stream().toList();
        assertThat(children).hasSize(3).allSatisfy(child -> {
            assertThat(child.mapRunArn()).isEqualTo(line.mapRunArn());
            assertThat(child.stateMachineArn()).isEqualTo(machine + "/nodes");
            assertThat(child.itemCount()).isEqualTo(1);
        });
        assertThat(engine.listExecutions(request -> request.stateMachineArn(machine)).executions()).as("children are not among its executions")
                .extracting(ExecutionListItem::executionArn).containsExactly(execution);
        String child = children.getFirst().executionArn();
        assertThat(engine.describeExecution(request -> request.executionArn(child)).mapRunArn()).isEqualTo(line.mapRunArn());
        var ofChild = engine.describeStateMachineForExecution(request -> request.executionArn(child));
        assertThat(ofChild.mapRunArn()).isEqualTo(line.mapRunArn());
        assertThat(ofChild.label()).isEqualTo("nodes");
        assertThat(ofChild.definition()).isEqualTo(PROCESSOR);
        assertThat(engine.listExecutions(request -> request.mapRunArn(line.mapRunArn()).redriveFilter("REDRIVEN")).executions()).isEmpty();
        assertRefused("ValidationException", "Map Run is in a terminal state and cannot be updated: '" + line.mapRunArn() + "'",
                () -> engine.updateMapRun(request -> request.mapRunArn(line.mapRunArn()).maxConcurrency(1)));
    }

    @Test
    void aMapRunThatIsNotThereIsToldApartFromNonsense() {
        String absent = PREFIX + "mapRun:m/nodes:1";
        assertRefused("ResourceNotFound", "Resource not found: '" + absent + "'", () -> engine.describeMapRun(request -> request.mapRunArn(absent)));
        assertRefused("ResourceNotFound", "Resource not found: '" + absent + "'", () -> engine.listExecutions(request -> request.mapRunArn(absent)));
        assertRefused("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: m'", () -> engine.describeMapRun(request -> request.mapRunArn("m")));
        assertRefused("ExecutionDoesNotExist", "Execution Does Not Exist: '" + PREFIX + "execution:m:none'",
                () -> engine.listMapRuns(request -> request.executionArn(PREFIX + "execution:m:none")));
        assertThat(engine.listMapRuns(request -> request.executionArn(start(create("no-map", PASS), "{}"))).mapRuns()).isEmpty();
    }
}
