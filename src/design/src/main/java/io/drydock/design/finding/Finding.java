package io.drydock.design.finding;

import io.drydock.design.value.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule found in a design.
 *
 * @param rule the rule
 * @param document the document that should be looked at, as far as one is known
 * @param position the file and line to look at: the field's where it is written down, else the nearest thing above it
 * @param path the field below the document's data, such as {@code addressing[2].address}; empty for the whole document
 * @param message what is wrong with the value; holds no secret
 * @param remedy what to do
 * @param nodes the nodes concerned, in the order of their names, where the document is a profile or concerns several
 */
public record Finding(RuleInfo rule, Optional<DocumentName> document, Optional<Position> position, String path, String message,
                      String remedy, List<String> nodes) {
    /** The order in which findings are listed: errors first, then by file, line, path, rule and message. */
    public static final Comparator<Finding> ORDER = Comparator.comparing((Finding finding) -> finding.rule().severity())
            .thenComparing(finding -> finding.position().map(Position::file).orElse(""))
            .thenComparing(finding -> finding.position().map(Position::line).orElse(0))
            .thenComparing(finding -> finding.document().map(DocumentName::toString).orElse(""))
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message);

    public Finding {
        nodes = List.copyOf(nodes);
    }

    /** A finding of a place in the source, of no document that is known by name. */
    public static Finding at(RuleInfo rule, Position position, String message, String remedy) {
        return new Finding(rule, Optional.empty(), Optional.of(position), "", message, remedy, List.of());
    }

    /**
     * A document's identity.
     *
     * @param kind as written, such as {@code NetworkLink}; may be a kind that doesn't exist
     * @param name {@code metadata.name}
     */
    public record DocumentName(String kind, String name) {
        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }
}
