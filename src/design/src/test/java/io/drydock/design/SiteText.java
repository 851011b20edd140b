package io.drydock.design;

import io.drydock.design.document.Document;
import io.drydock.design.source.Sources;
import io.drydock.design.value.Value;
import io.drydock.design.yaml.ReadLimits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A design that is written in a test. */
public final class SiteText {
    private SiteText() {
    }

    public static Rendered read(String text) {
        return DesignReader.read(Sources.inline(text), ReadLimits.DEFAULT);
    }

    /** A document's data in a form that is easily compared: keys sorted, texts without quotes. */
    public static String data(Rendered rendered, String name) {
        return rendered.documents().stream().filter(document -> document.name().equals(name)).map(Document::data).map(SiteText::shown)
                .collect(Collectors.joining(" | "));
    }

    /** The rules that were broken, in the order of the findings. */
    public static List<String> found(Rendered rendered) {
        return rendered.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    public static String shown(Value value) {
        return switch (value) {
            case Value.Nothing _ -> "~";
            case Value.Scalar scalar -> scalar.text();
            case Value.Sequence list -> list.items().stream().map(SiteText::shown).collect(Collectors.joining(", ", "[", "]"));
            case Value.Mapping mapping -> new TreeMap<>(mapping.entries()).entrySet().stream().map(SiteText::shown)
                    .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String shown(Map.Entry<String, Value> entry) {
        return entry.getKey() + ": " + shown(entry.getValue());
    }
}
