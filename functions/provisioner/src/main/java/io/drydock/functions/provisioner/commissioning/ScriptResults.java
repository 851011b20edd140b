package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what the scripts of a machine's latest commissioning and testing came to. MAAS keeps the results of a run in a set; the latest one
 * of each kind has the highest number.
 */
@Singleton
class ScriptResults {
    private static final int COMMISSIONING = 0;
    private static final int TESTING = 2;

    private final Maas maas;

    ScriptResults(Maas maas) {
        this.maas = maas;
    }

    /** All of them, the failed ones with the end of their output: one request, and a second one where one failed. */
    List<ScriptResult> latest(String systemId) {
        List<ScriptResult> all = read(systemId, MaasParameters.NONE);
        List<Long> failed = all.stream().filter(ScriptResult::failed).map(ScriptResult::id).toList();
        if (failed.isEmpty()) {
            return all;
        }
        String ids = failed.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, ScriptResult> withOutput = read(systemId, MaasParameters.of("include_output", "true").with("filters", ids)).stream()
                .collect(Collectors.toMap(ScriptResult::id, Function.identity(), (first, _) -> first));
        return all.stream().map(result -> withOutput.getOrDefault(result.id(), result)).toList();
    }

    /** {@code {"passed", "failed", "scripts": […]}}. */
    static ObjectNode toJson(List<ScriptResult> results) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("passed", results.stream().filter(ScriptResult::passed).count())
                .put("failed", results.stream().filter(ScriptResult::failed).count());
        results.forEach(result -> json.withArray("/scripts").add(result.toJson()));
        return json;
    }

    private List<ScriptResult> read(String systemId, MaasParameters query) {
        List<JsonNode> sets = elements(maas.get("nodes/" + systemId + "/results/", query)).toList();
        Optional<JsonNode> commissioning = latest(sets, COMMISSIONING);
        // Tests that are older were not part of this run.
        Optional<JsonNode> testing = latest(sets, TESTING).filter(set -> id(set) > commissioning.map(ScriptResults::id).orElse(0L));
        return Stream.concat(results(commissioning, "commissioning"), results(testing, "testing")).toList();
    }

    private static Stream<ScriptResult> results(Optional<JsonNode> set, String type) {
        return set.stream().flatMap(found -> elements(found.path("results"))).map(result -> ScriptResult.of(result, type));
    }

    private static Optional<JsonNode> latest(List<JsonNode> sets, int type) {
        return sets.stream().filter(set -> set.path("type").asInt(-1) == type).max(Comparator.comparingLong(ScriptResults::id));
    }

    private static long id(JsonNode set) {
        return set.path("id").asLong();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
