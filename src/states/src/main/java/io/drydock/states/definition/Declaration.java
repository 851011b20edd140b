package io.drydock.states.definition;

import io.drydock.states.model.QueryLanguage;
import java.util.Optional;
import java.util.Set;

/**
 * A state as it stands in the definition, with what all types have in common.
 *
 * @param siblings the variables that the states of its workflow assign
 */
record Declaration(String name, Optional<String> comment, QueryLanguage language, Fields fields, Scope scope, Set<String> siblings) {
    Expressions expressions() {
        return expressions(fields);
    }

    /** For an object of the state, such as a catcher. */
    Expressions expressions(Fields object) {
        return new Expressions(object, language);
    }

    boolean jsonata() {
        return language instanceof QueryLanguage.Jsonata;
    }
}
