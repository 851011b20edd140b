package io.drydock.states.definition;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.definition.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects findings while a definition is read, so that all of them are reported at once. */
final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    void error(Code code, String location, String message) {
        found.add(new Diagnostic(Severity.ERROR, code, message, location));
    }

    void warning(Code code, String location, String message) {
        found.add(new Diagnostic(Severity.WARNING, code, message, location));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }
}
