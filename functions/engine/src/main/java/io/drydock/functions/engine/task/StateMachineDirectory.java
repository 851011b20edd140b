package io.drydock.functions.engine.task;

import java.util.Optional;

/** The state machines and activities that tasks can name. */
public interface StateMachineDirectory {
    /** Empty if there is no state machine (version, alias) of this ARN. */
    Optional<Startable> find(String stateMachineArn);

    boolean hasActivity(String activityArn);

    /**
     * What has to be known of a state machine to start it.
     *
     * @param arn of the state machine itself
     * @param type STANDARD or EXPRESS
     * @param versionArn if it was named by a version, or an alias of one
     */
    record Startable(String arn, String name, String roleArn, String type, String definition, Optional<String> versionArn,
            Optional<String> aliasArn) {
    }
}
