package io.drydock.functions.drydock.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;

/**
 * The live view: a line for the task, and below it the phases with their steps in the order of the state machines. Where the terminal is too low,
 * phases that are over or have not begun are one line each.
 */
final class ProgressLines {
    private static final int WAITS = 3;

    private ProgressLines() {
    }

    /** At most {@code size.rows() - 1} lines of at most {@code size.columns() - 1} characters: the last ones of a terminal make it scroll. */
    static List<String> of(TaskView task, Pace pace, Instant now, TerminalSize size) {
        List<String> lines = lines(task, pace, now, false);
        if (lines.size() >= size.rows()) {
            lines = lines(task, pace, now, true);
        }
        return Words.cut(lines, size.rows() - 1).stream().map(line -> Words.cut(line, size.columns() - 1)).toList();
    }

    private static List<String> lines(TaskView task, Pace pace, Instant now, boolean low) {
        List<String> lines = new ArrayList<>();
        lines.add(head(task, pace, now));
        task.waits().stream().limit(WAITS)
                .forEach(wait -> lines.add("  waits: " + wait.node() + "  " + wait.step() + ": " + Words.plain(wait.reason())));
        for (Phase phase : task.phases()) {
            boolean over = task.isOver(phase);
            boolean collapsed = low && (over || !phase.begun());
            lines.add(collapsed || !phase.begun() ? "  %-16s %s".formatted(phase.name(), phase(phase, over)) : "  " + phase.name());
            if (!collapsed && phase.begun()) {
                phase.steps().stream().filter(step -> step.begun() || !over).forEach(step -> lines.add(step(step, task, pace, over)));
            }
        }
        return lines;
    }

    private static String head(TaskView task, Pace pace, Instant now) {
        StringJoiner words = new StringJoiner("   ", "", "");
        words.add(task.task() + " " + task.status() + " " + Words.of(task.taken(now)));
        if (task.nodes() > 0) {
            words.add(nodes(task));
        }
        if (!task.ended()) {
            words.add(TimeLeft.of(task, pace.atOnce()).words());
        }
        return words.toString();
    }

    /** {@code 24 nodes: 1 failed, 23 succeeded}. */
    static String nodes(TaskView task) {
        StringJoiner words = new StringJoiner(", ");
        task.nodeCounts().forEach((status, count) -> words.add(count + " " + status));
        return Words.count(task.nodes(), "node") + ": " + words;
    }

    private static String phase(Phase phase, boolean over) {
        if (!phase.begun()) {
            return over ? "not needed" : "–";
        }
        int failed = phase.steps().stream().mapToInt(StepView::failed).sum();
        return (over ? "over" : "running") + phase.taken().map(taken -> " after " + Words.of(taken)).orElse("")
                + (failed > 0 ? ", " + failed + " failed" : "");
    }

    private static String step(StepView step, TaskView task, Pace pace, boolean over) {
        return "    %-26s %s".formatted(step.step(), step.ofNodes() ? ofNodes(step, task, pace, over) : ofSite(step)).stripTrailing();
    }

    private static String ofSite(StepView step) {
        return step.begun() ? step.counts().keySet().iterator().next() + (step.ended() > 0 ? "" : "  " + Words.plain(step.reason())) : "–";
    }

    private static String ofNodes(StepView step, TaskView task, Pace pace, boolean over) {
        StringJoiner words = new StringJoiner("  ");
        words.add("%9s".formatted(step.done() + "/" + task.nodes()) + " done");
        add(words, step.running(), "running");
        add(words, step.waiting(), "waiting");
        add(words, step.failed(), "failed");
        OptionalInt rate = pace.aMinute(step.step());
        if (!over && step.ended() < task.nodes() && rate.orElse(0) > 0) {
            words.add(rate.getAsInt() + " a minute");
        }
        return words.toString();
    }

    private static void add(StringJoiner words, int count, String status) {
        if (count > 0) {
            words.add(count + " " + status);
        }
    }
}
