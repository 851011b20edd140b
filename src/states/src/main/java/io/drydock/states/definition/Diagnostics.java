package io.drydock.states.definition;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.definition.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings while a definition is read, so that all of them are reported at once. */
final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    void error(Code code, String location, String message) {
        found.add(new Diagnostic(Severity.ERROR, code, message, Optional.of(location)));
    }

    /** A finding about the definition as a whole. */
    void error(Code code, String message) {
        found.add(new Diagnostic(Severity.ERROR, code, message, Optional.empty()));
    }

    void warning(Code code, String location, String message) {
        found.add(new Diagnostic(Severity.WARNING, code, message, Optional.of(location)));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
