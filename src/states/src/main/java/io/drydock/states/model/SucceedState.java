package io.drydock.states.model;

import java.util.Optional;

/** Ends its workflow well. */
public record SucceedState(String name, Optional<String> comment, QueryLanguage queryLanguage, DataFlow flow) implements State {
}
