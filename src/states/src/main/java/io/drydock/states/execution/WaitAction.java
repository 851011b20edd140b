package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.WaitState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Runs a Wait state. */
final class WaitAction {
    private static final long MAX_SECONDS = 99_999_999;

    private WaitAction() {
    }

    static Move enter(Turn turn, WaitState state, Visit visit) throws StateFailure {
        return new Move.Stay(new Activity.Waiting(visit, until(turn, state, visit)));
    }

    static Move over(Turn turn, WaitState state, Visit visit) throws StateFailure {
        var exit = new Turn.Exit(HistoryEventType.WAIT_STATE_EXITED, visit, "", state.output(), visit.input(), state.assign());
        return Turn.follow(state.successor(), turn.exit(exit, turn.scope(visit)));
    }

    private static Instant until(Turn turn, WaitState state, Visit visit) throws StateFailure {
        return switch (state.until()) {
            case WaitState.Until.Seconds(JsonNode template) -> {
                JsonNode value = turn.evaluate(template, "Seconds", turn.scope(visit));
                yield turn.now().plusSeconds(ResultType.seconds(template, "Seconds", value, 0, MAX_SECONDS));
            }
            case WaitState.Until.Timestamp(JsonNode template) -> {
                JsonNode value = turn.evaluate(template, "Timestamp", turn.scope(visit));
                try {
                    yield OffsetDateTime.parse(value.asText()).toInstant();
                } catch (DateTimeParseException malformed) {
                    throw ResultType.mismatch(template, "Timestamp", value, "an RFC 3339 timestamp");
                }
            }
        };
    }
}
