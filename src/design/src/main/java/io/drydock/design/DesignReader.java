package io.drydock.design;

import io.drydock.design.deckhand.Renderer;
import io.drydock.design.document.Document;
import io.drydock.design.document.DocumentParser;
import io.drydock.design.document.RawDocument;
import io.drydock.design.document.SecretDocuments;
import io.drydock.design.document.SecretReference;
import io.drydock.design.finding.Finding;
import io.drydock.design.source.Source;
import io.drydock.design.source.Sources;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.Budget;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.design.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Makes documents of sources. Whatever stands in them, it answers with documents and findings: nothing is thrown. */
public final class DesignReader {
    private DesignReader() {
    }

    /** The design that {@code sources} hold, without its secrets. */
    public static Rendered read(Sources sources, ReadLimits limits) {
        return read(sources, limits, (_, _) -> { });
    }

    /**
     * The secrets that stand in the design itself, by the references that {@link #read} put in their place; these begin with
     * {@link SecretReference#DESIGN}. The answer is for use at once: it is not to be stored or shown.
     */
    public static Map<String, String> secrets(Sources sources, ReadLimits limits) {
        Map<String, String> secrets = new HashMap<>();
        read(sources, limits, secrets::putIfAbsent);
        return secrets;
    }

    private static Rendered read(Sources sources, ReadLimits limits, BiConsumer<String, String> secrets) {
        List<Finding> findings = new ArrayList<>();
        Budget budget = new Budget(limits);
        List<RawDocument> raw = parse(sources, budget, findings);
        List<RawDocument> rendered = sources.rendered() ? raw.stream().filter(RawDocument::isDrydock).toList()
                : Renderer.render(raw, budget, findings::add);
        SecretDocuments secretDocuments = new SecretDocuments(raw);
        List<Document> documents = new ArrayList<>(rendered.size());
        for (RawDocument document : rendered) {
            document.kind().ifPresent(kind ->
                    documents.add(SecretReference.mask(new Document(kind, document.name(), document.position(), document.data()),
                            secretDocuments, secrets)));
        }
        findings.sort(Finding.ORDER);
        return new Rendered(documents, findings);
    }

    private static List<RawDocument> parse(Sources sources, Budget budget, List<Finding> findings) {
        YamlReader reader = new YamlReader(budget, findings::add);
        DocumentParser parser = new DocumentParser(findings::add);
        List<RawDocument> documents = new ArrayList<>();
        for (Source source : sources.all()) {
            switch (source) {
                case Source.TooLarge(String name, long bytes) -> findings.add(YamlReader.tooLarge(name, bytes, budget.limits()));
                case Source.Content(String name, byte[] bytes) -> {
                    for (Value tree : reader.read(name, bytes)) {
                        parser.parse(tree).ifPresent(documents::add);
                    }
                }
            }
        }
        return documents;
    }
}
