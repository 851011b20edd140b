package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.course.TaskCourse;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.step.Confirmations;
import io.drydock.step.Outcome;
import io.drydock.step.StepRecord;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What somebody who watches a task wants to know beside the counts, bounded, so that it can be asked for again and again: {@code course}, the order
 * of its steps ({@link TaskCourse}); {@code stepTimes}, of every step of nodes in the latest run {@code {"ended", "meanSeconds", "longestSeconds",
 * "from", "to"}}; {@code failures}, nodes with step and reason; {@code waits}, nodes that wait for a person or for something that does not answer.
 */
@Singleton
class WatchReport {
    private static final int FAILURES = 200;
    private static final int WAITS = 10;
    private static final double MILLIS = 1000.0;

    private final TaskCourse course;

    WatchReport(TaskCourse course) {
        this.course = course;
    }

    ObjectNode of(TaskRecord task, List<NodeProgress> nodes) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        course.of(task).ifPresent(found -> report.set("course", found));
        report.set("stepTimes", times(task, nodes));
        report.set("failures", told(nodes, node -> node.status() == NodeStatus.FAILED, FAILURES));
        report.set("waits", told(nodes, WatchReport::waits, WAITS));
        return report;
    }

    private static boolean waits(NodeProgress node) {
        return node.status() == NodeStatus.WAITING || node.status() == NodeStatus.IN_PROGRESS
                && node.told().flatMap(StepRecord::handle).filter(handle -> handle.has(Confirmations.ASKED_AT)).isPresent();
    }

    private static ArrayNode told(List<NodeProgress> nodes, Predicate<NodeProgress> which, int limit) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        nodes.stream().filter(which).limit(limit).forEach(node -> list.add(node.summary()));
        return list;
    }

    private static ObjectNode times(TaskRecord task, List<NodeProgress> nodes) {
        Instant begun = task.latestRun().map(TaskRecord.Run::startedAt).orElse(Instant.MIN);
        Map<String, Times> times = new TreeMap<>();
        for (NodeProgress node : nodes) {
            for (StepRecord step : node.steps()) {
                step.outcome().filter(_ -> !step.startedAt().isBefore(begun))
                        .ifPresent(outcome -> times.merge(step.step(), Times.of(outcome), Times::and));
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        times.forEach((step, taken) -> json.set(step, taken.json()));
        return json;
    }

    private record Times(int ended, Duration sum, Duration longest, Instant from, Instant to) {
        static Times of(Outcome outcome) {
            Duration taken = Duration.between(outcome.startedAt(), outcome.finishedAt());
            return new Times(1, taken, taken, outcome.startedAt(), outcome.finishedAt());
        }

        Times and(Times other) {
            return new Times(ended + other.ended, sum.plus(other.sum), longest.compareTo(other.longest) >= 0 ? longest : other.longest,
                    from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("ended", ended).put("meanSeconds", sum.toMillis() / MILLIS / ended)
                    .put("longestSeconds", longest.toMillis() / MILLIS).put("from", from.toString()).put("to", to.toString());
        }
    }
}
