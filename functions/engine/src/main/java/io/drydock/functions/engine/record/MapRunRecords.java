package io.drydock.functions.engine.record;

import io.drydock.states.execution.MapRun;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The map runs in the store, as they were when they began or ended: each with its execution, and found by its ARN. */
public final class MapRunRecords {
    private final Store store;

    public MapRunRecords(Store store) {
        this.store = store;
    }

    static List<Write> writes(List<MapRun> mapRuns) {
        // Of two states of one map run in one write, the later one counts.
        List<MapRun> last = mapRuns.stream().filter(mapRun -> mapRuns.reversed().stream()
                .filter(other -> other.arn().equals(mapRun.arn())).findFirst().orElseThrow() == mapRun).toList();
        List<Write> writes = new ArrayList<>();
        for (MapRun mapRun : last) {
            writes.add(new Write.Put(ExecutionKeys.mapRun(mapRun.executionArn(), mapRun.arn()), JsonBody.bytes(mapRun.toJson()), Condition.ANY));
            writes.add(new Write.Put(ExecutionKeys.executionOfMapRun(mapRun.arn()), mapRun.executionArn().getBytes(StandardCharsets.UTF_8),
                    Condition.ANY));
        }
        return writes;
    }

    public Optional<MapRun> find(String mapRunArn) {
        return store.get(ExecutionKeys.executionOfMapRun(mapRunArn))
                .flatMap(item -> store.get(ExecutionKeys.mapRun(new String(item.body(), StandardCharsets.UTF_8), mapRunArn)))
                .map(item -> MapRun.fromJson(JsonBody.of(item)));
    }

    /** The map runs of an execution, in the order of their start. */
    public List<MapRun> of(String executionArn) {
        List<MapRun> mapRuns = new ArrayList<>();
        Query query = Query.prefix(ExecutionKeys.partition(executionArn), ExecutionKeys.MAP_RUN);
        Optional<Query> pages = Optional.of(query);
        while (pages.isPresent()) {
            Page page = store.query(pages.get());
            page.items().forEach(item -> mapRuns.add(MapRun.fromJson(JsonBody.of(item))));
            pages = page.next().map(query::after);
        }
        return mapRuns.stream().sorted(Comparator.comparing(MapRun::startedAt)).toList();
    }
}
