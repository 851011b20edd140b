package io.drydock.functions.engine.record;

import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes executions that ended long ago. Its line among the ended ones goes last: what was broken off is taken up again. */
public final class ExpiredExecutions {
    private final Store store;

    public ExpiredExecutions(Store store) {
        this.store = store;
    }

    /**
     * Removes at most {@code limit} executions that ended before {@code before}, the oldest first.
     *
     * @return how many it removed
     */
    public int remove(Instant before, int limit) {
        int removed = 0;
        for (Item line : store.query(Query.prefix(ExecutionKeys.ENDED, "").limit(limit)).items()) {
            String sort = line.key().sort();
            if (sort.compareTo(ExecutionKeys.endedFrom(before)) >= 0) {
                break;
            }
            removeExecution(sort.substring(sort.indexOf('#') + 1));
            store.write(new Write.Delete(line.key(), Condition.ANY));
            removed++;
        }
        return removed;
    }

    private void removeExecution(String arn) {
        Optional<ExecutionRecord> head = store.get(ExecutionKeys.head(arn)).map(item -> ExecutionRecordJson.fromJson(JsonBody.of(item)));
        head.ifPresent(execution -> {
            ExecutionLine line = ExecutionLine.of(execution);
            String owner = execution.identity().origin().map(ExecutionIdentity.Origin::mapRunArn).orElse(execution.identity().stateMachineName());
            delete(List.of(ExecutionKeys.line(line, owner)));
        });
        Query query = Query.prefix(ExecutionKeys.partition(arn), "").limit(Store.MAX_WRITES / 2);
        Page page = store.query(query);
        while (!page.items().isEmpty() || page.next().isPresent()) {
            delete(page.items().stream().map(Item::key).flatMap(key -> keys(key).stream()).toList());
            page = store.query(page.next().map(query::after).orElse(query));
        }
    }

    /** A map run has a second item, outside the execution's partition. */
    private static List<Key> keys(Key key) {
        List<Key> keys = new ArrayList<>(List.of(key));
        if (key.sort().startsWith(ExecutionKeys.MAP_RUN)) {
            keys.add(ExecutionKeys.executionOfMapRun(key.sort().substring(ExecutionKeys.MAP_RUN.length())));
        }
        return keys;
    }

    private void delete(List<Key> keys) {
        if (!keys.isEmpty()) {
            store.write(keys.stream().map(key -> (Write) new Write.Delete(key, Condition.ANY)).toList());
        }
    }
}
