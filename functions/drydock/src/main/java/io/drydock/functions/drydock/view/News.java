package io.drydock.functions.drydock.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What has to be told at once, and once: what failed, with its cause. */
final class News {
    private static final int SHOWN = 200;

    private final Set<String> told = new HashSet<>();
    private boolean tooMany;

    /** Failures, and what waits, that were not told before. */
    List<String> of(TaskView task) {
        List<String> lines = new ArrayList<>();
        task.phases().stream().flatMap(phase -> phase.steps().stream()).filter(Predicate.not(StepView::ofNodes)).filter(step -> step.failed() > 0)
                .forEach(step -> tell("  %-24s %-11s %s".formatted(step.step(), "failed", Words.plain(step.reason())), "", lines));
        task.failures().forEach(node -> tell(node, lines));
        return lines;
    }

    /** The same, and what waits. */
    List<String> withWaits(TaskView task) {
        List<String> lines = of(task);
        task.waits().forEach(node -> tell(node, lines));
        return lines;
    }

    private void tell(TaskView.NodeNote node, List<String> lines) {
        tell("  %-16s %-11s %s".formatted(node.node(), node.status(), node.step()), ": " + Words.plain(node.reason()), lines);
    }

    private void tell(String line, String reason, List<String> lines) {
        if (told.size() < SHOWN && told.add(line)) {
            lines.add(line + reason);
        } else if (told.size() == SHOWN && !told.contains(line) && !tooMany) {
            tooMany = true;
            lines.add("  There are more; show-task tells of all of them (nodeStatus=failed).");
        }
    }
}
