package io.drydock.states.model;

/** In which language the fields of a state select and shape data ("QueryLanguage" in the Amazon States Language). */
public sealed interface QueryLanguage {
    /** Expressions between {@code {% %}}, with {@code $states} and variables. */
    record Jsonata() implements QueryLanguage {
    }

    /** Paths such as {@code $.a}, in fields whose names end in {@code .$}; the language's default. */
    record JsonPath() implements QueryLanguage {
    }

    QueryLanguage JSONATA = new Jsonata();
    QueryLanguage JSON_PATH = new JsonPath();
}
