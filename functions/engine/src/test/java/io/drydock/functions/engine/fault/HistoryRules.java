package io.drydock.functions.engine.fault;

import io.drydock.states.history.HistoryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What holds of every history, however often its engine was killed. */
final class HistoryRules {
    /** How long these Wait states and pauses before a retry take, in seconds: longer than there is no engine after a kill. All others take one. */
    private static final Map<String, Long> LONG_PAUSES = Map.of("Rest", 5L, "Shaky", 4L);
    private static final List<String> ENDS_OF_TASKS = List.of("Succeeded", "Failed", "TimedOut");
    private static final Set<String> ENDS = Set.of("ExecutionSucceeded", "ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted");

    private final List<HistoryEvent> events;
    private final List<String> violations = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    private HistoryRules(List<HistoryEvent> events) {
        this.events = events;
    }

    /** Empty if all is well. */
    static List<String> violations(List<HistoryEvent> events, boolean ended) {
        HistoryRules rules = new HistoryRules(events);
        rules.numbers();
        if (rules.violations.isEmpty()) {
            events.forEach(rules::taskOnce);
            events.forEach(rules::exitOnce);
            events.forEach(rules::pause);
            rules.end(ended);
        }
        return rules.violations;
    }

    static String type(HistoryEvent event) {
        return event.type().apiName();
    }

    /** The event that asked for the task that {@code event} belongs to. */
    static Optional<HistoryEvent> scheduled(List<HistoryEvent> events, HistoryEvent event) {
        return nearest(events, event, before -> type(before).endsWith("Scheduled") || type(before).endsWith("StateEntered"))
                .filter(before -> type(before).endsWith("Scheduled"));
    }

    private static Optional<HistoryEvent> nearest(List<HistoryEvent> events, HistoryEvent event, Predicate<HistoryEvent> wanted) {
        for (long id = event.previousId(); id > 0; id = events.get((int) id - 1).previousId()) {
            HistoryEvent before = events.get((int) id - 1);
            if (wanted.test(before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private void violated(HistoryEvent event, String how) {
        violations.add("event " + event.id() + " (" + type(event) + " " + event.details() + ") " + how);
    }

    private void numbers() {
        for (int i = 0; i < events.size(); i++) {
            HistoryEvent event = events.get(i);
            if (event.id() != i + 1) {
                violated(event, "is number " + (i + 1));
            }
            if (event.previousId() < 0 || event.previousId() >= event.id()) {
                violated(event, "follows event " + event.previousId());
            }
            if (i > 0 && event.timestamp().isBefore(events.get(i - 1).timestamp())) {
                violated(event, "happened before the one before it");
            }
        }
    }

    private void taskOnce(HistoryEvent event) {
        String type = type(event);
        if (!(type.startsWith("LambdaFunction") || type.startsWith("Activity") || type.matches("Task(?!State).*")) || type.endsWith("Scheduled")) {
            return;
        }
        Optional<HistoryEvent> scheduled = scheduled(events, event);
        String kind = ENDS_OF_TASKS.stream().anyMatch(type::endsWith) ? "end" : type;
        if (scheduled.isEmpty() || !once.add(scheduled.get().id() + " " + kind)) {
            violated(event, scheduled.map(of -> "of the task of event " + of.id() + " had happened").orElse("belongs to no task"));
        }
    }

    private void exitOnce(HistoryEvent event) {
        if (type(event).endsWith("StateExited")) {
            Optional<HistoryEvent> entered = entered(event);
            if (entered.isEmpty() || !once.add(entered.get().id() + " exited")) {
                violated(event, entered.isEmpty() ? "leaves a state that was not entered" : "had happened after event " + entered.get().id());
            }
        }
    }

    private Optional<HistoryEvent> entered(HistoryEvent exited) {
        String type = type(exited).replace("Exited", "Entered");
        return nearest(events, exited, before -> type(before).equals(type) && before.details().get("name").equals(exited.details().get("name")));
    }

    private void pause(HistoryEvent event) {
        Optional<HistoryEvent> begun = Optional.empty();
        if (type(event).equals("WaitStateExited")) {
            begun = entered(event);
        } else if (type(event).endsWith("Scheduled")) {
            begun = nearest(events, event, _ -> true).filter(before -> type(before).endsWith("Failed") || type(before).endsWith("TimedOut"));
        }
        if (begun.filter(since -> Duration.between(since.timestamp(), event.timestamp()).toSeconds() < seconds(event)).isPresent()) {
            violated(event, "came too early after event " + begun.get().id() + ": " + event.timestamp() + " after " + begun.get().timestamp());
        }
    }

    private long seconds(HistoryEvent event) {
        String state = nearest(events, event, before -> type(before).endsWith("StateEntered")).orElseThrow().details().get("name").textValue();
        return LONG_PAUSES.getOrDefault(state, 1L);
    }

    private void end(boolean ended) {
        List<HistoryEvent> ends = events.stream().filter(event -> ENDS.contains(type(event))).toList();
        if (ends.size() != (ended ? 1 : 0)) {
            violations.add("there are " + ends.size() + " ends of an execution that has " + (ended ? "" : "not ") + "ended");
        }
        ends.stream().filter(end -> end != events.getLast()).forEach(end -> violated(end, "is not the last"));
    }
}
