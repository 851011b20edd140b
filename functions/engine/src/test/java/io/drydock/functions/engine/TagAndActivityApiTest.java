package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;
import software.amazon.awssdk.services.sfn.model.Tag;

/** Activities as resources, and tags. */
@QuarkusTest
class TagAndActivityApiTest extends StepFunctionsApi {
    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void anActivityIsCreatedDescribedListedAndDeleted() {
        var created = engine.createActivity(request -> request.name("work").tags(tag("a", "1")));
        String arn = created.activityArn();
        assertThat(arn).isEqualTo(PREFIX + "activity:work");
        var again = engine.createActivity(request -> request.name("work").tags(tag("a", "2")));
        assertThat(again.creationDate()).isEqualTo(created.creationDate());
        assertThat(engine.listTagsForResource(request -> request.resourceArn(arn)).tags()).containsExactly(tag("a", "1"));
        assertRefused("ActivityAlreadyExists", "Activity Already Exists: '" + arn + "'", () -> engine.createActivity(request -> request.name("work")
                .encryptionConfiguration(encryption -> encryption.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId("key"))));
        var described = engine.describeActivity(request -> request.activityArn(arn));
        assertThat(described.name()).isEqualTo("work");
        assertThat(described.creationDate()).isEqualTo(created.creationDate());
        engine.createActivity(request -> request.name("work-2"));
        assertThat(engine.listActivitiesPaginator(request -> request.maxResults(1)).activities()).extracting(ActivityListItem::name)
                .contains("work", "work-2");
        engine.deleteActivity(request -> request.activityArn(arn));
        engine.deleteActivity(request -> request.activityArn(arn));
        String absent = "Activity Does Not Exist: '" + arn + "'";
        assertRefused("ActivityDoesNotExist", absent, () -> engine.describeActivity(request -> request.activityArn(arn)));
        assertRefused("ActivityDoesNotExist", absent, () -> engine.getActivityTask(request -> request.activityArn(arn)));
        assertRefused("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: stateMachine'",
                () -> engine.describeActivity(request -> request.activityArn(PREFIX + "stateMachine:m")));
        assertRefused("InvalidName", "Invalid Name: 'a b'", () -> engine.createActivity(request -> request.name("a b")));
    }

    @Test
    void tagsAreAddedChangedAndRemoved() {
        String arn = engine.createStateMachine(request -> request.name("tagged").definition(PASS).roleArn(ROLE).tags(tag("a", "1"), tag("b", "")))
                .stateMachineArn();
        engine.tagResource(request -> request.resourceArn(arn).tags(tag("a", "2"), tag("c", "3")));
        engine.untagResource(request -> request.resourceArn(arn).tagKeys("b", "none"));
        assertThat(engine.listTagsForResource(request -> request.resourceArn(arn)).tags()).containsExactly(tag("a", "2"), tag("c", "3"));
        assertRefused("TooManyTags", "A resource has at most 50 tags", () -> engine.tagResource(request -> request.resourceArn(arn)
                .tags(IntStream.range(0, 49).mapToObj(i -> tag("k" + i, "")).toList())));
        engine.deleteStateMachine(request -> request.stateMachineArn(arn));
        assertRefused("ResourceNotFound", "Resource not found: '" + arn + "'",
                () -> engine.listTagsForResource(request -> request.resourceArn(arn)));
        create("tagged", PASS);
        assertThat(engine.listTagsForResource(request -> request.resourceArn(arn)).tags()).as("they went with the state machine").isEmpty();
    }
}
