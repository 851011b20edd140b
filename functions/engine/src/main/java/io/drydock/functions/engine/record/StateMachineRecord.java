package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A state machine as it is stored.
 *
 * @param type STANDARD or EXPRESS
 * @param definition in the Amazon States Language
 * @param revisionId changes with every update; absent before the first
 * @param lastVersion the highest version number given so far, 0 for none
 * @param deleting it is removed once its executions have ended
 */
public record StateMachineRecord(String arn, String name, String type, String definition, String roleArn, Instant createdAt, Instant updatedAt,
        Optional<String> revisionId, StateMachineSettings settings, long lastVersion, boolean deleting) {
    public static final String STANDARD = "STANDARD";
    public static final String EXPRESS = "EXPRESS";

    public boolean express() {
        return type.equals(EXPRESS);
    }

    /** What "status" is in DescribeStateMachine. */
    public String status() {
        return deleting ? "DELETING" : "ACTIVE";
    }

    /** The next revision. */
    public StateMachineRecord revised(String newDefinition, String newRoleArn, StateMachineSettings newSettings, Instant at, String newRevisionId) {
        return new StateMachineRecord(arn, name, type, newDefinition, newRoleArn, createdAt, at, Optional.of(newRevisionId), newSettings,
                lastVersion, deleting);
    }

    /** The same after one more version was published. */
    public StateMachineRecord withNextVersion() {
        return new StateMachineRecord(arn, name, type, definition, roleArn, createdAt, updatedAt, revisionId, settings, lastVersion + 1, deleting);
    }

    /** The same, on its way out. */
    public StateMachineRecord beingDeleted() {
        return new StateMachineRecord(arn, name, type, definition, roleArn, createdAt, updatedAt, revisionId, settings, lastVersion, true);
    }

    /** The same, to stay after all. */
    public StateMachineRecord kept() {
        return new StateMachineRecord(arn, name, type, definition, roleArn, createdAt, updatedAt, revisionId, settings, lastVersion, false);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", arn).put("name", name).put("type", type).put("definition", definition)
                .put("roleArn", roleArn).put("createdAt", createdAt.toString()).put("updatedAt", updatedAt.toString())
                .put("lastVersion", lastVersion).put("deleting", deleting);
        revisionId.ifPresent(id -> json.put("revisionId", id));
        json.set("settings", settings.toJson());
        return json;
    }

    /** Reads what earlier versions of the program wrote, too: without type, settings and versions. */
    static StateMachineRecord fromJson(JsonNode json) {
        return new StateMachineRecord(json.path("arn").textValue(), json.path("name").textValue(), json.path("type").asText(STANDARD),
                json.path("definition").textValue(), json.path("roleArn").textValue(), Instant.parse(json.path("createdAt").textValue()),
                Instant.parse(json.path("updatedAt").textValue()), Optional.ofNullable(json.path("revisionId").textValue()),
                StateMachineSettings.fromJson(json.path("settings")), json.path("lastVersion").asLong(), json.path("deleting").asBoolean());
    }
}
