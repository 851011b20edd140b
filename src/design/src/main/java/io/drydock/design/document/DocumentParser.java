package io.drydock.design.document;

import io.drydock.design.finding.Finding;
import io.drydock.design.finding.Finding.DocumentName;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes documents apart into schema, metadata and data, in the present form and in the old one. */
public final class DocumentParser {
    private static final String KINDS = Arrays.stream(Kind.values()).map(Kind::title).collect(Collectors.joining(", "));

    private final Consumer<Finding> findings;

    /** @param findings takes what is found */
    public DocumentParser(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** The document; empty where it is none, or is of Drydock's namespace and of no use, which is reported. */
    public Optional<RawDocument> parse(Value tree) {
        if (!(tree instanceof Value.Mapping mapping)) {
            report(DocumentRules.FORM, Optional.empty(), tree.position(), "",
                    "The document is " + (tree instanceof Value.Sequence ? "a list within a list of documents" : "a single value") + ", not a mapping.",
                    "Write schema, metadata and data, or remove the document.");
            return Optional.empty();
        }
        Optional<String> schema = schema(mapping);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> entries = mapping.entries();
        Value metadata = entries.get("metadata");
        Optional<String> name = metadata instanceof Value.Mapping below && below.entries().get("name") instanceof Value.Text text && !text.text().isBlank()
                ? Optional.of(text.text()) : Optional.empty();
        Value data = entries.containsKey("data") ? entries.get("data") : entries.get("spec");
        RawDocument document = new RawDocument(schema.get(), name.orElse(""), mapping.position(),
                metadata instanceof Value.Mapping below ? below : new Value.Mapping(Map.of(), mapping.position()),
                data == null ? new Value.Nothing(mapping.position()) : data);
        return !document.isDrydock() || isUsable(document, mapping, name.isPresent()) ? Optional.of(document) : Optional.empty();
    }

    private Optional<String> schema(Value.Mapping document) {
        Value schema = document.entries().get("schema");
        Value apiVersion = document.entries().get("apiVersion");
        Value kind = document.entries().get("kind");
        if (schema instanceof Value.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        if (schema == null && apiVersion instanceof Value.Scalar version && kind instanceof Value.Text text) {
            int slash = version.text().lastIndexOf('/');
            return Optional.of(slash < 0 ? "/" + text.text() + "/" + version.text()
                    : version.text().substring(0, slash) + "/" + text.text() + version.text().substring(slash));
        }
        report(DocumentRules.FORM, Optional.empty(), schema == null ? document.position() : schema.position(), "",
                schema == null ? "The document has no schema." : "The document's schema is not a text.",
                "Write schema: drydock/<Kind>/v1 with one of the kinds " + KINDS + ", or remove the document.");
        return Optional.empty();
    }

    private boolean isUsable(RawDocument document, Value.Mapping whole, boolean named) {
        Position at = Optional.ofNullable(whole.entries().get("schema")).orElse(whole).position();
        boolean usable = true;
        Optional<DocumentName> identity = named ? Optional.of(document.identity()) : Optional.empty();
        if (document.kind().isEmpty()) {
            String[] parts = document.schema().split("/", -1);
            if (parts.length != 3) {
                report(DocumentRules.FORM, identity, at, "", "The schema '" + shortened(document.schema()) + "' is not of the form drydock/<Kind>/v1.",
                        "Write drydock/<Kind>/v1 with one of the kinds " + KINDS + ".");
            } else if (Kind.of(parts[1]).isEmpty()) {
                report(DocumentRules.KIND, identity, at, "", "The kind '" + shortened(parts[1]) + "' is not known.", "Use one of " + KINDS + ".");
            } else {
                report(DocumentRules.VERSION, identity, at, "", "The version '" + shortened(parts[2]) + "' of " + parts[1] + " is not known.",
                        "Write the document in version v1.");
            }
            usable = false;
        }
        if (!named) {
            Value name = document.metadata().entries().get("name");
            report(DocumentRules.NAME, Optional.empty(), Optional.ofNullable(name).orElse(whole).position(), "", switch (name) {
                case null -> "The document has no metadata.name.";
                case Value.Number _, Value.Flag _ -> "The document's metadata.name is " + name.describe() + ", not a text.";
                default -> "The document's metadata.name is " + (name instanceof Value.Scalar ? "empty." : "not a text.");
            }, name instanceof Value.Number || name instanceof Value.Flag ? "Put the name in quotes." : "Give the document a name.");
            usable = false;
        }
        return usable;
    }

    private void report(RuleInfo rule, Optional<DocumentName> document, Position at, String path, String message, String remedy) {
        findings.accept(new Finding(rule, document, Optional.of(at), path, message, remedy, List.of()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
