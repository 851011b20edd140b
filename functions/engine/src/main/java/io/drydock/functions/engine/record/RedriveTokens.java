package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The client tokens that redrove an execution ("RedriveExecution", clientToken): for the last ten of them, and for 15 minutes each, the same
 * request has the same answer.
 */
public final class RedriveTokens {
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int KEPT = 10;

    private final Store store;
    private final InstantSource clock;

    public RedriveTokens(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** When the execution was redriven with this token. */
    public Optional<Instant> find(String executionArn, String clientToken) {
        return newest(executionArn).stream().filter(used -> used.token().equals(clientToken)).map(Used::redrivenAt).findFirst();
    }

    public void put(String executionArn, String clientToken, Instant redrivenAt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("redrivenAt", redrivenAt.toString());
        store.write(new Write.Put(new Key(partition(executionArn), clientToken), JsonBody.bytes(json), Condition.ANY,
                Optional.of(clock.instant().plus(VALID))));
    }

    private List<Used> newest(String executionArn) {
        return store.query(Query.prefix(partition(executionArn), "")).items().stream().map(Used::of)
                .filter(used -> used.redrivenAt().plus(VALID).isAfter(clock.instant()))
                .sorted(Comparator.comparing(Used::redrivenAt).reversed()).limit(KEPT).toList();
    }

    private record Used(String token, Instant redrivenAt) {
        static Used of(Item item) {
            return new Used(item.key().sort(), Instant.parse(JsonBody.of(item).path("redrivenAt").textValue()));
        }
    }

    private static String partition(String executionArn) {
        return "engine#redrives#" + executionArn;
    }
}
