package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.State;
import io.drydock.states.model.Successor;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A branch within a transition: what the actions of its states work with. */
final class Turn {
    private final Setting setting;
    private final Redrives redrives;
    private final Draft draft;
    private final LiveBranch branch;

    Turn(Setting setting, Redrives redrives, Draft draft, LiveBranch branch) {
        this.setting = setting;
        this.redrives = redrives;
        this.draft = draft;
        this.branch = branch;
    }

    Setting setting() {
        return setting;
    }

    Redrives redrives() {
        return redrives;
    }

    Draft draft() {
        return draft;
    }

    LiveBranch branch() {
        return branch;
    }

    /** The same transition for another branch. */
    Turn of(LiveBranch other) {
        return new Turn(setting, redrives, draft, other);
    }

    Instant now() {
        return draft.now();
    }

    RandomGenerator random() {
        return setting.random();
    }

    State state(Visit visit) {
        return setting.machine().state(visit.state());
    }

    long record(HistoryEventType type, ObjectNode details) {
        return draft.record(branch, type, details);
    }

    long record(HistoryEventType type) {
        return record(type, HistoryDetails.none());
    }

    /** The scope of a state that has neither result nor error (yet). */
    QueryScope scope(Visit visit) {
        return scope(visit, Optional.empty());
    }

    /** @param taskToken of a task that is answered by its token */
    QueryScope scope(Visit visit, Optional<String> taskToken) {
        return scope(visit, branch.item(), taskToken);
    }

    /** @param item what "Map.Item" of the context object is */
    QueryScope scope(Visit visit, Optional<Branch.MapItem> item, Optional<String> taskToken) {
        return QueryScope.of(visit.input(), () -> ContextObject.of(setting.identity(), redrives, visit, item, taskToken), branch.variables(),
                now(), random());
    }

    JsonNode evaluate(Template template, QueryScope scope) throws StateFailure {
        try {
            return template.evaluate(scope);
        } catch (QueryFailure failure) {
            throw new StateFailure(failure);
        }
    }

    /** What "Assign" gives, by the names of the variables. */
    Map<String, JsonNode> assignments(Visit visit, Optional<Template> assign, QueryScope scope) throws StateFailure {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (assign.isPresent()) {
            for (Map.Entry<String, JsonNode> variable : evaluate(assign.get(), scope).properties()) {
                DataLimits.checkVariable(visit.state(), variable.getKey(), variable.getValue());
                values.put(variable.getKey(), variable.getValue());
            }
        }
        return values;
    }

    /** Leaves the state with {@code output}: the variables change, and the history says so. */
    void exit(HistoryEventType type, Visit visit, JsonNode output, Map<String, JsonNode> assigned) throws StateFailure {
        String text = draft.text(output);
        DataLimits.check(text, visit.state());
        if (!assigned.isEmpty()) {
            branch.assign(assigned);
        }
        record(type, HistoryDetails.exited(visit.state(), text, assigned));
    }

    /** Leaves a state that has worked, with its result. */
    Move leave(Way way, Visit visit, JsonNode result) throws StateFailure {
        QueryScope scope = scope(visit);
        Map<String, JsonNode> assigned = assignments(visit, way.assign(), scope.withResult(result));
        JsonNode output = DataProcessing.output(this, way.flow(), scope, DataProcessing.selected(this, way.flow(), scope, result));
        exit(way.exited(), visit, output, assigned);
        return follow(way.successor(), output);
    }

    /**
     * How a state is left.
     *
     * @param exited the event of leaving it
     */
    record Way(DataFlow flow, Optional<Template> assign, HistoryEventType exited, Successor successor) {
    }

    static Move follow(Successor successor, JsonNode output) {
        return switch (successor) {
            case Successor.Next(String state) -> new Move.Go(state, output);
            case Successor.End() -> new Move.Finish(output);
        };
    }
}
