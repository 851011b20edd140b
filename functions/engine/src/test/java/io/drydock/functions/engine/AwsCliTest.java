package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.FakeFunctions.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal does, with AWS's own command line. */
@QuarkusTest
@QuarkusTestResource(FakeFunctionsResource.class)
@EnabledIf(value = "io.drydock.functions.engine.AwsCli#isHere", disabledReason = "there is no aws on the PATH: install the AWS CLI, version 1 or 2")
class AwsCliTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROLE = "arn:aws:iam::000000000000:role/r";

    @TempDir
    Path folder;

    FakeFunctions functions;

    @TestHTTPResource("/")
    URI url;

    private AwsCli aws;

    @BeforeEach
    void find() {
        aws = new AwsCli(AwsCli.onPath().orElseThrow(), URI.create("http://127.0.0.1:" + url.getPort()), folder);
    }

    private String create(String name, String definition, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("create-state-machine", "--name", name, "--definition", definition, "--role-arn", ROLE));
        words.addAll(List.of(more));
        return aws.answer(words.toArray(String[]::new)).get("stateMachineArn").textValue();
    }

    private String start(String machine) throws IOException, InterruptedException {
        return aws.answer("start-execution", "--state-machine-arn", machine).get("executionArn").textValue();
    }

    private JsonNode awaitEnd(String execution) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode description = aws.answer("describe-execution", "--execution-arn", execution);
            if (!description.get("status").textValue().equals("RUNNING")) {
                return description;
            }
            assertThat(Instant.now()).as("%s is still running", execution).isBefore(end);
        }
    }

    private static List<String> values(JsonNode array, String member) {
        return array.findValuesAsText(member);
    }

    @Test
    void aStateMachineIsMadeTaggedRunAndDeleted() throws Exception {
        String machine = create("cli-life", SampleMachines.passes("done"), "--tags", "key=rack,value=r1");
        aws.answer("tag-resource", "--resource-arn", machine, "--tags", "key=row,value=2");
        assertThat(values(aws.answer("list-tags-for-resource", "--resource-arn", machine), "value")).containsExactlyInAnyOrder("r1", "2");
        String execution = start(machine);
        JsonNode description = awaitEnd(execution);
        assertThat(description.get("status").textValue()).isEqualTo("SUCCEEDED");
        assertThat(description.get("output").textValue()).isEqualTo("\"done\"");
        assertThat(values(aws.answer("list-executions", "--state-machine-arn", machine, "--status-filter", "SUCCEEDED"), "executionArn"))
                .containsExactly(execution);
        assertThat(values(aws.answer("list-executions", "--state-machine-arn", machine, "--status-filter", "FAILED"), "executionArn")).isEmpty();
        aws.answer("delete-state-machine", "--state-machine-arn", machine);
        assertThat(values(aws.answer("list-state-machines"), "stateMachineArn")).doesNotContain(machine);
    }

    @Test
    void anAliasLeadsToAVersion() throws Exception {
        String machine = create("cli-versions", SampleMachines.passes("done"));
        String version = aws.answer("publish-state-machine-version", "--state-machine-arn", machine).get("stateMachineVersionArn").textValue();
        String alias = aws.answer("create-state-machine-alias", "--name", "live", "--routing-configuration",
                "stateMachineVersionArn=" + version + ",weight=100").get("stateMachineAliasArn").textValue();
        JsonNode description = awaitEnd(start(alias));
        assertThat(description.get("stateMachineAliasArn").textValue()).isEqualTo(alias);
        assertThat(description.get("stateMachineVersionArn").textValue()).isEqualTo(version);
        assertThat(aws.failure("delete-state-machine-version", "--state-machine-version-arn", version))
                .contains("An error occurred (ConflictException) when calling the DeleteStateMachineVersion operation");
        aws.answer("delete-state-machine-alias", "--state-machine-alias-arn", alias);
        aws.answer("delete-state-machine-version", "--state-machine-version-arn", version);
        assertThat(values(aws.answer("list-state-machine-versions", "--state-machine-arn", machine), "stateMachineVersionArn")).isEmpty();
    }

    @Test
    void aHistoryIsReadInPagesFromBothEnds() throws Exception {
        String execution = start(create("cli-history", SampleMachines.passes("done")));
        awaitEnd(execution);
        JsonNode whole = aws.answer("get-execution-history", "--execution-arn", execution).get("events");
        assertThat(values(whole, "type")).containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
        assertThat(aws.answer("get-execution-history", "--execution-arn", execution, "--page-size", "1").get("events")).isEqualTo(whole);
        JsonNode backwards = aws.answer("get-execution-history", "--execution-arn", execution, "--reverse-order", "--page-size", "3");
        assertThat(values(backwards.get("events"), "type")).isEqualTo(values(whole, "type").reversed());
        JsonNode first = aws.answer("get-execution-history", "--execution-arn", execution, "--max-items", "2", "--page-size", "2");
        JsonNode rest = aws.answer("get-execution-history", "--execution-arn", execution, "--starting-token", first.get("NextToken").textValue());
        assertThat(values(first.get("events"), "id")).containsExactly("1", "2");
        assertThat(values(rest.get("events"), "id")).containsExactly("3", "4");
    }

    @Test
    void anExecutionIsStopped() throws Exception {
        String waiting = start(create("cli-stop", SampleMachines.waits()));
        assertThat(aws.answer("stop-execution", "--execution-arn", waiting, "--error", "Enough", "--cause", "for today").has("stopDate")).isTrue();
        JsonNode stopped = aws.answer("describe-execution", "--execution-arn", waiting);
        assertThat(List.of(stopped.get("status").textValue(), stopped.get("error").textValue(), stopped.get("cause").textValue()))
                .containsExactly("ABORTED", "Enough", "for today");
    }

    @Test
    void aFailedExecutionIsRedriven() throws Exception {
        functions.on("mend", _ -> Reply.error("Broken", "not yet"));
        String failing = start(create("cli-redrive", SampleMachines.calls("mend")));
        assertThat(awaitEnd(failing).get("error").textValue()).isEqualTo("Broken");
        functions.on("mend", _ -> Reply.ok("\"whole\""));
        assertThat(aws.answer("redrive-execution", "--execution-arn", failing).has("redriveDate")).isTrue();
        JsonNode redriven = awaitEnd(failing);
        assertThat(redriven.get("output").textValue()).isEqualTo("\"whole\"");
        assertThat(redriven.get("redriveCount").intValue()).isOne();
        assertThat(aws.failure("redrive-execution", "--execution-arn", failing))
                .contains("An error occurred (ExecutionNotRedrivable) when calling the RedriveExecution operation");
    }

    @Test
    void aWorkerAnswersForAnActivity() throws Exception {
        String activity = aws.answer("create-activity", "--name", "cli-work").get("activityArn").textValue();
        String execution = start(create("cli-activity", SampleMachines.asks(activity)));
        String token = aws.answer("get-activity-task", "--activity-arn", activity, "--worker-name", "me").get("taskToken").textValue();
        aws.answer("send-task-success", "--task-token", token, "--task-output", "[true]");
        assertThat(awaitEnd(execution).get("output").textValue()).isEqualTo("[true]");
        assertThat(aws.failure("send-task-success", "--task-token", token, "--task-output", "1"))
                .contains("An error occurred (TaskTimedOut) when calling the SendTaskSuccess operation");
    }

    @Test
    void anExpressExecutionIsAnsweredWithItsEnd() throws Exception {
        String machine = create("cli-express", SampleMachines.passes("fast"), "--type", "EXPRESS");
        AwsCli.Outcome outcome = aws.call("start-sync-execution", "--state-machine-arn", machine);
        assumeThat(outcome.errors()).as("%s is too old: without AWS_DISABLE_HOST_PREFIX_INJECTION it calls the host sync-127.0.0.1", aws.program())
                .doesNotContain("http://sync-127.0.0.1");
        assertThat(outcome.output()).as(outcome.errors()).contains("\"status\": \"SUCCEEDED\"").contains("\"output\": \"\\\"fast\\\"\"");
    }

    @Test
    void aDefinitionIsValidated() throws Exception {
        JsonNode good = aws.answer("validate-state-machine-definition", "--definition", SampleMachines.waits());
        assertThat(good.get("result").textValue()).isEqualTo("OK");
        JsonNode bad = aws.answer("validate-state-machine-definition", "--definition", SampleMachines.LEADS_NOWHERE);
        assertThat(bad.get("result").textValue()).isEqualTo("FAIL");
        assertThat(values(bad.get("diagnostics"), "severity")).isNotEmpty().containsOnly("ERROR");
    }

    @Test
    void errorsAreToldAsByAws() throws Exception {
        String nobody = "arn:aws:states:us-east-1:000000000000:stateMachine:nobody";
        String never = "arn:aws:states:us-east-1:000000000000:execution:nobody:never";
        assertThat(aws.failure("describe-execution", "--execution-arn", never))
                .contains("An error occurred (ExecutionDoesNotExist) when calling the DescribeExecution operation: Execution Does Not Exist: '"
                        + never + "'");
        assertThat(aws.failure("start-execution", "--state-machine-arn", nobody))
                .contains("An error occurred (StateMachineDoesNotExist) when calling the StartExecution operation: State Machine Does Not Exist: '"
                        + nobody + "'");
        assertThat(aws.failure("create-state-machine", "--name", "a b", "--definition", SampleMachines.waits(), "--role-arn", ROLE))
                .contains("An error occurred (InvalidName) when calling the CreateStateMachine operation: Invalid Name: 'a b'");
        assertThat(aws.failure("create-state-machine", "--name", "cli-wrong", "--definition", SampleMachines.LEADS_NOWHERE, "--role-arn", ROLE))
                .contains("An error occurred (InvalidDefinition) when calling the CreateStateMachine operation: Invalid State Machine Definition: '");
    }
}
