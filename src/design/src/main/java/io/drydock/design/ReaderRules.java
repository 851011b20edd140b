package io.drydock.design;

import io.drydock.design.deckhand.DeckhandRules;
import io.drydock.design.document.DocumentRules;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.yaml.YamlRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules that reading a design applies, before its fields are looked at. */
public final class ReaderRules {
    /** All of them, in the order of the reference. */
    public static final List<RuleInfo> ALL = Stream.of(DocumentRules.ALL, DeckhandRules.ALL, YamlRules.ALL).flatMap(List::stream).toList();

    private ReaderRules() {
    }
}
