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

    /** What came of asking for the lease. */
    sealed interface Asked {
        /**
         * This engine has it.
         *
         * @param until when
         * @param unbroken whether no other engine can have had it since this one had it last
         */
        record Ours(Instant until, boolean unbroken) implements Asked {
        }

        /** Another engine has it. */
        record Theirs() implements Asked {
        }
    }

    /**
     * Takes the lease where it is free, or renews it where this engine has it; also one that is over, as long as no other engine took it.
     *
     * @throws io.drydock.store.StoreUnavailable if that is not known
     */
    Asked takeOrRenew() {
        while (true) {
            Instant now = clock.instant();
            Optional<Item> held = store.get(KEY);
            Optional<JsonNode> lease = held.map(EngineLease::read);
            boolean unbroken = lease.filter(this::isOurs).isPresent();
            if (!unbroken && lease.filter(theirs -> Instant.parse(theirs.path("expiresAt").asText()).isAfter(now)).isPresent()) {
                return new Asked.Theirs();
            }
            Instant until = now.plus(length);
            Condition unchanged = held.map(item -> Condition.version(item.version())).orElse(Condition.ABSENT);
            byte[] body = JsonNodeFactory.instance.objectNode().put("owner", owner).put("expiresAt", until.toString()).toString()
                    .getBytes(StandardCharsets.UTF_8);
            if (store.write(new Write.Put(KEY, body, unchanged))) {
                return new Asked.Ours(until, unbroken);
            }
            // Somebody else was faster, or a write of this engine's that nobody answered was done after all.
        }
    }

    private boolean isOurs(JsonNode lease) {
        return lease.path("owner").asText().equals(owner);
    }

    /** Gives the lease up, if this engine has it. */
    void release() {
        store.get(KEY).filter(item -> isOurs(read(item)))
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
