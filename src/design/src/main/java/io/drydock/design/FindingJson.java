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

    /** {@code {"valid", "errors", "warnings", "findings": […]}}, the findings as {@link #toJson(Finding)} says. */
    public static ObjectNode toJson(ValidationResult result) {
        ObjectNode json = JSON.objectNode().put("valid", result.valid()).put("errors", result.errors()).put("warnings", result.warnings());
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> findings.add(toJson(finding)));
        return json;
    }

    /**
     * {@code {"rule", "name", "severity": "error|warning", "document": {"kind", "name", "file", "line"}, "path", "message", "remedy",
     * "nodes": […]}}; what isn't known of the document is left out of it, and the path of a whole document is empty.
     */
    public static ObjectNode toJson(Finding finding) {
        ObjectNode json = JSON.objectNode().put("rule", finding.rule().id()).put("name", finding.rule().name())
                .put("severity", finding.rule().severity().name().toLowerCase(Locale.ROOT));
        ObjectNode document = json.putObject("document");
        finding.document().ifPresent(name -> document.put("kind", name.kind()).put("name", name.name()));
        finding.position().ifPresent(position -> document.put("file", position.file()).put("line", position.line()));
        json.put("path", finding.path()).put("message", finding.message()).put("remedy", finding.remedy());
        ArrayNode nodes = json.putArray("nodes");
        finding.nodes().forEach(nodes::add);
        return json;
    }
}
