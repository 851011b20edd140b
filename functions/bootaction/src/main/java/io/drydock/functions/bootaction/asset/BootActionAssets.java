package io.drydock.functions.bootaction.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bootaction.RenderedFile;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.bootaction.asset.NodeAssets.Assets;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a node that shows its secret what its boot actions bring along. */
@Singleton
public class BootActionAssets {
    private final NodeAssets assets;

    BootActionAssets(NodeAssets assets) {
        this.assets = assets;
    }

    /**
     * @param request {@code {"node", "key"}}
     * @return {@code {"node", "units": [{"path", "permissions", "content"}], "files": [the same], "packages": {name: version or null}}},
     *     contents in Base64
     */
    @Funq("boot-action-assets")
    public JsonNode bootActionAssets(JsonNode request) {
        if (request == null || !request.path("node").isTextual()) {
            throw new InvalidRequest("boot-action-assets needs \"node\", its name in the design, and \"key\", the node's secret.");
        }
        String node = request.path("node").asText();
        Assets found = assets.of(node, request.path("key").asText(""));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("node", node);
        put(answer.putArray("units"), found.units());
        put(answer.putArray("files"), found.files());
        answer.set("packages", packages(found.packages()));
        return answer;
    }

    static ObjectNode packages(Map<String, Optional<String>> packages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        packages.forEach((name, version) -> json.put(name, version.orElse(null)));
        return json;
    }

    private static void put(ArrayNode list, List<RenderedFile> files) {
        files.forEach(file -> list.addObject().put("path", file.path()).put("permissions", String.format("%04o", file.permissions()))
                .put("content", file.content()));
    }
}
