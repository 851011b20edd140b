package io.drydock.states.definition;

import java.util.List;

/** Definitions for tests, and what reading them comes to. */
final class Definitions {
    static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f";

    private Definitions() {
    }

    /** One state named S in a state machine of JSONPath; single quotes stand for double ones, {@code @} for a function's ARN. */
    static String jsonPath(String fields) {
        return machine("", "'S': {" + fields + "}");
    }

    static String jsonata(String fields) {
        return machine("'QueryLanguage': 'JSONata', ", "'S': {" + fields + "}");
    }

    /** A state machine that starts at S. */
    static String machine(String top, String states) {
        return json("{" + top + "'StartAt': 'S', 'States': {" + states + "}}");
    }

    static String json(String text) {
        return text.replace('\'', '"').replace("@", FUNCTION);
    }

    static List<Diagnostic> errors(String definition) {
        return DefinitionReader.read(definition).diagnostics().stream().filter(found -> found.severity() == Diagnostic.Severity.ERROR).toList();
    }

    /** As CreateStateMachine writes them. */
    static List<String> written(String definition) {
        return errors(definition).stream().map(Diagnostic::toString).toList();
    }
}
