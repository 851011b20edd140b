package io.drydock.step.bootaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the boot actions of nodes: a node has those of its last deployment, or of the one that it is in. */
public final class BootActionRecords {
    private static final int MAX_ROUNDS = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Store store;
    private final InstantSource clock;

    public BootActionRecords(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What came of a report. */
    public sealed interface Reported {
        /** It was kept. */
        record Kept(BootActionState action) implements Reported {
        }

        /** The boot action had ended before. */
        record Ended(BootActionState action) implements Reported {
        }

        /** More was reported than is kept. */
        record TooMuch(int most) implements Reported {
        }

        /** The node has no boot action of that id, or none any more. */
        record Unknown() implements Reported {
        }
    }

    /**
     * Those of a node, if it ever had any.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<NodeBootActions> of(String node) {
        return store.get(key(node)).map(BootActionRecords::read);
    }

    /**
     * Settles what a node is to do.
     *
     * @param change takes what it was to do before, and answers what is to be kept; may be called more than once
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public NodeBootActions settle(String node, Function<Optional<NodeBootActions>, NodeBootActions> change) {
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            Optional<Item> item = store.get(key(node));
            Optional<NodeBootActions> present = item.map(BootActionRecords::read);
            NodeBootActions wanted = change.apply(present);
            if (present.filter(wanted::equals).isPresent() || write(node, item, wanted)) {
                return wanted;
            }
        }
        throw busy(node);
    }

    /**
     * Keeps that the node's secret is handed to the provisioner, so that the node will report.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public void handed(String node, NodeBootActions meant) {
        settle(node, present -> present.filter(known -> known.generation() == meant.generation()).map(known -> known.handed(clock.instant()))
                .orElseThrow(() -> busy(node)));
    }

    /**
     * Keeps what a node says of one of its boot actions.
     *
     * @param outcome absent: it goes on
     * @param most how many details are kept of one boot action
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Reported report(String node, String id, Optional<BootActionState.Status> outcome, List<JsonNode> details, int most) {
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            Optional<Item> item = store.get(key(node));
            Optional<NodeBootActions> present = item.map(BootActionRecords::read);
            Optional<BootActionState> action = present.flatMap(known -> known.action(id));
            if (action.isEmpty()) {
                return new Reported.Unknown();
            }
            if (action.get().status().isFinal()) {
                return new Reported.Ended(action.get());
            }
            if (action.get().details().size() + details.size() > most) {
                return new Reported.TooMuch(most);
            }
            BootActionState changed = action.get().reported(outcome, details, clock.instant());
            if (write(node, item, present.get().with(changed))) {
                return new Reported.Kept(changed);
            }
        }
        throw busy(node);
    }

    /**
     * The node has none any more, and its secret is worth nothing.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public void forget(String node) {
        store.write(new Write.Delete(key(node), Condition.ANY));
    }

    private boolean write(String node, Optional<Item> present, NodeBootActions wanted) {
        return store.write(new Write.Put(key(node), wanted.toJson().toString().getBytes(StandardCharsets.UTF_8),
                present.map(item -> Condition.version(item.version())).orElse(Condition.ABSENT)));
    }

    private static DownstreamUnavailable busy(String node) {
        return new DownstreamUnavailable("the boot actions of node " + node + " are being changed by many at once; ask again");
    }

    private static NodeBootActions read(Item item) {
        try {
            return NodeBootActions.of(MAPPER.readTree(item.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("the boot actions at " + item.key() + " can't be read", e);
        }
    }

    private static Key key(String node) {
        return new Key("node#" + node, "boot-actions");
    }
}
