package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteSteps;
import io.drydock.function.site.SiteWork;
import io.drydock.step.DesignLock;
import io.drydock.step.DesignLock.Locked;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Locks the site to a design: until {@link UnlockDesign} frees it, tasks that change hardware must use that one. */
@Singleton
public class LockDesign implements SiteWork {
    static final String NAME = "lock-design";

    private final SiteSteps steps;
    private final DesignLock lock;

    LockDesign(SiteSteps steps, DesignLock lock) {
        this.steps = steps;
        this.lock = lock;
    }

    /** The outcome's output is {@code {"designId", "lockedBy", "since"}}; the second is the task that locked the site. */
    @Funq(NAME)
    public JsonNode lockDesign(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The lock is taken here, and refuses another design itself. */
    @Override
    public boolean changesSite() {
        return false;
    }

    @Override
    public JsonNode dependsOn(SiteCall call) {
        return TextNode.valueOf(call.request().designId());
    }

    @Override
    public StepResult perform(SiteCall call) {
        call.requireLease();
        Locked locked = lock.lock(call.request().designId(), call.request().taskId());
        return locked.taskId().equals(call.request().taskId())
                ? new StepResult.Done(LockJson.of(locked), "The site is locked to this design since " + locked.since())
                : new StepResult.AlreadyThere(LockJson.of(locked), "The site was locked to this design already, by task " + locked.taskId()
                        + " since " + locked.since());
    }
}
