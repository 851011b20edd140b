package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.List;
import java.util.Optional;

/**
 * Where an execution goes on after an error that is not retried any more.
 *
 * @param resultPath of JSONPath: where {@code {"Error", "Cause"}} goes in the state's input
 * @param output of JSONata; absent: {@code {"Error", "Cause"}}
 */
public record Catcher(List<String> errorEquals, String next, DataFlow.ResultPath resultPath, Optional<Template> output,
        Optional<Template> assign) {
}
