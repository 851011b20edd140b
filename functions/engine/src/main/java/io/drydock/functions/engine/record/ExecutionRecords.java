package io.drydock.functions.engine.record;

import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.store.Item;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The executions as they stand in the store: {@link Journal} writes them. */
public final class ExecutionRecords {
    private final Store store;

    public ExecutionRecords(Store store) {
        this.store = store;
    }

    /** @param next what to go on after, absent on the last page */
    public record Listing(List<ExecutionLine> executions, Optional<String> next) {
    }

    /**
     * What an execution runs.
     *
     * @param text a whole definition
     * @param mapState of a child execution: the Map state in it whose item processor it runs
     */
    public record Definition(String text, Optional<String> mapState) {
    }

    /** With the last event of its history as it is stored now. */
    public Optional<ExecutionRecord> find(String arn) {
        return store.get(ExecutionKeys.head(arn)).map(item -> ExecutionRecordJson.fromJson(JsonBody.of(item)))
                .map(head -> head.end().isPresent() ? head : withLastEvent(head));
    }

    private ExecutionRecord withLastEvent(ExecutionRecord head) {
        Query last = Query.prefix(ExecutionKeys.partition(head.identity().executionArn()), ExecutionKeys.JOURNAL).newestFirst().limit(1);
        return store.query(last).items().stream().findFirst()
                .map(item -> head.upTo(JournalEntry.change(JsonBody.of(item)).lastEventId())).orElse(head);
    }

    /** The definition that the execution was started with, whatever became of its state machine. */
    public Optional<Definition> definition(String arn) {
        return find(arn).flatMap(execution -> definition(execution.identity()));
    }

    /** The same for an execution that is at hand. */
    public Optional<Definition> definition(ExecutionIdentity identity) {
        Optional<ExecutionIdentity.Origin> origin = identity.origin();
        Optional<ExecutionIdentity.Origin> above = origin;
        String root = identity.executionArn();
        while (above.isPresent()) {
            root = above.get().parentArn();
            above = store.get(ExecutionKeys.head(root)).flatMap(item -> ExecutionRecordJson.fromJson(JsonBody.of(item)).identity().origin());
        }
        return store.get(ExecutionKeys.definition(root))
                .map(item -> new Definition(new String(item.body(), StandardCharsets.UTF_8), origin.map(ExecutionIdentity.Origin::mapState)));
    }

    /** What started the execution, where its {@link Journal.Begin} said so. */
    public Optional<String> starter(String arn) {
        return store.get(ExecutionKeys.starter(arn)).map(item -> new String(item.body(), StandardCharsets.UTF_8));
    }

    /** The ARNs of all executions that have not ended. */
    public List<String> running() {
        List<String> arns = new ArrayList<>();
        Query query = Query.prefix(ExecutionKeys.RUNNING, "");
        Page page = store.query(query);
        while (true) {
            page.items().forEach(item -> arns.add(item.key().sort()));
            if (page.next().isEmpty()) {
                return arns;
            }
            page = store.query(query.after(page.next().get()));
        }
    }

    /**
     * The newest first.
     *
     * @param owner the name of a state machine, or the ARN of a map run
     */
    public Listing list(String owner, Optional<String> status, int limit, Optional<String> after) {
        List<ExecutionLine> lines = new ArrayList<>();
        Query query = Query.prefix(ExecutionKeys.lines(owner), "").limit(limit).newestFirst();
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
}
