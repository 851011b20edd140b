package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Which MAAS it is.
 *
 * @param version such as {@code 3.5.2}
 * @param subversion of its build; empty where it has none
 * @param capabilities what its API can do, in MAAS's words
 */
public record MaasVersion(String version, String subversion, List<String> capabilities) {
    /**
     * Asks for it. MAAS answers that without looking at the API key.
     *
     * @throws MaasException of kind {@code NOT_MAAS} if there is no API of version 2.0
     */
    public static MaasVersion of(Maas maas) {
        JsonNode answer = maas.get("version/", MaasParameters.NONE);
        String version = answer.path("version").asText("");
        if (version.isEmpty()) {
            throw new MaasException(MaasException.Kind.NOT_MAAS, 200, Map.of(), "GET version/: " + maas.name()
                    + " answered without a version: what is there is no MAAS with the API 2.0. Look whether drydock.maas.url is right.", null);
        }
        return new MaasVersion(version, answer.path("subversion").asText(""),
                StreamSupport.stream(answer.path("capabilities").spliterator(), false).map(JsonNode::asText).toList());
    }
}
