package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.Outcome;
import java.util.Locale;

/**
 * What a step would come to.
 *
 * @param reason from what that is known, in a sentence
 * @param output what the state machine goes on with, as far as it can be told
 * @param status how the outcome would say it
 */
record Foreseen(Verdict verdict, String reason, JsonNode output, Outcome.Status status) {
    /** Whether a step is worked for. */
    enum Verdict {
        /** It is worked for; what is right downstream is left as it is. */
        RUN,
        /** Nothing is to be done. */
        SKIP,
        /** It can't be done: the node, or the task, ends there. */
        FAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Foreseen run(String reason) {
        return new Foreseen(Verdict.RUN, reason, JsonNodeFactory.instance.objectNode(), Outcome.Status.SUCCEEDED);
    }

    static Foreseen skip(String reason) {
        return new Foreseen(Verdict.SKIP, reason, JsonNodeFactory.instance.objectNode(), Outcome.Status.SKIPPED);
    }

    static Foreseen fail(String reason) {
        return new Foreseen(Verdict.FAIL, reason, JsonNodeFactory.instance.objectNode(), Outcome.Status.FAILED);
    }

    Foreseen with(ObjectNode told) {
        return new Foreseen(verdict, reason, told, status);
    }

    /** The same in other words. */
    Foreseen saying(String words) {
        return new Foreseen(verdict, words, output, status);
    }

    /** The same with more to say. */
    Foreseen adding(String words) {
        return new Foreseen(verdict, reason + words, output, status);
    }

    /** In the form of the outcome that the state machine would see. */
    JsonNode result() {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("status", status.name().toLowerCase(Locale.ROOT)).put("reason", reason);
        outcome.set("output", output);
        return outcome;
    }
}
