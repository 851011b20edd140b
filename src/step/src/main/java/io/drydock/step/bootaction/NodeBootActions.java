package io.drydock.step.bootaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node is to do at its first boot from disk, and what it said of it.
 *
 * @param taskId of the task that deploys it
 * @param designId the design that has the boot actions
 * @param designRef where the task's design stands
 * @param digest of the boot actions, and of the node as they see it
 * @param generation 1 for the first time that the node was to do some, one more each further time
 * @param keyHash SHA-256 of the secret that the node shows
 * @param since when that was settled
 * @param handedAt when the secret was handed to the provisioner for the node; absent: nobody will report
 * @param packages to be installed, by name, with the version where one is asked for
 */
public record NodeBootActions(String taskId, String designId, String designRef, String digest, int generation, String keyHash, Instant since,
                              Optional<Instant> handedAt, Map<String, Optional<String>> packages, List<BootActionState> actions) {
    public NodeBootActions {
        actions = List.copyOf(actions);
    }

    /** What is kept of a secret. */
    public static String hash(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether that is the node's secret; it takes as long whatever it is. */
    public boolean isKey(byte[] key) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hash(key)), HexFormat.of().parseHex(keyHash));
    }

    /** The one with that id. */
    public Optional<BootActionState> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** With the secret handed out; the first time counts. */
    NodeBootActions handed(Instant at) {
        return new NodeBootActions(taskId, designId, designRef, digest, generation, keyHash, since, handedAt.or(() -> Optional.of(at)), packages,
                actions);
    }

    NodeBootActions with(BootActionState changed) {
        return new NodeBootActions(taskId, designId, designRef, digest, generation, keyHash, since, handedAt, packages,
                actions.stream().map(action -> action.id().equals(changed.id()) ? changed : action).toList());
    }

    /** The form in which it is shown: without what serves the node alone. */
    public ObjectNode shown() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("since", since.toString());
        handedAt.ifPresent(at -> json.put("handedAt", at.toString()));
        ArrayNode list = json.putArray("actions");
        actions.forEach(action -> list.add(action.toJson()));
        return json;
    }

    /** The form in which it is stored. */
    ObjectNode toJson() {
        ObjectNode json = shown().put("designId", designId).put("designRef", designRef).put("digest", digest).put("generation", generation)
                .put("keyHash", keyHash);
        ObjectNode versions = json.putObject("packages");
        packages.forEach((name, version) -> versions.put(name, version.orElse(null)));
        return json;
    }

    static NodeBootActions of(JsonNode json) {
        Map<String, Optional<String>> packages = new LinkedHashMap<>();
        json.path("packages").properties().forEach(entry -> packages.put(entry.getKey(),
                entry.getValue().isNull() ? Optional.empty() : Optional.of(entry.getValue().asText())));
        List<BootActionState> actions = new ArrayList<>();
        json.path("actions").forEach(action -> actions.add(BootActionState.of(action)));
        return new NodeBootActions(json.path("taskId").asText(), json.path("designId").asText(), json.path("designRef").asText(),
                json.path("digest").asText(), json.path("generation").asInt(), json.path("keyHash").asText(),
                Instant.parse(json.path("since").asText()),
                Optional.ofNullable(json.get("handedAt")).map(at -> Instant.parse(at.asText())), packages, actions);
    }
}
