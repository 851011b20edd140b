package io.drydock.states.execution;

import java.time.Instant;
import java.util.Optional;

/**
 * How often, and when, an execution was redriven.
 *
 * @param last empty if it never was
 */
public record Redrives(int count, Optional<Instant> last) {
    public static final Redrives NONE = new Redrives(0, Optional.empty());

    Redrives oneMore(Instant at) {
        return new Redrives(count + 1, Optional.of(at));
    }
}
