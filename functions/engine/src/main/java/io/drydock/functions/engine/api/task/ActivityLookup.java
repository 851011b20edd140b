package io.drydock.functions.engine.api.task;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.record.ActivityRecord;
import io.drydock.functions.engine.record.ActivityRecords;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the activity that a request's "activityArn" names. */
@Singleton
class ActivityLookup {
    private final ActivityRecords activities;

    ActivityLookup(ActivityRecords activities) {
        this.activities = activities;
    }

    /** @throws ApiFailure InvalidArn */
    Optional<ActivityRecord> named(String arn) {
        String name = Arns.activityName(arn).orElseThrow(() -> InvalidArn.of(arn, "activity"));
        return activities.find(name).filter(activity -> activity.arn().equals(arn));
    }

    /** @throws ApiFailure InvalidArn or ActivityDoesNotExist */
    ActivityRecord find(String arn) {
        return named(arn).orElseThrow(() -> new ApiFailure("ActivityDoesNotExist", "Activity Does Not Exist: '" + arn + "'"));
    }
}
