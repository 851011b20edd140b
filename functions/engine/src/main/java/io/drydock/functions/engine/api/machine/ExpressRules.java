package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.definition.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;

/** What EXPRESS state machines can't do ("Choosing workflow type in Step Functions": integration patterns, Distributed Map, Activities). */
final class ExpressRules {
    private final List<Diagnostic> found = new ArrayList<>();

    private ExpressRules() {
    }

    static List<Diagnostic> check(JsonNode definition) {
        ExpressRules rules = new ExpressRules();
        rules.workflow(definition, "");
        return List.copyOf(rules.found);
    }

    private void workflow(JsonNode workflow, String path) {
        for (Map.Entry<String, JsonNode> state : workflow.path("States").properties()) {
            state(state.getValue(), path + "/States/" + state.getKey());
        }
    }

    private void state(JsonNode state, String path) {
        switch (state.path("Type").asText()) {
            case "Task" -> resource(state.path("Resource").asText(), path + "/Resource");
            case "Parallel" -> {
                for (int i = 0; i < state.path("Branches").size(); i++) {
                    workflow(state.path("Branches").get(i), path + "/Branches[" + i + "]");
                }
            }
            case "Map" -> {
                String field = state.has("ItemProcessor") ? "ItemProcessor" : "Iterator";
                if (state.path(field).path("ProcessorConfig").path("Mode").asText().equals("DISTRIBUTED")) {
                    error("Express state machine does not support Distributed Map", path);
                }
                workflow(state.path(field), path + "/" + field);
            }
            default -> {
            }
        }
    }

    private void resource(String resource, String path) {
        if (resource.matches("arn:[^:]*:states:[^:]*:[^:]*:activity:.*")) {
            error("Express state machine does not support Activity ARN", path);
        } else if (resource.matches("arn:[^:]*:states:.*\\.sync(:2)?")) {
            error("Express state machine does not support '.sync' service integration", path);
        } else if (resource.matches("arn:[^:]*:states:.*\\.waitForTaskToken")) {
            error("Express state machine does not support '.waitForTaskToken' service integration", path);
        }
    }

    private void error(String message, String path) {
        found.add(new Diagnostic(Diagnostic.Severity.ERROR, Diagnostic.Code.SCHEMA_VALIDATION_FAILED, message, Optional.of(path)));
    }
}
