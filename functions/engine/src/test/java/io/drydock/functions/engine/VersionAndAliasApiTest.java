package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;

/** Versions of state machines, and names for them. */
@QuarkusTest
class VersionAndAliasApiTest extends StepFunctionsApi {
    private static RoutingConfigurationListItem route(String versionArn, int weight) {
        return RoutingConfigurationListItem.builder().stateMachineVersionArn(versionArn).weight(weight).build();
    }

    private String publish(String arn) {
        return engine.publishStateMachineVersion(request -> request.stateMachineArn(arn)).stateMachineVersionArn();
    }

    private String alias(String name, RoutingConfigurationListItem... routes) {
        return engine.createStateMachineAlias(request -> request.name(name).routingConfiguration(routes)).stateMachineAliasArn();
    }

    @Test
    void versionsAreNumberedAndDoNotChange() {
        var created = engine.createStateMachine(request -> request.name("versions").definition(wait(1)).roleArn(ROLE).publish(true)
                .versionDescription("first"));
        String arn = created.stateMachineArn();
        assertThat(created.stateMachineVersionArn()).isEqualTo(arn + ":1");
        assertThat(engine.createStateMachine(request -> request.name("versions").definition(wait(1)).roleArn(ROLE).publish(true)
                .versionDescription("first")).stateMachineVersionArn()).as("the same again").isEqualTo(arn + ":1");
        assertThat(publish(arn)).as("this revision is published").isEqualTo(arn + ":1");
        var updated = engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(2)).publish(true).versionDescription("second"));
        assertThat(updated.stateMachineVersionArn()).isEqualTo(arn + ":2");
        DescribeStateMachineResponse first = engine.describeStateMachine(request -> request.stateMachineArn(arn + ":1"));
        assertThat(first.stateMachineArn()).isEqualTo(arn + ":1");
        assertThat(first.definition()).isEqualTo(wait(1));
        assertThat(first.description()).isEqualTo("first");
        assertThat(engine.describeStateMachine(request -> request.stateMachineArn(arn + ":2")).revisionId()).isEqualTo(updated.revisionId());
        assertThat(engine.listStateMachineVersions(request -> request.stateMachineArn(arn)).stateMachineVersions())
                .extracting(StateMachineVersionListItem::stateMachineVersionArn).containsExactly(arn + ":2", arn + ":1");
        var page = engine.listStateMachineVersions(request -> request.stateMachineArn(arn).maxResults(1));
        assertThat(engine.listStateMachineVersions(request -> request.stateMachineArn(arn).nextToken(page.nextToken())).stateMachineVersions())
                .extracting(StateMachineVersionListItem::stateMachineVersionArn).containsExactly(arn + ":1");
        engine.deleteStateMachineVersion(request -> request.stateMachineVersionArn(arn + ":2"));
        engine.deleteStateMachineVersion(request -> request.stateMachineVersionArn(arn + ":2"));
        assertThat(publish(arn)).as("no number is given twice").isEqualTo(arn + ":3");
    }

    @Test
    void onlyTheRevisionThatWasAskedForIsPublished() {
        String arn = create("revisions", wait(1));
        assertRefused("ConflictException", "Failed to publish the State Machine version for revision other. The current State Machine revision is INITIAL.",
                () -> engine.publishStateMachineVersion(request -> request.stateMachineArn(arn).revisionId("other")));
        assertThat(engine.publishStateMachineVersion(request -> request.stateMachineArn(arn).revisionId("INITIAL")).stateMachineVersionArn())
                .isEqualTo(arn + ":1");
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "-none'", () -> publish(arn + "-none"));
        assertRefused("InvalidArn", "Invalid Arn: '" + arn + "-none'",
                () -> engine.listStateMachineVersions(request -> request.stateMachineArn(arn + "-none")));
    }

    @Test
    void anAliasIsCreatedDescribedUpdatedListedAndDeleted() {
        String arn = create("aliased", wait(1));
        String first = publish(arn);
        engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(wait(2)));
        String second = publish(arn);
        String alias = alias("PROD", route(first, 90), route(second, 10));
        assertThat(alias).isEqualTo(arn + ":PROD");
        assertThat(alias("PROD", route(first, 90), route(second, 10))).as("the same again").isEqualTo(alias);
        assertRefused("ConflictException", "Failed to create alias because an alias with the same name and a different routing configuration already exists.",
                () -> alias("PROD", route(first, 100)));
        assertThat(engine.listStateMachineAliases(request -> request.stateMachineArn(second)).stateMachineAliases())
                .extracting(StateMachineAliasListItem::stateMachineAliasArn).containsExactly(alias);
        assertRefused("ConflictException", "Version to be deleted must not be referenced by an alias. "
                + "Current list of aliases referencing this version: [PROD]",
                () -> engine.deleteStateMachineVersion(request -> request.stateMachineVersionArn(first)));
        engine.updateStateMachineAlias(request -> request.stateMachineAliasArn(alias).description("live").routingConfiguration(route(second, 100)));
        DescribeStateMachineAliasResponse described = engine.describeStateMachineAlias(request -> request.stateMachineAliasArn(alias));
        assertThat(described.name()).isEqualTo("PROD");
        assertThat(described.description()).isEqualTo("live");
        assertThat(described.routingConfiguration()).containsExactly(route(second, 100));
        assertThat(described.updateDate()).isAfterOrEqualTo(described.creationDate());
        assertThat(engine.listStateMachineAliases(request -> request.stateMachineArn(first)).stateMachineAliases()).isEmpty();
        assertThat(engine.describeStateMachine(request -> request.stateMachineArn(alias)).definition()).isEqualTo(wait(2));
        engine.deleteStateMachineAlias(request -> request.stateMachineAliasArn(alias));
        assertRefused("ResourceNotFound", "Request references a resource that does not exist.",
                () -> engine.describeStateMachineAlias(request -> request.stateMachineAliasArn(alias)));
    }

    @Test
    void aRoutingConfigurationIsChecked() {
        String arn = create("routed", wait(1));
        String first = publish(arn);
        assertRefused("ValidationException", "Sum of routing configuration weights must equal 100. Received: [50]", () -> alias("A", route(first, 50)));
        assertRefused("ValidationException", "Routing configuration must contain distinct state machine version ARNs. Received: [" + first + ", " + first
                + "]", () -> alias("A", route(first, 50), route(first, 50)));
        assertRefused("ValidationException", "Routing configuration must contain state machine version ARNs. Received: [" + arn + "]",
                () -> alias("A", route(arn, 100)));
        assertRefused("ValidationException", "1 validation error detected: Value '101' at 'routingConfiguration.1.member.weight' "
                + "failed to satisfy constraint: Member must have value less than or equal to 100", () -> alias("A", route(first, 101)));
        assertRefused("ValidationException", "1 validation error detected: Value '1' at 'name' failed to satisfy constraint: Member must satisfy "
                + "regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$", () -> alias("1", route(first, 100)));
    }

    @Test
    void anExecutionRunsTheVersionThatItWasStartedWith() {
        String arn = create("started", PASS);
        String first = publish(arn);
        engine.updateStateMachine(request -> request.stateMachineArn(arn).definition(FAIL));
        String second = publish(arn);
        String alias = alias("LIVE", route(first, 100), route(second, 0));
        List<String> executions = IntStream.range(0, 5).mapToObj(_ -> start(alias, "{}")).toList();
        executions.forEach(execution -> {
            var described = awaitEnd(execution);
            assertThat(described.statusAsString()).isEqualTo("SUCCEEDED");
            assertThat(described.stateMachineArn()).isEqualTo(arn);
            assertThat(described.stateMachineVersionArn()).isEqualTo(first);
            assertThat(described.stateMachineAliasArn()).isEqualTo(alias);
            assertThat(engine.describeStateMachineForExecution(request -> request.executionArn(execution)).definition()).isEqualTo(PASS);
        });
        var failing = awaitEnd(start(second, "{}"));
        assertThat(failing.statusAsString()).isEqualTo("FAILED");
        assertThat(failing.stateMachineAliasArn()).isNull();
        assertThat(engine.listExecutionsPaginator(request -> request.stateMachineArn(alias).maxResults(2)).executions())
                .extracting(ExecutionListItem::executionArn).containsExactlyInAnyOrderElementsOf(executions);
        assertThat(engine.listExecutions(request -> request.stateMachineArn(second)).executions()).singleElement()
                .satisfies(line -> assertThat(line.stateMachineVersionArn()).isEqualTo(second));
        assertThat(engine.listExecutions(request -> request.stateMachineArn(arn)).executions()).hasSize(6);
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + first + "'", () -> start(first, "{}"));
        assertRefused("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + alias + "'", () -> start(alias, "{}"));
    }
}
