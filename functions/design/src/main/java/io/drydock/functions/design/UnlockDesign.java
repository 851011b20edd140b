package io.drydock.functions.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.InvalidRequest;
import io.drydock.function.StepEndpoint;
import io.drydock.step.Attempt;
import io.drydock.step.DesignLock;
import io.drydock.step.DesignLock.Locked;
import io.drydock.step.Outcome;
import io.drydock.step.Step;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.StepRunner;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Frees the site from the design that it is locked to ({@link LockDesign}). It needs no design: a lock may outlive what it was for. */
@Singleton
public class UnlockDesign {
    static final String NAME = "unlock-design";
    private static final String DESIGN_ID = "designId";

    private final StepRunner runner;
    private final DesignLock lock;

    UnlockDesign(StepRunner runner, DesignLock lock) {
        this.runner = runner;
        this.lock = lock;
    }

    /**
     * Takes {@code parameters.designId}: only a lock of that design is freed; absent: whatever the site is locked to. The outcome's output
     * is what was freed: {@code {"designId", "lockedBy", "since"}}.
     */
    @Funq(NAME)
    public JsonNode unlockDesign(JsonNode request) {
        return StepEndpoint.answer(request, this::unlock);
    }

    private Outcome unlock(StepRequest request) {
        JsonNode asked = request.parameters().path(DESIGN_ID);
        if (!asked.isMissingNode() && (!asked.isTextual() || asked.asText().isBlank())) {
            throw new InvalidRequest("The parameter \"designId\" of unlock-design is the id of a design; leave it out to free the site whatever it "
                    + "is locked to.");
        }
        StepRequest ofSite = new StepRequest(request.taskId(), request.designId(), Optional.empty(), request.parameters());
        return runner.run(ofSite, new UnlockStep(Optional.of(asked).filter(JsonNode::isTextual).map(JsonNode::asText)));
    }

    /** @param meant the only design whose lock is to be freed */
    private final class UnlockStep implements Step {
        private final Optional<String> meant;

        private UnlockStep(Optional<String> meant) {
            this.meant = meant;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String inputDigest() {
            return meant.orElse("any design");
        }

        @Override
        public StepResult attempt(Attempt attempt) {
            attempt.requireLease();
            Optional<Locked> freed = meant.map(lock::unlock).orElseGet(lock::unlock);
            return freed.<StepResult>map(locked -> new StepResult.Done(LockJson.of(locked), "The site is free: it was locked to the design "
                            + locked.designId() + " by task " + locked.taskId() + " since " + locked.since()))
                    .orElseGet(() -> new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(), notLocked()));
        }

        private String notLocked() {
            return lock.locked().map(other -> "The site is not locked to the design " + meant.orElse("") + " but to " + other.designId()
                    + ", by task " + other.taskId() + " since " + other.since() + ": that lock stays").orElse("The site was not locked");
        }
    }
}
