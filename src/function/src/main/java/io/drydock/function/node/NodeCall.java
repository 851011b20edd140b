package io.drydock.function.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.StepRequest;
import java.util.Optional;

/**
 * One call of a step for one node.
 *
 * @param step its name
 * @param digest of its input
 * @param beforeChange lets nothing be changed by a worker that has lost the step or the node
 * @param models where it is kept what the step finds out
 */
public record NodeCall(StepRequest request, String step, String digest, ManagedNode node, Attempt attempt, ChangeGuard beforeChange,
                       BuildModels models) {
    /** Stands before every change. */
    @FunctionalInterface
    public interface ChangeGuard {
        /** @throws io.drydock.step.StepException if the step or the node may be another worker's by now: let it through */
        void require();
    }

    /** To be called before every change. */
    public void requireHold() {
        beforeChange.require();
    }

    /** Keeps what was found out of one subject in the node's build model. */
    public void learn(String section, JsonNode content) {
        models.put(node.name(), section, request.taskId(), step, content);
    }

    /** What is known of one subject. */
    public Optional<BuildModels.Section> known(String section) {
        return models.get(node.name(), section);
    }
}
