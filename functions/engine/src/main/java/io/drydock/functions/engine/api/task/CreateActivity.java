package io.drydock.functions.engine.api.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.ResourceName;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.machine.EncryptionParameter;
import io.drydock.functions.engine.api.tag.Tags;
import io.drydock.functions.engine.record.ActivityRecord;
import io.drydock.functions.engine.record.ActivityRecords;
import io.drydock.functions.engine.record.Encryption;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Creates an activity. The same name again is answered as it is, whatever its tags. */
@Singleton
class CreateActivity implements Action {
    private final ActivityRecords activities;
    private final Tags tags;
    private final Arns arns;
    private final InstantSource clock;

    CreateActivity(ActivityRecords activities, Tags tags, Arns arns, InstantSource clock) {
        this.activities = activities;
        this.tags = tags;
        this.arns = arns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "CreateActivity";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("name", MemberType.NAME), Tags.MEMBER, EncryptionParameter.MEMBER);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String name = ResourceName.check(parameters.text("name"));
        Map<String, String> given = Tags.read(parameters);
        ActivityRecord wanted = new ActivityRecord(arns.activity(name), name, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                EncryptionParameter.read(parameters).orElse(Encryption.AWS_OWNED));
        while (true) {
            Optional<ActivityRecord> existing = activities.find(name);
            if (existing.isPresent()) {
                return describe(sameAgain(existing.get(), wanted));
            }
            if (activities.create(wanted)) {
                tags.first(wanted.arn(), given);
                return describe(wanted);
            }
        }
    }

    private static ActivityRecord sameAgain(ActivityRecord existing, ActivityRecord wanted) {
        if (!existing.encryption().equals(wanted.encryption())) {
            throw new ApiFailure("ActivityAlreadyExists", "Activity Already Exists: '" + existing.arn() + "'");
        }
        return existing;
    }

    private static ObjectNode describe(ActivityRecord activity) {
        return Action.object().put("activityArn", activity.arn()).put("creationDate", Action.timestamp(activity.createdAt()));
    }
}
