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
    DESTROY_NODE("destroy-node"),
    RELABEL_NODE("relabel-node"),
    DEPLOY_SITE("deploy-site");

    private final String word;

    MainTask(String word) {
        this.word = word;
    }

    /** What it is called on the command line. */
    String word() {
        return word;
    }

    static Optional<MainTask> of(String word) {
        return Arrays.stream(values()).filter(task -> task.word.equals(word)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(MainTask::word).collect(Collectors.joining(", "));
    }
}
