package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.WaitState;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Runs a Wait state. */
final class WaitAction {
    private static final long MAX_SECONDS = 99_999_999;

    private WaitAction() {
    }

    static Move enter(Turn turn, WaitState state, Visit visit) throws StateFailure {
        return new Move.Stay(new Activity.Waiting(visit, until(turn, state, visit)));
    }

    static Move over(Turn turn, WaitState state, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        JsonNode output = DataProcessing.passedOn(turn, state.flow(), scope);
        QueryScope filtered = scope.rootedAt(DataProcessing.filteredInput(turn, state.flow(), scope));
        turn.exit(HistoryEventType.WAIT_STATE_EXITED, visit, output, turn.assignments(visit, state.assign(), filtered));
        return Turn.follow(state.successor(), output);
    }

    private static Instant until(Turn turn, WaitState state, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        QueryScope filtered = scope.rootedAt(DataProcessing.filteredInput(turn, state.flow(), scope));
        return switch (state.until()) {
            case WaitState.Until.Seconds(String field, Template template) -> turn.now().plusSeconds(seconds(turn, state, field, template, filtered));
            case WaitState.Until.Timestamp(String field, Template template) -> timestamp(turn, state, field, template, filtered);
        };
    }

    private static long seconds(Turn turn, WaitState state, String field, Template template, QueryScope scope) throws StateFailure {
        if (FieldValue.isJsonata(state)) {
            return FieldValue.integer(turn, state, field, template, scope, 0, MAX_SECONDS);
        }
        JsonNode value = referenced(field, template, scope);
        if (!value.isNumber() || !value.canConvertToLong()) {
            throw runtime("The " + field + " parameter cannot be parsed as a long value: " + shown(template, value));
        }
        if (value.longValue() < 0) {
            throw runtime("The " + field + " parameter references a negative value: " + shown(template, value));
        }
        return Math.min(value.longValue(), MAX_SECONDS);
    }

    private static Instant timestamp(Turn turn, WaitState state, String field, Template template, QueryScope scope) throws StateFailure {
        JsonNode value = FieldValue.isJsonata(state) ? turn.evaluate(template, scope) : referenced(field, template, scope);
        try {
            if (value.isTextual()) {
                return OffsetDateTime.parse(value.textValue()).toInstant();
            }
        } catch (DateTimeException malformed) {
            // Said below.
        }
        String cause = "The " + field + " parameter does not reference a valid ISO-8601 extended offset date-time format string: "
                + shown(template, value);
        throw FieldValue.isJsonata(state) ? new StateFailure(QueryFailure.evaluation(field, cause)) : runtime(cause);
    }

    private static JsonNode referenced(String field, Template template, QueryScope scope) throws StateFailure {
        try {
            return template.evaluate(scope);
        } catch (QueryFailure absent) {
            throw runtime("The " + field + " parameter does not reference an input value: " + template.source());
        }
    }

    private static String shown(Template template, JsonNode value) {
        return template.source() + " == " + value.asText();
    }

    private static StateFailure runtime(String cause) {
        return new StateFailure(ErrorName.RUNTIME, cause);
    }
}
