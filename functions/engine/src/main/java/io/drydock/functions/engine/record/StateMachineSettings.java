package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a state machine was told about logs, traces and keys: kept and shown; the engine has no use for it itself. */
public record StateMachineSettings(Logging logging, boolean tracing, Encryption encryption) {
    /** What holds where nothing is said. */
    public static final StateMachineSettings DEFAULT = new StateMachineSettings(Logging.OFF, false, Encryption.AWS_OWNED);

    public StateMachineSettings with(Logging changed) {
        return new StateMachineSettings(changed, tracing, encryption);
    }

    public StateMachineSettings with(boolean tracingEnabled) {
        return new StateMachineSettings(logging, tracingEnabled, encryption);
    }

    public StateMachineSettings with(Encryption changed) {
        return new StateMachineSettings(logging, tracing, changed);
    }

    /**
     * "LoggingConfiguration".
     *
     * @param level ALL, ERROR, FATAL or OFF
     * @param logGroupArns the destinations
     */
    public record Logging(String level, boolean includeExecutionData, List<String> logGroupArns) {
        static final Logging OFF = new Logging("OFF", false, List.of());

        /** As the API shows it. */
        public ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("level", level).put("includeExecutionData", includeExecutionData);
            if (!logGroupArns.isEmpty()) {
                ArrayNode destinations = json.putArray("destinations");
                logGroupArns.forEach(arn -> destinations.addObject().putObject("cloudWatchLogsLogGroup").put("logGroupArn", arn));
            }
            return json;
        }

        static Logging fromJson(JsonNode json) {
            List<String> arns = new ArrayList<>();
            json.path("destinations").forEach(destination -> arns.add(destination.path("cloudWatchLogsLogGroup").path("logGroupArn").asText()));
            return new Logging(json.path("level").asText("OFF"), json.path("includeExecutionData").asBoolean(), List.copyOf(arns));
        }
    }

    /** In the API's members "loggingConfiguration", "tracingConfiguration" and "encryptionConfiguration". */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("loggingConfiguration", logging.toJson());
        json.putObject("tracingConfiguration").put("enabled", tracing);
        json.set("encryptionConfiguration", encryption.toJson());
        return json;
    }

    /** The reverse of {@link #toJson()}; what is absent is as in {@link #DEFAULT}. */
    static StateMachineSettings fromJson(JsonNode json) {
        return new StateMachineSettings(Logging.fromJson(json.path("loggingConfiguration")),
                json.path("tracingConfiguration").path("enabled").asBoolean(), Encryption.fromJson(json.path("encryptionConfiguration")));
    }
}
