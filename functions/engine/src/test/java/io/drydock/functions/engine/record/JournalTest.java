package io.drydock.functions.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.engine.record.Journal.Addition;
import io.drydock.functions.engine.record.Journal.Begin;
import io.drydock.states.execution.Change;
import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.states.execution.MapRun;
import io.drydock.states.execution.Redrives;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journal's writes leave in the store, who may do them, and how it all goes away again. */
class JournalTest {
    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:execution:m:run";

    private final Store store = new MemoryStore(InstantSource.system());
    private final Journal journal = new Journal(store);
    private final ExecutionRecords records = new ExecutionRecords(store);

    private static ExecutionRecord record(Optional<ExecutionResult> result, int redrives, long lastEventId) {
        ExecutionIdentity identity = new ExecutionIdentity(ARN, "run", "arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", "role", STARTED,
                JsonNodeFactory.instance.objectNode().put("a", 1), Optional.empty());
        return new ExecutionRecord(identity, "STANDARD", Optional.of("version"), Optional.of("alias"),
                result.map(of -> new End(of, STARTED.plusSeconds(10))), redrives, redrives == 0 ? Optional.empty() : Optional.of(STARTED.plusSeconds(20)),
                lastEventId);
    }

    private static Change change(long lastEventId) {
        return new Change(List.of(), List.of(), Optional.empty(), Redrives.NONE, lastEventId);
    }

    private boolean begin(String writer, List<MapRun> mapRuns) {
        ExecutionRecord first = record(Optional.empty(), 0, 2);
        return journal.add(new Addition(Optional.of(new Begin(Optional.of("{}"), Optional.of("somebody"))), first, first, JournalPosition.FIRST,
                new JournalEntry(writer, change(2), List.of()), mapRuns));
    }

    private boolean append(String writer, ExecutionRecord before, ExecutionRecord after, JournalPosition at) {
        return journal.add(new Addition(Optional.empty(), before, after, at, new JournalEntry(writer, change(after.lastEventId()), List.of()), List.of()));
    }

    private List<String> partition(String partition) {
        return store.query(Query.prefix(partition, "")).items().stream().map(item -> item.key().sort()).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 2, 2, 0", "2, 0, 5, 5, 0", "5, 0, 5, 5, 1", "5, 1, 5, 5, 2", "5, 2, 9, 9, 0"})
    void thePlaceOfAnEntryFollowsFromThoseBeforeIt(long events, long eventless, long lastEventId, long nextEvents, long nextEventless) {
        JournalPosition position = new JournalPosition(events, eventless);
        assertThat(position.next(lastEventId)).isEqualTo(new JournalPosition(nextEvents, nextEventless));
        assertThat(position.next(lastEventId).sort()).isGreaterThan(position.sort());
    }

    @Test
    void onePlaceTakesOneEntryAndTheSameAgainIsNoOther() {
        assertThat(begin("a", List.of())).isTrue();
        assertThat(begin("a", List.of())).as("its own write, whose answer was lost").isTrue();
        assertThat(begin("b", List.of())).as("another engine's execution of that ARN").isFalse();
        ExecutionRecord before = record(Optional.empty(), 0, 2);
        JournalPosition second = JournalPosition.FIRST.next(2);
        assertThat(append("a", before, before.upTo(7), second)).isTrue();
        assertThat(append("a", before, before.upTo(7), second)).isTrue();
        assertThat(append("b", before, before.upTo(7), second)).as("the same from another engine").isFalse();
        assertThat(append("b", before, before.upTo(4), second)).as("something else at the same place").isFalse();
        assertThat(journal.recover(ARN)).hasValueSatisfying(recovered -> {
            assertThat(recovered.changes()).containsExactly(change(2), change(7));
            assertThat(recovered.next()).isEqualTo(new JournalPosition(7, 0));
            assertThat(recovered.head()).isEqualTo(before);
        });
        assertThat(records.find(ARN)).contains(before.upTo(7));
        assertThat(records.starter(ARN)).contains("somebody");
        assertThat(records.definition(ARN)).contains(new ExecutionRecords.Definition("{}", Optional.empty()));
    }

    @Test
    void endsAndRedrivesMoveTheExecutionBetweenTheLists() {
        begin("a", List.of());
        assertThat(records.running()).containsExactly(ARN);
        ExecutionRecord running = record(Optional.empty(), 0, 2);
        for (ExecutionResult result : List.of(new ExecutionResult.Failed(Optional.of("E"), Optional.empty()), new ExecutionResult.TimedOut(),
                new ExecutionResult.Aborted(Optional.empty(), Optional.of("c")), new ExecutionResult.Succeeded(JsonNodeFactory.instance.textNode("o")))) {
            JournalPosition at = journal.recover(ARN).orElseThrow().next();
            ExecutionRecord ended = record(Optional.of(result), running.redriveCount(), at.eventsBefore() + 1);
            assertThat(append("a", running, ended, at)).isTrue();
            assertThat(records.find(ARN)).contains(ended);
            assertThat(records.running()).isEmpty();
            assertThat(partition("engine#ended")).hasSize(1);
            ExecutionRecord redriven = record(Optional.empty(), running.redriveCount() + 1, at.eventsBefore() + 2);
            assertThat(append("a", ended, redriven, at.next(at.eventsBefore() + 1))).isTrue();
            assertThat(records.find(ARN)).contains(redriven);
            assertThat(records.running()).containsExactly(ARN);
            assertThat(partition("engine#ended")).isEmpty();
            running = redriven;
        }
        assertThat(records.list("m", Optional.of("RUNNING"), 10, Optional.empty()).executions()).singleElement()
                .isEqualTo(ExecutionLine.of(running));
    }

    @Test
    void moreMapRunsThanOneWriteHoldsAreStoredAllTheSame() {
        List<MapRun> mapRuns = IntStream.range(0, 40).mapToObj(JournalTest::mapRun).toList();
        assertThat(begin("a", mapRuns)).isTrue();
        assertThat(new MapRunRecords(store).of(ARN)).containsExactlyElementsOf(mapRuns);
        assertThat(new MapRunRecords(store).find("map-run-39")).contains(mapRuns.getLast());
        assertThat(new MapRunRecords(store).find("map-run-40")).isEmpty();
    }

    private static MapRun mapRun(int number) {
        MapRun.Counts none = new MapRun.Counts(0, 0, 0, 0, 0, 0, 0);
        return new MapRun("map-run-" + number, ARN, "Each", "RUNNING", STARTED.plusMillis(number), Optional.empty(), 10, 0, 0, none, none, 0, Optional.empty());
    }

    @Test
    void whatExpiredGoesWithAllThatBelongsToItAndTheRestStays() {
        begin("a", IntStream.range(0, 40).mapToObj(JournalTest::mapRun).toList());
        ExecutionRecord running = record(Optional.empty(), 0, 2);
        append("a", running, record(Optional.of(new ExecutionResult.TimedOut()), 0, 3), JournalPosition.FIRST.next(2));
        Instant end = STARTED.plusSeconds(10);
        ExpiredExecutions expired = new ExpiredExecutions(store);
        assertThat(expired.remove(end, 10)).as("not yet").isZero();
        assertThat(records.find(ARN)).isPresent();
        assertThat(expired.remove(end.plus(Duration.ofMillis(1)), 10)).isEqualTo(1);
        for (String partition : List.of("execution#" + ARN, "engine#ended", "engine#running", "engine#executions#m", "engine#maprun#map-run-7")) {
            assertThat(partition(partition)).as(partition).isEmpty();
        }
        assertThat(expired.remove(end.plusSeconds(5), 10)).isZero();
    }
}
