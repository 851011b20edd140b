package io.drydock.functions.tasks.confirm;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.record.TaskReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person says of a step: {@code {"taskId", "node", "step", "done", "by", "note"}}.
 *
 * @param node absent for a step of the site
 * @param note empty where nothing is to be added
 */
record ConfirmRequest(String taskId, Optional<String> node, String step, boolean done, String by, String note) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    /** @throws InvalidRequest with everything that is wrong with it */
    static ConfirmRequest read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new InvalidRequest("The request must be a JSON object: {\"taskId\", \"node\", \"step\", \"done\", \"by\", \"note\"}.");
        }
        List<String> problems = new ArrayList<>();
        if (!body.path("done").isBoolean()) {
            problems.add("\"done\" must be true (the work was done) or false (it can't be done)");
        }
        String step = text(body, "step", LONGEST_NAME, problems);
        String by = text(body, "by", LONGEST_NAME, problems);
        if (step.isBlank() || step.contains("#")) {
            problems.add("\"step\" is needed: the step's name, as show-task has it");
        }
        if (by.isBlank()) {
            problems.add("\"by\" is needed: who says so");
        }
        String node = text(body, "node", LONGEST_NAME, problems);
        String note = text(body, "note", LONGEST_NOTE, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(String.join("; ", problems) + ".");
        }
        return new ConfirmRequest(TaskReference.valid(body.path("taskId").asText(null)), Optional.of(node).filter(name -> !name.isBlank()), step,
                body.get("done").booleanValue(), by, note);
    }

    private static String text(JsonNode body, String field, int longest, List<String> problems) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.asText().length() > longest) {
            problems.add("\"" + field + "\" must be a text of " + longest + " characters at most");
        }
        return value.asText();
    }
}
