package io.drydock.functions.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Which of the engines on one store runs its executions: the one that holds this lease, for as long as it renews it in time. */
final class EngineLease {
    private static final Key KEY = new Key("engine#lease", "lease");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final InstantSource clock;
    private final Duration length;
    private final String owner;

    EngineLease(Store store, InstantSource clock, Duration length, String owner) {
        this.store = store;
        this.clock = clock;
        this.length = length;
        this.owner = owner;
    }

    /**
     * Takes the lease where it is free, or renews it where this engine has it.
     *
     * @return until when this engine has it; empty if another one does
     */
    Optional<Instant> takeOrRenew() {
        Instant now = clock.instant();
        Optional<Item> held = store.get(KEY);
        boolean free = held.map(item -> {
            JsonNode lease = read(item);
            return lease.path("owner").asText().equals(owner) || !Instant.parse(lease.path("expiresAt").asText()).isAfter(now);
        }).orElse(true);
        if (!free) {
            return Optional.empty();
        }
        Instant until = now.plus(length);
        Condition unchanged = held.map(item -> Condition.version(item.version())).orElse(Condition.ABSENT);
        byte[] body = JsonNodeFactory.instance.objectNode().put("owner", owner).put("expiresAt", until.toString()).toString()
                .getBytes(StandardCharsets.UTF_8);
        return store.write(new Write.Put(KEY, body, unchanged)) ? Optional.of(until) : Optional.empty();
    }

    /** Gives the lease up, if this engine has it. */
    void release() {
        store.get(KEY).filter(item -> read(item).path("owner").asText().equals(owner))
                .ifPresent(item -> store.write(new Write.Delete(KEY, Condition.version(item.version()))));
    }

    private static JsonNode read(Item item) {
        try {
            return JSON.readTree(item.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException("the item " + KEY + " does not hold JSON", malformed);
        }
    }
}
