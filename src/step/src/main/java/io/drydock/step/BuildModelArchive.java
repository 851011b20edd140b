package io.drydock.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.BuildModels.Archived;
import io.drydock.step.BuildModels.Section;
import io.drydock.store.Item;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Moves the sections of a node's build model into one item. A section is removed in the write that keeps it, and only in the version that
 * was read: nothing is lost when a worker dies meanwhile, or another step finds something out.
 */
final class BuildModelArchive {
    /** How many a node keeps. */
    static final int KEPT = 5;
    private static final int AT_ONCE = Store.MAX_WRITES - 1;
    private static final int MAX_ROUNDS = 20;

    private final Store store;
    private final InstantSource clock;

    BuildModelArchive(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Instant> put(String node, String taskId, Supplier<List<Item>> present) {
        var kept = JsonNodeFactory.instance.objectNode();
        var at = clock.instant();
        var version = 0L;
        // What is found out of other subjects from now on belongs to the next build model.
        var names = present.get().stream().map(BuildModels::name).collect(Collectors.toCollection(HashSet::new));
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var left = names.isEmpty() ? List.<Item>of()
                    : present.get().stream().filter(item -> names.contains(BuildModels.name(item))).toList();
            if (left.isEmpty()) {
                forgetOldest(node);
                return version == 0 ? Optional.empty() : Optional.of(at);
            }
            var moved = left.stream().limit(AT_ONCE).toList();
            var with = kept.deepCopy();
            moved.forEach(item -> with.set(BuildModels.name(item), Section.of(item).toJson()));
            if (store.write(writes(node, at, taskId, with, version, moved))) {
                kept = with;
                version++;
                moved.forEach(item -> names.remove(BuildModels.name(item)));
            } else if (version == 0) {
                // Another worker may have put one away at the very same time.
                at = at.plusNanos(1);
            }
        }
        throw new DownstreamUnavailable("the build model of node " + node + " changes while it is being put away; ask again");
    }

    private static List<Write> writes(String node, Instant at, String taskId, ObjectNode sections, long version, List<Item> moved) {
        var body = JsonNodeFactory.instance.objectNode().put("at", at.toString()).put("taskId", taskId);
        body.set("sections", sections);
        var writes = new ArrayList<Write>();
        writes.add(new Write.Put(NodeKey.archive(node, at), Json.bytes(body), version == 0 ? Condition.ABSENT : Condition.version(version)));
        moved.forEach(item -> writes.add(new Write.Delete(item.key(), Condition.version(item.version()))));
        return writes;
    }

    private void forgetOldest(String node) {
        var newest = Query.prefix(NodeKey.partition(node), NodeKey.archives()).newestFirst();
        store.query(newest).items().stream().skip(KEPT).forEach(item -> store.write(new Write.Delete(item.key(), Condition.ANY)));
    }

    static Archived read(Item item) {
        var json = Json.parse(item.body(), "the archived build model at " + item.key());
        var sections = new LinkedHashMap<String, Section>();
        json.path("sections").properties().forEach(section -> sections.put(section.getKey(), Section.of(section.getValue())));
        return new Archived(Json.instant(json, "at").orElseThrow(), json.path("taskId").asText(), sections);
    }
}
