package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.functions.engine.FakeFunctions.Reply;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ActivityDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionSeverity;

/** The life of a state machine as AWS's client for Java sees it: typed answers, typed errors, pages that it follows by itself. */
@QuarkusTest
@QuarkusTestResource(FakeFunctionsResource.class)
class AwsSdkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ROLE = "arn:aws:iam::000000000000:role/r";

    FakeFunctions functions;

    @TestHTTPResource("/")
    URI url;

    private SfnClient sfn;

    @BeforeEach
    void connect() {
        sfn = SfnClient.builder().endpointOverride(url).region(Region.US_EAST_1).httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")))
                // StartSyncExecution would go to the host sync-localhost.
                .overrideConfiguration(client -> client.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true)).build();
    }

    @AfterEach
    void disconnect() {
        sfn.close();
    }

    private String create(String name, String definition) {
        return sfn.createStateMachine(request -> request.name(name).definition(definition).roleArn(ROLE)).stateMachineArn();
    }

    private DescribeExecutionResponse awaitEnd(String arn) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            DescribeExecutionResponse execution = sfn.describeExecution(request -> request.executionArn(arn));
            if (execution.status() != ExecutionStatus.RUNNING) {
                return execution;
            }
            assertThat(Instant.now()).as("%s is still running", arn).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aStateMachineLivesWithVersionsAnAliasAndTags() {
        String arn = create("sdk-life", SampleMachines.passes("first"));
        sfn.tagResource(request -> request.resourceArn(arn).tags(Tag.builder().key("rack").value("r1").build()));
        assertThat(sfn.listTagsForResource(request -> request.resourceArn(arn)).tags()).extracting(Tag::key, Tag::value)
                .containsExactly(tuple("rack", "r1"));
        String first = sfn.publishStateMachineVersion(request -> request.stateMachineArn(arn)).stateMachineVersionArn();
        assertThat(first).isEqualTo(arn + ":1");
        sfn.updateStateMachine(request -> request.stateMachineArn(arn).definition(SampleMachines.passes("second")));
        String second = sfn.publishStateMachineVersion(request -> request.stateMachineArn(arn)).stateMachineVersionArn();
        String alias = sfn.createStateMachineAlias(request -> request.name("live")
                .routingConfiguration(route -> route.stateMachineVersionArn(first).weight(100))).stateMachineAliasArn();
        assertThat(alias).isEqualTo(arn + ":live");

        DescribeExecutionResponse through = awaitEnd(sfn.startExecution(request -> request.stateMachineArn(alias)).executionArn());
        assertThat(through.output()).isEqualTo("\"first\"");
        assertThat(through.stateMachineArn()).isEqualTo(arn);
        assertThat(through.stateMachineVersionArn()).isEqualTo(first);
        assertThat(through.stateMachineAliasArn()).isEqualTo(alias);
        assertThat(awaitEnd(sfn.startExecution(request -> request.stateMachineArn(second)).executionArn()).output()).isEqualTo("\"second\"");
        assertThat(awaitEnd(sfn.startExecution(request -> request.stateMachineArn(arn)).executionArn()).output()).isEqualTo("\"second\"");
        assertThat(sfn.listExecutionsPaginator(request -> request.stateMachineArn(arn).maxResults(2)).executions()).hasSize(3);
        assertThat(sfn.listExecutions(request -> request.stateMachineArn(alias)).executions()).extracting(ExecutionListItem::executionArn)
                .containsExactly(through.executionArn());

        sfn.deleteStateMachineAlias(request -> request.stateMachineAliasArn(alias));
        sfn.deleteStateMachineVersion(request -> request.stateMachineVersionArn(first));
        sfn.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertThat(sfn.listStateMachinesPaginator().stateMachines()).noneMatch(machine -> machine.stateMachineArn().equals(arn));
    }

    @Test
    void aHistoryIsReadInPagesFromBothEnds() {
        String machine = create("sdk-history", SampleMachines.passes("only"));
        String arn = sfn.startExecution(request -> request.stateMachineArn(machine).input("{\"a\":1}")).executionArn();
        assertThat(awaitEnd(arn).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        List<HistoryEvent> whole = sfn.getExecutionHistory(request -> request.executionArn(arn)).events();
        assertThat(whole).extracting(HistoryEvent::type).containsExactly(HistoryEventType.EXECUTION_STARTED, HistoryEventType.PASS_STATE_ENTERED,
                HistoryEventType.PASS_STATE_EXITED, HistoryEventType.EXECUTION_SUCCEEDED);
        assertThat(whole.getFirst().executionStartedEventDetails().input()).isEqualTo("{\"a\":1}");
        assertThat(sfn.getExecutionHistory(request -> request.executionArn(arn).maxResults(3)).nextToken()).isNotBlank();
        assertThat(sfn.getExecutionHistoryPaginator(request -> request.executionArn(arn).maxResults(1)).events()).containsExactlyElementsOf(whole);
        assertThat(sfn.getExecutionHistoryPaginator(request -> request.executionArn(arn).maxResults(3).reverseOrder(true)).events())
                .containsExactlyElementsOf(whole.reversed());
        HistoryEvent bare = sfn.getExecutionHistory(request -> request.executionArn(arn).includeExecutionData(false)).events().getFirst();
        assertThat(bare.executionStartedEventDetails().input()).isNull();
    }

    @Test
    void anExecutionIsStopped() {
        String arn = sfn.startExecution(request -> request.stateMachineArn(create("sdk-stop", SampleMachines.waits()))).executionArn();
        assertThat(sfn.stopExecution(request -> request.executionArn(arn).error("Enough").cause("for today")).stopDate()).isNotNull();
        DescribeExecutionResponse stopped = awaitEnd(arn);
        assertThat(stopped.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(stopped.error()).isEqualTo("Enough");
        assertThat(stopped.cause()).isEqualTo("for today");
        assertThat(stopped.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
    }

    @Test
    void aFailedExecutionIsRedriven() {
        functions.on("repair", _ -> Reply.error("Broken", "not yet"));
        String arn = sfn.startExecution(request -> request.stateMachineArn(create("sdk-redrive", SampleMachines.calls("repair")))).executionArn();
        assertThat(awaitEnd(arn).error()).isEqualTo("Broken");
        functions.on("repair", _ -> Reply.ok("\"whole\""));
        assertThat(sfn.redriveExecution(request -> request.executionArn(arn)).redriveDate()).isNotNull();
        DescribeExecutionResponse redriven = awaitEnd(arn);
        assertThat(redriven.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(redriven.output()).isEqualTo("\"whole\"");
        assertThat(redriven.redriveCount()).isOne();
        assertThat(redriven.redriveStatus()).isEqualTo(ExecutionRedriveStatus.NOT_REDRIVABLE);
        assertThat(sfn.getExecutionHistory(request -> request.executionArn(arn)).events()).extracting(HistoryEvent::type)
                .containsOnlyOnce(HistoryEventType.PASS_STATE_ENTERED, HistoryEventType.EXECUTION_REDRIVEN, HistoryEventType.EXECUTION_SUCCEEDED);
    }

    @Test
    void aWorkerAnswersForAnActivity() {
        String activity = sfn.createActivity(request -> request.name("sdk-work")).activityArn();
        String machine = create("sdk-activity", SampleMachines.asks(activity));
        String arn = sfn.startExecution(request -> request.stateMachineArn(machine).input("{\"rack\":4}")).executionArn();
        GetActivityTaskResponse task = sfn.getActivityTask(request -> request.activityArn(activity).workerName("w"));
        assertThat(task.input()).isEqualTo("{\"rack\":4}");
        sfn.sendTaskHeartbeat(request -> request.taskToken(task.taskToken()));
        sfn.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("[true]"));
        assertThat(awaitEnd(arn).output()).isEqualTo("[true]");
        assertThatThrownBy(() -> sfn.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("1")))
                .isInstanceOf(TaskTimedOutException.class);
        assertThatThrownBy(() -> sfn.sendTaskSuccess(request -> request.taskToken("made-up").output("1"))).isInstanceOf(InvalidTokenException.class);
        sfn.deleteActivity(request -> request.activityArn(activity));
        assertThatThrownBy(() -> sfn.describeActivity(request -> request.activityArn(activity))).isInstanceOf(ActivityDoesNotExistException.class);
    }

    @Test
    void anExpressExecutionIsAnsweredWithItsEnd() {
        String arn = sfn.createStateMachine(request -> request.name("sdk-express").type(StateMachineType.EXPRESS).roleArn(ROLE)
                .definition(SampleMachines.passes("fast"))).stateMachineArn();
        StartSyncExecutionResponse done = sfn.startSyncExecution(request -> request.stateMachineArn(arn).name("n").input("{}"));
        assertThat(done.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(done.output()).isEqualTo("\"fast\"");
        assertThat(done.name()).isEqualTo("n");
        assertThat(done.billingDetails()).isNotNull();
        assertThat(done.startDate()).isBeforeOrEqualTo(done.stopDate());
    }

    @Test
    void aDefinitionIsValidated() {
        ValidateStateMachineDefinitionResponse good = sfn.validateStateMachineDefinition(request -> request.definition(SampleMachines.passes("x")));
        assertThat(good.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
        assertThat(good.diagnostics()).isEmpty();
        ValidateStateMachineDefinitionResponse bad = sfn.validateStateMachineDefinition(request -> request.definition(SampleMachines.LEADS_NOWHERE));
        assertThat(bad.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(bad.diagnostics()).isNotEmpty().extracting(ValidateStateMachineDefinitionDiagnostic::severity)
                .containsOnly(ValidateStateMachineDefinitionSeverity.ERROR);
        assertThat(bad.diagnostics()).allSatisfy(finding -> assertThat(finding.message()).isNotBlank())
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("MISSING_TRANSITION_TARGET");
                    assertThat(finding.location()).isEqualTo("/States/A/Next");
                });
    }

    @Test
    void errorsHaveTheTypesOfTheApi() {
        String nobody = "arn:aws:states:us-east-1:000000000000:stateMachine:nobody";
        String never = "arn:aws:states:us-east-1:000000000000:execution:nobody:never";
        Map<Class<? extends AwsServiceException>, Runnable> wrong = Map.of(
                StateMachineDoesNotExistException.class, () -> sfn.describeStateMachine(request -> request.stateMachineArn(nobody)),
                ExecutionDoesNotExistException.class, () -> sfn.describeExecution(request -> request.executionArn(never)),
                InvalidArnException.class, () -> sfn.describeExecution(request -> request.executionArn("never")),
                InvalidNameException.class, () -> create("a b", SampleMachines.waits()),
                InvalidDefinitionException.class, () -> create("sdk-wrong", SampleMachines.LEADS_NOWHERE));
        wrong.forEach((type, call) -> assertThatThrownBy(call::run).isInstanceOfSatisfying(type, failure -> {
            assertThat(failure.statusCode()).isEqualTo(400);
            assertThat(failure.requestId()).isNotBlank();
            assertThat(failure.awsErrorDetails().errorMessage()).isNotBlank();
        }));
    }
}
