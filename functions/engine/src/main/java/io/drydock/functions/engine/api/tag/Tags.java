package io.drydock.functions.engine.api.tag;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ActivityRecords;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.TagRecords;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The tags of state machines and activities. */
@Singleton
public class Tags {
    static final MemberType KEY = MemberType.text(1, 128);
    private static final MemberType LIST = new MemberType.ListOf(new MemberType.Structure("Tag", Shape.of(
            Member.optional("key", KEY), Member.optional("value", MemberType.text(0, 256)))), 0, Integer.MAX_VALUE);
    /** Of requests that create something. */
    public static final Member MEMBER = Member.optional("tags", LIST);
    static final Member REQUIRED = Member.required("tags", LIST);
    private static final int MOST = 50;

    private final TagRecords records;
    private final StateMachineRecords machines;
    private final ActivityRecords activities;

    Tags(TagRecords records, StateMachineRecords machines, ActivityRecords activities) {
        this.records = records;
        this.machines = machines;
        this.activities = activities;
    }

    /** The tags of a request; of two with one key the later counts. */
    public static Map<String, String> read(Parameters parameters) {
        Map<String, String> tags = new LinkedHashMap<>();
        parameters.structures("tags").forEach(tag -> tags.put(tag.optionalText("key").orElseThrow(() ->
                ApiFailure.validation("A tag must have a key")), tag.optionalText("value").orElse("")));
        if (tags.size() > MOST) {
            throw tooMany("");
        }
        return tags;
    }

    /** The tags of something new; what has tags keeps them. */
    public void first(String arn, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            records.put(arn, tags, 0);
        }
    }

    /** @throws ApiFailure InvalidArn or ResourceNotFound */
    Map<String, String> of(String arn) {
        check(arn);
        return records.find(arn).tags();
    }

    /** @throws ApiFailure InvalidArn, ResourceNotFound or TooManyTags */
    void change(String arn, Consumer<Map<String, String>> change) {
        check(arn);
        while (true) {
            TagRecords.Stored stored = records.find(arn);
            Map<String, String> changed = new LinkedHashMap<>(stored.tags());
            change.accept(changed);
            if (changed.size() > MOST) {
                throw tooMany(arn);
            }
            if (changed.equals(stored.tags()) || records.put(arn, changed, stored.version())) {
                return;
            }
        }
    }

    private void check(String arn) {
        boolean present = switch (StateMachineArn.parse(arn).orElse(null)) {
            case StateMachineArn.Unqualified(String name) -> machines.find(name).filter(stored -> stored.machine().arn().equals(arn)).isPresent();
            case null, default -> activities.find(Arns.activityName(arn).orElseThrow(() -> InvalidArn.of(arn, "stateMachine")))
                    .filter(activity -> activity.arn().equals(arn)).isPresent();
        };
        if (!present) {
            throw ApiFailure.about(arn, "ResourceNotFound", "Resource not found: '" + arn + "'");
        }
    }

    private static ApiFailure tooMany(String arn) {
        return ApiFailure.about(arn, "TooManyTags", "A resource has at most " + MOST + " tags");
    }
}
