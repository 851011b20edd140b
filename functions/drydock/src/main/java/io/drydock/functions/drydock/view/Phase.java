package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One of the state machines that a task goes through, with its steps in their order. */
record Phase(String name, List<StepView> steps) {
    /** In the order that show-task tells; where it tells none, the site's steps as they began, then the nodes' by name. */
    static List<Phase> of(JsonNode task) {
        Set<String> ordered = new TreeSet<>();
        List<Phase> phases = new ArrayList<>();
        for (JsonNode phase : task.path("course")) {
            List<StepView> steps = new ArrayList<>();
            for (JsonNode step : phase.path("steps")) {
                String name = step.path("step").asText();
                ordered.add(name);
                steps.add(step.path("of").asText().equals("site") ? StepView.ofSite(name, task) : StepView.ofNodes(name, task));
            }
            phases.add(new Phase(phase.path("name").asText(), steps));
        }
        List<StepView> others = new ArrayList<>();
        task.path("site").path("steps").forEach(step -> others.add(StepView.ofSite(step.path("step").asText(), task)));
        task.path("nodeSteps").fieldNames().forEachRemaining(step -> others.add(StepView.ofNodes(step, task)));
        others.removeIf(step -> ordered.contains(step.step()));
        if (!others.isEmpty()) {
            phases.addFirst(new Phase(phases.isEmpty() ? task.path("task").asText() : "beside", others));
        }
        return phases;
    }

    boolean begun() {
        return steps.stream().anyMatch(StepView::begun);
    }

    /** From the beginning of its first step to the end of its last one, in the latest run. */
    Optional<Duration> taken() {
        Optional<Instant> from = steps.stream().flatMap(step -> step.times().stream()).map(StepTimes::from).min(Comparator.naturalOrder());
        Optional<Instant> to = steps.stream().flatMap(step -> step.times().stream()).map(StepTimes::to).max(Comparator.naturalOrder());
        return from.flatMap(begun -> to.map(ended -> Duration.between(begun, ended)));
    }
}
