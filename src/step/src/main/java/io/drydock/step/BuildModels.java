package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.Item;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known state of nodes: what steps found out about each, section by section, such as {@code power} or {@code inventory}. It outlives
 * the tasks. Each step writes what it has just seen, whole: what was known of a section before is replaced.
 */
public final class BuildModels {
    private final Store store;
    private final InstantSource clock;

    public BuildModels(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is known of one subject.
     *
     * @param content without secrets
     * @param at when it was found out
     * @param taskId by which task
     * @param step by which of its steps
     */
    public record Section(JsonNode content, Instant at, String taskId, String step) {
        /** The form in which it is stored and shown: {@code {"content", "at", "taskId", "step"}}. */
        public ObjectNode toJson() {
            var json = JsonNodeFactory.instance.objectNode();
            json.set("content", content);
            json.put("at", at.toString());
            json.put("taskId", taskId);
            json.put("step", step);
            return json;
        }

        static Section of(Item item) {
            return of(Json.parse(item.body(), "the section of a build model at " + item.key()));
        }

        static Section of(JsonNode json) {
            return new Section(json.path("content"), Json.instant(json, "at").orElseThrow(), json.path("taskId").asText(),
                    json.path("step").asText());
        }
    }

    /**
     * Keeps what a step found out.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public void put(String node, String section, String taskId, String step, JsonNode content) {
        var found = new Section(content, clock.instant(), taskId, step);
        store.write(new Write.Put(NodeKey.section(node, section), Json.bytes(found.toJson()), Condition.ANY));
    }

    /**
     * One section, if anything is known of it.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<Section> get(String node, String section) {
        return store.get(NodeKey.section(node, section)).map(Section::of);
    }

    /**
     * All that is known of a node, by the sections' names and in their order.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Map<String, Section> of(String node) {
        var sections = new LinkedHashMap<String, Section>();
        items(node, NodeKey.sections()).forEach(item -> sections.put(name(item), Section.of(item)));
        return sections;
    }

    /**
     * Puts away what is known of a node, so that it counts as one of which nothing is known; the latest {@value BuildModelArchive#KEPT}
     * stay readable ({@link #archived}).
     *
     * @param taskId by which task
     * @return when it was put away; empty where nothing was known
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public Optional<Instant> archive(String node, String taskId) {
        return new BuildModelArchive(store, clock).put(node, taskId, () -> items(node, NodeKey.sections()));
    }

    /**
     * What was known of a node when it was put away, the latest first.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public List<Archived> archived(String node) {
        return items(node, NodeKey.archives()).stream().map(BuildModelArchive::read).toList().reversed();
    }

    /**
     * A build model that was put away.
     *
     * @param taskId by which task
     * @param sections by their names
     */
    public record Archived(Instant at, String taskId, Map<String, Section> sections) {
    }

    static String name(Item section) {
        return section.key().sort().substring(NodeKey.sections().length());
    }

    private List<Item> items(String node, String prefix) {
        var items = new ArrayList<Item>();
        var next = Optional.of(Query.prefix(NodeKey.partition(node), prefix));
        while (next.isPresent()) {
            var query = next.get();
            var page = store.query(query);
            items.addAll(page.items());
            next = page.next().map(query::after);
        }
        return items;
    }
}
