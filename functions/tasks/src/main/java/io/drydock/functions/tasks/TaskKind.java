package io.drydock.functions.tasks;

import java.util.Arrays;
import java.util.Optional;

/** The tasks that can be started. */
enum TaskKind {
    VALIDATE_DESIGN("ValidateDesign", "validate-design"),
    VERIFY_NODE("VerifyNode", "verify-node");

    private final String title;
    private final String stateMachine;

    TaskKind(String title, String stateMachine) {
        this.title = title;
        this.stateMachine = stateMachine;
    }

    /** What the task is called in requests, answers and texts. */
    String title() {
        return title;
    }

    /** The name of its state machine, and of the function that starts it. */
    String stateMachine() {
        return stateMachine;
    }

    static Optional<TaskKind> of(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst();
    }
}
