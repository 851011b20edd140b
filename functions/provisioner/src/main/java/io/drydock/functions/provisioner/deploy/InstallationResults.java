package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.provisioner.commissioning.ScriptResult;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a machine's latest installation wrote. */
record InstallationResults(List<ScriptResult> results) {
    private static final String TYPE = "installation";

    /** One request. */
    static InstallationResults read(Maas maas, String systemId) {
        JsonNode sets = maas.get("nodes/" + systemId + "/results/", MaasParameters.of("type", TYPE).with("include_output", "true"));
        return new InstallationResults(StreamSupport.stream(sets.spliterator(), false).max(Comparator.comparingLong(set -> set.path("id").asLong()))
                .map(set -> StreamSupport.stream(set.path("results").spliterator(), false).map(result -> ScriptResult.of(result, TYPE)).toList())
                .orElse(List.of()));
    }

    /** By name, with the status and the end of the output. */
    ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> json.add(result.toJson()));
        return json;
    }

    /** For a message: the ends of all outputs; empty where nothing was written. */
    String tail() {
        return String.join("\n", results.stream().map(ScriptResult::output).filter(output -> !output.isBlank()).toList());
    }
}
