package io.drydock.functions.drydock.view;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** In a file or a pipe: a line for what is new, counts of steps every few seconds at most. */
public final class PlainScreen implements TaskScreen {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(3);

    private final PrintStream out;
    private final InstantSource clock;
    private final News news = new News();
    private final Set<String> told = new HashSet<>();
    /** What was counted last of a step. */
    private final Map<String, String> counted = new HashMap<>();
    private Instant countsToldAt = Instant.EPOCH;

    public PlainScreen(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void show(TaskView task) {
        lines(task).forEach(out::println);
        out.flush();
    }

    private List<String> lines(TaskView task) {
        List<String> lines = new ArrayList<>();
        task.phases().stream().flatMap(phase -> phase.steps().stream()).filter(step -> !step.ofNodes() && step.begun() && step.failed() == 0)
                .map(PlainScreen::ofSite).filter(told::add).forEach(lines::add);
        lines.addAll(news.withWaits(task));
        Instant now = clock.instant();
        if (task.ended() || !now.isBefore(countsToldAt.plus(BETWEEN_COUNTS))) {
            List<String> counts = task.phases().stream().flatMap(phase -> phase.steps().stream()).filter(step -> step.ofNodes() && step.begun())
                    .filter(step -> !counts(step, task.nodes()).equals(counted.put(step.step(), counts(step, task.nodes()))))
                    .map(step -> counts(step, task.nodes())).toList();
            lines.addAll(counts);
            countsToldAt = counts.isEmpty() ? countsToldAt : now;
        }
        return lines;
    }

    private static String ofSite(StepView step) {
        return "  %-24s %-11s %s".formatted(step.step(), step.counts().keySet().iterator().next(), Words.plain(step.reason())).stripTrailing();
    }

    private static String counts(StepView step, int nodes) {
        StringJoiner words = new StringJoiner(", ");
        words.add(step.done() + "/" + nodes + " done");
        List.of("failed", "running", "in-progress", "waiting").forEach(status -> {
            if (step.counts().containsKey(status)) {
                words.add(step.counts().get(status) + " " + status);
            }
        });
        return "  %-26s %s".formatted(step.step(), words);
    }
}
