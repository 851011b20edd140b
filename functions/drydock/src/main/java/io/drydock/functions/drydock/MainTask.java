package io.drydock.functions.drydock;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tasks that can be the main job. */
enum MainTask {
    VALIDATE_DESIGN("validate-design"),
    VERIFY_SITE("verify-site"),
    PREPARE_SITE("prepare-site"),
    VERIFY_NODE("verify-node"),
    PREPARE_NODE("prepare-node"),
    DEPLOY_NODE("deploy-node"),
    DESTROY_NODE("destroy-node");

    private final String function;

    MainTask(String function) {
        this.function = function;
    }

    /** The function that starts it. */
    String function() {
        return function;
    }

    static Optional<MainTask> of(String function) {
        return Arrays.stream(values()).filter(task -> task.function.equals(function)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(MainTask::function).collect(Collectors.joining(", "));
    }
}
