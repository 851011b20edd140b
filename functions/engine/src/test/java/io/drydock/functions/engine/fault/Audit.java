package io.drydock.functions.engine.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionLine;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.states.history.HistoryEvent;
import io.drydock.store.Store;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the store whenever no engine is on it, and notes what ought not to be there. */
final class Audit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALL_EVENTS = 25_000;
    private static final int PAGE = 500;
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final CallLog log;
    private final Map<String, List<HistoryEvent>> histories = new HashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    Audit(CallLog log) {
        this.log = log;
    }

    /**
     * What came of an execution.
     *
     * @param states those that were entered and left, in alphabetical order
     * @param children how many child executions its distributed Map states had
     */
    record Outcome(String result, List<String> states, int children) {
    }

    /** Outcomes by the execution's ARN: of those that have ended. */
    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    List<String> violations() {
        return violations;
    }

    /** How many events all histories have. */
    int events() {
        return histories.values().stream().mapToInt(List::size).sum();
    }

    int executions() {
        return histories.size();
    }

    /**
     * @param asked executions that may have begun
     * @param started those of them whose start was answered for
     */
    void inspect(Store store, Collection<String> asked, Collection<String> started) throws InterruptedException {
        ExecutionRecords records = new ExecutionRecords(store);
        Deque<String> left = new ArrayDeque<>(asked);
        left.addAll(listed(records, Machines.NESTED));
        Set<String> met = new HashSet<>(left);
        while (!left.isEmpty()) {
            String arn = left.poll();
            if (!outcomes.containsKey(arn)) {
                if (records.find(arn).isPresent()) {
                    inspect(store, arn);
                } else if (started.contains(arn)) {
                    violations.add(arn + " is lost, though its start was answered");
                }
            }
            mapRuns(arn).forEach(mapRun -> listed(records, mapRun).stream().filter(met::add).forEach(left::add));
        }
        Set<String> orphans = new HashSet<>(records.running());
        if (outcomes.keySet().containsAll(asked) && !orphans.isEmpty()) {
            violations.add("these run, though nothing waits for them: " + orphans);
        }
    }

    private static List<String> listed(ExecutionRecords records, String owner) {
        List<String> arns = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ExecutionRecords.Listing page = records.list(owner, Optional.empty(), PAGE, after);
            page.executions().stream().map(ExecutionLine::arn).forEach(arns::add);
            after = page.next();
        } while (after.isPresent());
        return arns;
    }

    private List<String> mapRuns(String arn) {
        return histories.getOrDefault(arn, List.of()).stream().filter(event -> HistoryRules.type(event).equals("MapRunStarted"))
                .map(event -> event.details().get("mapRunArn").textValue()).toList();
    }

    /** A store that is a process of its own may still be busy with the last writes of the engine: what is wrong is looked at again. */
    private void inspect(Store store, String arn) throws InterruptedException {
        Inspected inspected = read(store, arn);
        for (int look = 1; look < LOOKS && !inspected.violations().isEmpty(); look++) {
            Thread.sleep(BETWEEN_LOOKS);
            inspected = read(store, arn);
        }
        violations.addAll(inspected.violations());
        List<HistoryEvent> now = inspected.history();
        histories.put(arn, now);
        log.done(now.stream().filter(Audit::endsTask).flatMap(event -> HistoryRules.scheduled(now, event).stream()).map(Audit::payload)
                .filter(payload -> payload.has("task")).map(CallLog::key).toList());
        inspected.execution().end().ifPresent(end -> {
            ExecutionRecords records = new ExecutionRecords(store);
            int children = mapRuns(arn).stream().mapToInt(mapRun -> listed(records, mapRun).size()).sum();
            outcomes.put(arn, new Outcome(end.result().toString(), states(now), children));
        });
    }

    private record Inspected(ExecutionRecord execution, List<HistoryEvent> history, List<String> violations) {
    }

    private Inspected read(Store store, String arn) {
        ExecutionRecords records = new ExecutionRecords(store);
        ExecutionRecord execution = records.find(arn).orElseThrow();
        boolean ended = execution.end().isPresent();
        List<HistoryEvent> now = new ExecutionHistory(store).from(arn, 1, ALL_EVENTS);
        List<String> found = new ArrayList<>();
        HistoryRules.violations(now, ended).forEach(how -> found.add(arn + ": " + how));
        List<HistoryEvent> before = histories.getOrDefault(arn, List.of());
        if (now.size() < before.size() || !now.subList(0, before.size()).equals(before)) {
            found.add(arn + " has lost events, or others have taken their place: had " + before + ", has " + now);
        }
        if (execution.lastEventId() != now.size()) {
            found.add(arn + " has " + now.size() + " events, its record tells of " + execution.lastEventId());
        }
        boolean running = records.running().contains(arn);
        if (running == ended) {
            found.add(arn + " is " + execution.status() + " and " + (running ? "" : "not ") + "in the list of those that run");
        }
        return new Inspected(execution, now, found);
    }

    private static List<String> states(List<HistoryEvent> history) {
        return history.stream().filter(event -> HistoryRules.type(event).matches(".*State(Entered|Exited)"))
                .map(event -> HistoryRules.type(event) + " " + event.details().get("name").textValue()).sorted().toList();
    }

    /** After such an event nobody has to be asked any more. */
    private static boolean endsTask(HistoryEvent event) {
        return HistoryRules.type(event).matches("(LambdaFunction|Task|Activity)Succeeded|TaskStateExited");
    }

    /** What the function or the worker was given. */
    private static JsonNode payload(HistoryEvent scheduled) {
        try {
            JsonNode arguments = JSON.readTree(scheduled.details().path(scheduled.details().has("input") ? "input" : "parameters").textValue());
            return arguments.path("Payload").isObject() ? arguments.get("Payload") : arguments;
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a history event's input is JSON: " + scheduled, malformed);
        }
    }
}
