package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * What a task came to: what is wrong with the design, what every step did and how long it took, the slowest ones, the nodes that failed, and
 * what can be done now.
 */
public final class SummaryLines {
    private static final int SLOWEST = 3;
    private static final String TABLE = "  %-28s %6s %8s %7s %8s %8s %8s";
    /** Steps that only look: that they succeed does not mean that anything was changed. */
    private static final Set<String> LOOKING = Set.of("load-design", "evaluate-rules", "select-nodes", "interrogate-node");
    private static final String CHECK = "check-";

    private SummaryLines() {
    }

    /** @param task the answer of show-task to one who watches */
    public static List<String> of(JsonNode task, Hints hints, Instant now) {
        TaskView view = TaskView.of(task);
        List<String> lines = new ArrayList<>(FindingLines.of(task));
        if (view.nodes() > 0) {
            lines.addAll(table(view));
        }
        lines.add("");
        String word = view.ended() ? " " + view.status() + " after " : " is " + view.status() + " since ";
        lines.add(view.task() + word + Words.of(view.taken(now)) + ".");
        if (view.nodes() > 0) {
            lines.add(ProgressLines.nodes(view) + ".");
        }
        nothingToDo(view).ifPresent(lines::add);
        lines.addAll(failures(task, view));
        lines.addAll(hints.of(view));
        return lines;
    }

    private static List<String> table(TaskView view) {
        List<String> lines = new ArrayList<>(List.of("", TABLE.formatted("", "done", "skipped", "failed", "mean", "longest", "took")));
        for (Phase phase : view.phases()) {
            if (phase.begun()) {
                lines.add(row(phase.name(), "", "", "", Optional.empty(), phase.taken()));
                phase.steps().stream().filter(StepView::begun).map(SummaryLines::row).forEach(lines::add);
            }
        }
        String slowest = slowest(view);
        if (!slowest.isEmpty()) {
            lines.addAll(List.of("", "Slowest: " + slowest + "."));
        }
        return lines;
    }

    private static String row(StepView step) {
        return row("  " + step.step(), number(step.succeeded()), number(step.skipped()), number(step.failed()), step.times(),
                step.times().map(times -> Duration.between(times.from(), times.to())));
    }

    private static String row(String name, String done, String skipped, String failed, Optional<StepTimes> times, Optional<Duration> took) {
        return TABLE.formatted(name, done, skipped, failed, times.map(StepTimes::mean).map(Words::of).orElse(""),
                times.map(StepTimes::longest).map(Words::of).orElse(""), took.map(Words::of).orElse("")).stripTrailing();
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static Stream<StepView> steps(TaskView view) {
        return view.phases().stream().flatMap(phase -> phase.steps().stream());
    }

    private static String slowest(TaskView view) {
        StringJoiner words = new StringJoiner(", ");
        steps(view).filter(step -> step.times().filter(times -> times.mean().compareTo(Duration.ofSeconds(1)) >= 0).isPresent())
                .sorted(Comparator.comparing((StepView step) -> step.times().orElseThrow().mean()).reversed()).limit(SLOWEST)
                .forEach(step -> words.add(step.step() + " " + Words.of(step.times().orElseThrow().mean()) + (step.ofNodes() ? " a node" : "")));
        return words.toString();
    }

    /** Said of a success for which nothing was changed, because all was as it should be already. */
    private static Optional<String> nothingToDo(TaskView view) {
        int skipped = steps(view).mapToInt(StepView::skipped).sum();
        boolean changed = steps(view).anyMatch(step -> step.succeeded() > 0 && !LOOKING.contains(step.step()) && !step.step().startsWith(CHECK));
        return view.status().equals("succeeded") && skipped > 0 && !changed
                ? Optional.of("Nothing to do: all is as the design says; " + Words.count(skipped, "step") + " skipped.") : Optional.empty();
    }

    private static List<String> failures(JsonNode task, TaskView view) {
        List<String> lines = new ArrayList<>();
        if (task.has("error") && task.path("valid").asBoolean(true)) {
            JsonNode error = task.path("error");
            lines.addAll(List.of("", error.path("errorType").asText() + ": " + Words.plain(error.path("errorMessage").asText())));
        }
        if (!view.failures().isEmpty()) {
            lines.add("");
        }
        view.failures().forEach(node -> lines.add("  %-16s %s: %s".formatted(node.node(), node.step(), Words.plain(node.reason()))));
        int more = view.nodes("failed") - view.failures().size();
        if (!view.failures().isEmpty() && more > 0) {
            lines.add("  and " + Words.count(more, "node") + " more");
        }
        return lines;
    }
}
