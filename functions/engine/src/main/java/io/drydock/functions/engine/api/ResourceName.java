package io.drydock.functions.engine.api;

import io.drydock.functions.engine.Arns;

/** What state machines, executions and activities may be called ("CreateStateMachine", "StartExecution", "CreateActivity": name). */
public final class ResourceName {
    private ResourceName() {
    }

    /** @throws ApiFailure InvalidName */
    public static String check(String name) {
        if (!name.matches(Arns.NAME)) {
            throw new ApiFailure("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }
}
