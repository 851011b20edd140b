package io.drydock.design.yaml;

import io.drydock.design.finding.Finding;
import io.drydock.design.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One source, read. */
record Reading(List<Value> documents, List<Finding> findings) {
    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }

    static Reading of(byte[] bytes, ReadLimits limits) {
        List<Finding> findings = new ArrayList<>();
        return new Reading(new YamlReader(new Budget(limits), findings::add).read("site.yaml", bytes), findings);
    }

    Value.Mapping first() {
        return (Value.Mapping) documents.getFirst();
    }

    Value at(String key) {
        return first().entries().get(key);
    }

    /** The rules of the findings, each with its line. */
    List<String> found() {
        return findings.stream().map(finding -> finding.rule().id() + ":" + finding.position().orElseThrow().line()).toList();
    }
}
