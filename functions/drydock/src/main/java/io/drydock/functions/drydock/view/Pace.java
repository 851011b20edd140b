package io.drydock.functions.drydock.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How fast nodes come through a task's steps, by what was seen in the last minute; and how many were worked for at once at most. */
final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final Map<String, Deque<Look>> looks = new HashMap<>();
    private int atOnce;

    private record Look(Instant at, int ended) {
    }

    void see(TaskView task, Instant at) {
        atOnce = Math.max(atOnce, task.nodes("running") + task.nodes("in-progress") + task.nodes("waiting"));
        for (Phase phase : task.phases()) {
            for (StepView step : phase.steps()) {
                if (step.ofNodes() && step.begun()) {
                    see(looks.computeIfAbsent(step.step(), _ -> new ArrayDeque<>()), new Look(at, step.ended()));
                }
            }
        }
    }

    /** One look from before the window is kept: what it counted was so when the window began. */
    private static void see(Deque<Look> seen, Look look) {
        seen.add(look);
        Instant windowBegins = look.at().minus(WINDOW);
        while (seen.size() > 2 && !seen.stream().skip(1).findFirst().orElseThrow().at().isAfter(windowBegins)) {
            seen.removeFirst();
        }
    }

    /** Nodes a minute that ended a step; absent as long as it was not watched for two seconds. */
    OptionalInt aMinute(String step) {
        Deque<Look> seen = looks.getOrDefault(step, new ArrayDeque<>());
        if (seen.isEmpty()) {
            return OptionalInt.empty();
        }
        Duration watched = Duration.between(seen.getFirst().at(), seen.getLast().at());
        return watched.compareTo(SHORTEST) < 0 ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round((seen.getLast().ended() - seen.getFirst().ended()) * 60_000.0 / watched.toMillis()));
    }

    int atOnce() {
        return atOnce;
    }
}
