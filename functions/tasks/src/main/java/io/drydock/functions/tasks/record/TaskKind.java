package io.drydock.functions.tasks.record;

import java.util.Arrays;
import java.util.Optional;

/** The tasks that can be started. */
public enum TaskKind {
    VALIDATE_DESIGN("ValidateDesign", "validate-design", Target.SITE),
    VERIFY_SITE("VerifySite", "verify-site", Target.SITE),
    PREPARE_SITE("PrepareSite", "prepare-site", Target.SITE),
    VERIFY_NODE("VerifyNode", "verify-node", Target.NODES),
    PREPARE_NODE("PrepareNode", "prepare-node", Target.NODES),
    DEPLOY_NODE("DeployNode", "deploy-node", Target.NODES),
    DESTROY_NODE("DestroyNode", "destroy-node", Target.NODES),
    RELABEL_NODE("RelabelNode", "relabel-node", Target.NODES),
    DEPLOY_SITE("DeploySite", "deploy-site", Target.NODES);

    private enum Target { SITE, NODES }

    private final String title;
    private final String stateMachine;
    private final Target target;

    TaskKind(String title, String stateMachine, Target target) {
        this.title = title;
        this.stateMachine = stateMachine;
        this.target = target;
    }

    /** What the task is called in requests, answers and texts. */
    public String title() {
        return title;
    }

    /** The name of its state machine. A function of that name starts it, but for RelabelNode, whose only step is called so; start-task starts all. */
    public String stateMachine() {
        return stateMachine;
    }

    /** Whether it goes to each node in scope; else its steps are the site's, and nodes in scope only say what of the site is looked at. */
    public boolean goesToNodes() {
        return target == Target.NODES;
    }

    /** The task that is called so; absent where there is none. */
    public static Optional<TaskKind> of(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst();
    }

    /** The same by its title, or the name of its state machine. */
    public static Optional<TaskKind> named(String name) {
        return of(name).or(() -> Arrays.stream(values()).filter(kind -> kind.stateMachine.equals(name)).findFirst());
    }
}
