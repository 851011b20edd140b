package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.execution.ExecutionCodec;
import io.drydock.states.execution.ExecutionState;
import io.drydock.states.execution.Transition;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The executions in the store. Each has a partition of its own with a head (the state), the definition that it runs, and its history in
 * batches, one a transition; head and history are written together, and every write is fenced with the head's version. Beside it stand
 * its line in the list of its state machine's executions and, while it runs, its line among the running ones.
 */
public final class ExecutionRecords {
    private static final String RUNNING = "engine#running";
    private static final String HEAD = "head";
    private static final String DEFINITION = "definition";

    private final Store store;

    public ExecutionRecords(Store store) {
        this.store = store;
    }

    /** An execution with the version that the next write is fenced with. */
    public record Stored(ExecutionState state, long version) {
    }

    /** @param next what to go on after, absent on the last page */
    public record Listing(List<ExecutionLine> executions, Optional<String> next) {
    }

    public Optional<Stored> find(String arn) {
        return store.get(key(arn, HEAD)).map(item -> new Stored(ExecutionCodec.fromJson(JsonBody.of(item)), item.version()));
    }

    /** The definition that the execution was started with, whatever became of its state machine. */
    public Optional<String> definition(String arn) {
        return store.get(key(arn, DEFINITION)).map(item -> new String(item.body(), StandardCharsets.UTF_8));
    }

    /** @return {@code false} if there is an execution of this ARN */
    public boolean create(Transition started, String definition) {
        List<Write> writes = writes(started, Condition.ABSENT);
        String arn = started.state().identity().executionArn();
        writes.add(new Write.Put(key(arn, DEFINITION), definition.getBytes(StandardCharsets.UTF_8), Condition.ANY));
        if (started.state().result().isEmpty()) {
            writes.add(line(started.state()));
            writes.add(new Write.Put(new Key(RUNNING, arn), new byte[] {'{', '}'}, Condition.ANY));
        }
        return store.write(writes);
    }

    /** @return {@code false} if the head has not the version {@code version}: somebody else runs this execution */
    public boolean save(Transition transition, long version) {
        return store.write(writes(transition, Condition.version(version)));
    }

    private static List<Write> writes(Transition transition, Condition condition) {
        ExecutionState state = transition.state();
        String arn = state.identity().executionArn();
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Put(key(arn, HEAD), JsonBody.bytes(ExecutionCodec.toJson(state)), condition));
        if (!transition.history().isEmpty()) {
            ArrayNode events = JsonNodeFactory.instance.arrayNode();
            transition.history().forEach(event -> events.add(event.toJson()));
            writes.add(new Write.Put(new Key(ExecutionHistory.partition(arn), ExecutionHistory.batch(state.lastEventId())),
                    JsonBody.bytes(events), Condition.ANY));
        }
        if (state.result().isPresent()) {
            writes.add(line(state));
            writes.add(new Write.Delete(new Key(RUNNING, arn), Condition.ANY));
        }
        return writes;
    }

    /** The ARNs of all executions that have not ended. */
    public List<String> running() {
        List<String> arns = new ArrayList<>();
        Query query = Query.prefix(RUNNING, "");
        Page page = store.query(query);
        while (true) {
            page.items().forEach(item -> arns.add(item.key().sort()));
            if (page.next().isEmpty()) {
                return arns;
            }
            page = store.query(query.after(page.next().get()));
        }
    }

    /** The executions of a state machine, the newest first. */
    public Listing list(String stateMachine, Optional<String> status, int limit, Optional<String> after) {
        List<ExecutionLine> lines = new ArrayList<>();
        Query query = Query.prefix(lines(stateMachine), "").limit(limit).newestFirst();
        Optional<String> from = after;
        while (true) {
            Page page = store.query(from.map(query::after).orElse(query));
            for (Item item : page.items()) {
                ExecutionLine line = ExecutionLine.fromJson(JsonBody.of(item));
                if (status.map(line.status()::equals).orElse(true)) {
                    lines.add(line);
                }
                if (lines.size() == limit) {
                    boolean last = page.next().isEmpty() && item == page.items().getLast();
                    return new Listing(lines, last ? Optional.empty() : Optional.of(item.key().sort()));
                }
            }
            from = page.next();
            if (from.isEmpty()) {
                return new Listing(lines, Optional.empty());
            }
        }
    }

    private static Write line(ExecutionState state) {
        ExecutionLine line = ExecutionLine.of(state);
        JsonNode json = line.toJson();
        return new Write.Put(new Key(lines(state.identity().stateMachineName()), line.sort()), JsonBody.bytes(json), Condition.ANY);
    }

    private static String lines(String stateMachine) {
        return "engine#executions#" + stateMachine;
    }

    private static Key key(String arn, String sort) {
        return new Key(ExecutionHistory.partition(arn), sort);
    }
}
