package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports findings of documents. Messages name documents, paths and labels, never the values that are moved about: some are secrets. */
record DeckhandFindings(Consumer<Finding> sink) {
    void report(RuleInfo rule, RawDocument document, Position at, String path, String message, String remedy) {
        sink.accept(new Finding(rule, Optional.of(document.identity()), Optional.of(at), path, message, remedy, List.of()));
    }

    void report(RawDocument document, List<Layering.Flaw> flaws) {
        flaws.forEach(flaw -> report(DeckhandRules.FORM, document, flaw.position(), "", flaw.message(), flaw.remedy()));
    }
}
