package io.drydock.design.model;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.Budget;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.design.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Designs for tests, from short texts: documents with {@code kind}, {@code name} and {@code data}. */
public final class DesignText {
    private DesignText() {
    }

    public static List<Document> documents(String yaml) {
        List<Document> documents = new ArrayList<>();
        for (Value value : values(yaml)) {
            Value.Mapping mapping = (Value.Mapping) value;
            documents.add(new Document(Kind.of(text(mapping, "kind")).orElseThrow(), text(mapping, "name"), mapping.position(),
                    mapping.entries().getOrDefault("data", new Value.Nothing(mapping.position()))));
        }
        return documents;
    }

    public static Site site(String yaml) {
        return SiteBuilder.build(documents(yaml));
    }

    public static Value value(String yaml) {
        return values(yaml).getFirst();
    }

    private static List<Value> values(String yaml) {
        YamlReader reader = new YamlReader(new Budget(ReadLimits.DEFAULT), finding -> {
            throw new IllegalArgumentException(finding.message());
        });
        return reader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Value.Mapping mapping, String key) {
        return ((Value.Scalar) mapping.entries().get(key)).text();
    }
}
