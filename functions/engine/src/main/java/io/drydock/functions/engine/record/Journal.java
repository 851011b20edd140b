package io.drydock.functions.engine.record;

import io.drydock.states.execution.Change;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.MapRun;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How executions get into the store. Each has a partition with its head ({@link ExecutionRecord}, written when it begins, ends and is
 * redriven), the definition that it runs, and its journal, to which every write adds one entry. What else a begin or an end has to
 * write (lines of lists, map runs) goes into the same write.
 */
public final class Journal {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Store store;

    public Journal(Store store) {
        this.store = store;
    }

    /**
     * How an execution begins.
     *
     * @param definition absent for a child execution of a Map state: it runs a part of its parent's
     * @param starter what started it, if that has to be known again
     */
    public record Begin(Optional<String> definition, Optional<String> starter) {
    }

    /**
     * One write.
     *
     * @param begin set for an execution's first write
     * @param before how the execution stood before; of one that begins, the same as {@code after}
     * @param mapRuns those that began or ended
     */
    public record Addition(Optional<Begin> begin, ExecutionRecord before, ExecutionRecord after, JournalPosition at, JournalEntry entry,
            List<MapRun> mapRuns) {
        private String arn() {
            return after.identity().executionArn();
        }

        private boolean turns() {
            return begin.isPresent() || before.end().isPresent() != after.end().isPresent() || before.redriveCount() != after.redriveCount();
        }
    }

    /**
     * Everything that is needed to go on with an execution.
     *
     * @param changes all of them, in their order
     * @param next where the next entry goes
     */
    public record Recovered(ExecutionRecord head, List<Change> changes, JournalPosition next) {
    }

    /**
     * Adds an entry, and whatever goes with it, in one write.
     *
     * @return {@code false} if there is another entry at that place (another engine runs the execution), or, for an execution that
     *         begins, if there is one of that ARN; an entry of the same content is this one, written by a call whose answer was lost
     */
    public boolean add(Addition addition) {
        byte[] body = addition.entry().bytes();
        Key key = new Key(ExecutionKeys.partition(addition.arn()), addition.at().sort());
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Put(key, body, Condition.ABSENT));
        if (addition.turns()) {
            turn(addition, writes);
        }
        List<Write> mapRuns = MapRunRecords.writes(addition.mapRuns());
        int room = Store.MAX_WRITES - writes.size();
        if (mapRuns.size() > room) {
            // Nobody knows of these before the entry is there, and if it never gets there they are written again.
            writeInParts(mapRuns.subList(room, mapRuns.size()));
            mapRuns = mapRuns.subList(0, room);
        }
        writes.addAll(mapRuns);
        return store.write(writes) || store.get(key).filter(item -> Arrays.equals(item.body(), body)).isPresent();
    }

    /** What is to be written beside the entry when an execution begins, ends or is redriven. */
    private static void turn(Addition addition, List<Write> writes) {
        ExecutionRecord after = addition.after();
        String arn = addition.arn();
        boolean begins = addition.begin().isPresent();
        writes.add(new Write.Put(ExecutionKeys.head(arn), JsonBody.bytes(ExecutionRecordJson.toJson(after)),
                begins ? Condition.ABSENT : Condition.ANY));
        addition.begin().flatMap(Begin::definition).ifPresent(definition -> writes.add(text(ExecutionKeys.definition(arn), definition)));
        addition.begin().flatMap(Begin::starter).ifPresent(starter -> writes.add(text(ExecutionKeys.starter(arn), starter)));
        ExecutionLine line = ExecutionLine.of(after);
        String owner = after.identity().origin().map(ExecutionIdentity.Origin::mapRunArn).orElse(after.identity().stateMachineName());
        writes.add(new Write.Put(ExecutionKeys.line(line, owner), JsonBody.bytes(line.toJson()), Condition.ANY));
        if (after.end().isEmpty()) {
            writes.add(new Write.Put(ExecutionKeys.running(arn), NOTHING, Condition.ANY));
        } else {
            writes.add(new Write.Put(ExecutionKeys.ended(after.end().get().at(), arn), NOTHING, Condition.ANY));
            if (!begins) {
                writes.add(new Write.Delete(ExecutionKeys.running(arn), Condition.ANY));
            }
        }
        if (!begins && !addition.before().end().equals(after.end())) {
            addition.before().end().filter(earlier -> after.end().filter(later -> later.at().equals(earlier.at())).isEmpty())
                    .ifPresent(earlier -> writes.add(new Write.Delete(ExecutionKeys.ended(earlier.at(), arn), Condition.ANY)));
        }
    }

    private static Write text(Key key, String text) {
        return new Write.Put(key, text.getBytes(StandardCharsets.UTF_8), Condition.ANY);
    }

    private void writeInParts(List<Write> writes) {
        for (int from = 0; from < writes.size(); from += Store.MAX_WRITES) {
            store.write(writes.subList(from, Math.min(writes.size(), from + Store.MAX_WRITES)));
        }
    }

    /** Empty if there is no execution of this ARN. */
    public Optional<Recovered> recover(String executionArn) {
        return store.get(ExecutionKeys.head(executionArn)).map(head -> {
            List<Change> changes = new ArrayList<>();
            JournalPosition next = JournalPosition.FIRST;
            Query query = Query.prefix(ExecutionKeys.partition(executionArn), ExecutionKeys.JOURNAL);
            Optional<Query> pages = Optional.of(query);
            while (pages.isPresent()) {
                Page page = store.query(pages.get());
                for (Item item : page.items()) {
                    Change change = JournalEntry.change(JsonBody.of(item));
                    changes.add(change);
                    next = next.next(change.lastEventId());
                }
                pages = page.next().map(query::after);
            }
            return new Recovered(ExecutionRecordJson.fromJson(JsonBody.of(head)), changes, next);
        });
    }
}
