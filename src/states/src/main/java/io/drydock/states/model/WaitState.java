package io.drydock.states.model;

import io.drydock.states.query.Template;
import java.util.Optional;

/** Lets time pass. */
public record WaitState(String name, Optional<String> comment, QueryLanguage queryLanguage, Until until, DataFlow flow,
        Optional<Template> assign, Successor successor) implements State {
    /** Until when. */
    public sealed interface Until {
        /**
         * @param field "Seconds" or "SecondsPath"
         * @param value gives a number of seconds
         */
        record Seconds(String field, Template value) implements Until {
        }

        /**
         * @param field "Timestamp" or "TimestampPath"
         * @param value gives an RFC 3339 timestamp
         */
        record Timestamp(String field, Template value) implements Until {
        }
    }
}
