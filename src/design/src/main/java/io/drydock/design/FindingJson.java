package io.drydock.design;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.finding.Finding;
import java.util.Locale;

/** Findings and results of validation as JSON, as outcomes and answers have them. */
public final class FindingJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FindingJson() {
    }

    /**
     * {@code {"rule", "name", "severity": "error|warning", "document": {"kind", "name", "file", "line"}, "path", "message", "remedy",
     * "nodes": […]}}; the document, its parts, and the path are left out where they aren't known.
     */
    public static ObjectNode toJson(Finding finding) {
        ObjectNode json = JSON.objectNode().put("rule", finding.rule().id()).put("name", finding.rule().name())
                .put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
        if (finding.document().isPresent() || finding.position().isPresent()) {
            ObjectNode document = json.putObject("document");
            finding.document().ifPresent(name -> document.put("kind", name.kind()).put("name", name.name()));
            finding.position().ifPresent(position -> document.put("file", position.file()).put("line", position.line()));
        }
        if (!finding.path().isEmpty()) {
            json.put("path", finding.path());
        }
        json.put("message", finding.message()).put("remedy", finding.remedy());
        ArrayNode nodes = json.putArray("nodes");
        finding.nodes().forEach(nodes::add);
        return json;
    }

    /** {@code {"valid", "errors", "warnings", "findings": […]}}. */
    public static ObjectNode toJson(ValidationResult result) {
        ObjectNode json = JSON.objectNode().put("valid", result.valid()).put("errors", result.errors()).put("warnings", result.warnings());
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> findings.add(toJson(finding)));
        return json;
    }
}
