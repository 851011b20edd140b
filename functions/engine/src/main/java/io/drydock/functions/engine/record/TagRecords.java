package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tags of state machines and activities in the store, by ARN. */
public final class TagRecords {
    private static final String PARTITION = "engine#tags";

    private final Store store;

    public TagRecords(Store store) {
        this.store = store;
    }

    /**
     * The tags of one thing, in the order in which they came.
     *
     * @param version what an update is fenced with; 0 where nothing is stored
     */
    public record Stored(Map<String, String> tags, long version) {
    }

    public Stored find(String arn) {
        return store.get(key(arn)).map(item -> {
            Map<String, String> tags = new LinkedHashMap<>();
            JsonBody.of(item).properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().textValue()));
            return new Stored(tags, item.version());
        }).orElse(new Stored(Map.of(), 0));
    }

    /** @return {@code false} if somebody else changed them in the meantime */
    public boolean put(String arn, Map<String, String> tags, long version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        tags.forEach(json::put);
        return store.write(new Write.Put(key(arn), JsonBody.bytes(json), version == 0 ? Condition.ABSENT : Condition.version(version)));
    }

    public void delete(String arn) {
        store.write(new Write.Delete(key(arn), Condition.ANY));
    }

    private static Key key(String arn) {
        return new Key(PARTITION, arn);
    }
}
