package io.drydock.states.definition;

import io.drydock.states.model.StateMachine;
import java.util.List;

/** What reading a definition came to. */
public sealed interface Reading {
    List<Diagnostic> diagnostics();

    /** The definition can be run; {@code diagnostics} holds warnings only. */
    record Valid(StateMachine machine, List<Diagnostic> diagnostics) implements Reading {
    }

    /** The definition can't be run. */
    record Invalid(List<Diagnostic> diagnostics) implements Reading {
    }
}
