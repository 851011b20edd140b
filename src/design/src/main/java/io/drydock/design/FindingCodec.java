package io.drydock.design;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.Finding.DocumentName;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.finding.Severity;
import io.drydock.design.value.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as arrays; a rule is written out where it first occurs, and by its id alone afterwards. */
final class FindingCodec {
    private FindingCodec() {
    }

    static void write(List<Finding> findings, JsonGenerator json, ValueWriter values) throws IOException {
        Map<String, RuleInfo> known = new HashMap<>();
        json.writeStartArray();
        for (Finding finding : findings) {
            json.writeStartArray();
            rule(finding.rule(), known, json);
            json.writeStartArray();
            if (finding.document().isPresent()) {
                json.writeString(finding.document().get().kind());
                json.writeString(finding.document().get().name());
            }
            json.writeEndArray();
            json.writeStartArray();
            if (finding.position().isPresent()) {
                json.writeStartArray();
                values.position(finding.position().get());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeString(finding.path());
            json.writeString(finding.message());
            json.writeString(finding.remedy());
            json.writeStartArray();
            for (String node : finding.nodes()) {
                json.writeString(node);
            }
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void rule(RuleInfo rule, Map<String, RuleInfo> known, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(rule.id());
        if (!rule.equals(known.put(rule.id(), rule))) {
            json.writeString(rule.name());
            json.writeString(rule.severity().name());
            json.writeString(rule.documentation());
        }
        json.writeEndArray();
    }

    static List<Finding> read(ValueReader values) throws IOException {
        Map<String, RuleInfo> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        values.expect(JsonToken.START_ARRAY);
        while (values.more()) {
            RuleInfo rule = rule(values, known);
            Optional<DocumentName> document = document(values);
            Optional<Position> position = position(values);
            String path = values.text();
            String message = values.text();
            String remedy = values.text();
            List<String> nodes = new ArrayList<>();
            values.expect(JsonToken.START_ARRAY);
            while (values.moreText()) {
                nodes.add(values.present());
            }
            values.end();
            findings.add(new Finding(rule, document, position, path, message, remedy, nodes));
        }
        return findings;
    }

    private static RuleInfo rule(ValueReader values, Map<String, RuleInfo> known) throws IOException {
        values.expect(JsonToken.START_ARRAY);
        String id = values.text();
        if (values.moreText()) {
            String name = values.present();
            Severity severity = severity(values.text());
            known.put(id, new RuleInfo(id, name, severity, values.text()));
            values.end();
        }
        RuleInfo rule = known.get(id);
        if (rule == null) {
            throw new IOException("it has the rule " + id + " without saying what it is");
        }
        return rule;
    }

    private static Severity severity(String name) throws IOException {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        throw new IOException("it has the unknown severity " + name);
    }

    private static Optional<DocumentName> document(ValueReader values) throws IOException {
        values.expect(JsonToken.START_ARRAY);
        if (!values.moreText()) {
            return Optional.empty();
        }
        DocumentName name = new DocumentName(values.present(), values.text());
        values.end();
        return Optional.of(name);
    }

    private static Optional<Position> position(ValueReader values) throws IOException {
        values.expect(JsonToken.START_ARRAY);
        if (!values.more()) {
            return Optional.empty();
        }
        Position position = values.position();
        values.end();
        values.end();
        return Optional.of(position);
    }
}
