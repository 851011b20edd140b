package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a script came to on a machine.
 *
 * @param id MAAS's number of this result
 * @param type {@code commissioning}, {@code testing} or {@code installation}
 * @param statusNumber MAAS's number of its status
 * @param status in MAAS's words
 * @param exitStatus absent: it did not end by itself
 * @param runtime as MAAS writes it, {@code 0:00:12}; empty: it did not run
 * @param output the end of what it wrote; empty where it was not read
 */
public record ScriptResult(long id, String name, String type, int statusNumber, String status, Optional<Integer> exitStatus, String runtime,
                           String output) {
    /** How much of the end of an output is kept, in bytes. */
    static final int TAIL = 2048;
    private static final int PASSED = 2;
    private static final int SKIPPED = 9;
    /** Failed, timed out, aborted, failed to install, failed to apply its network configuration. */
    private static final Set<Integer> FAILED = Set.of(3, 4, 5, 8, 11);

    /** As MAAS answers it, in a set of results of {@code type}. */
    public static ScriptResult of(JsonNode json, String type) {
        return new ScriptResult(json.path("id").asLong(), json.path("name").asText(), type, json.path("status").asInt(-1),
                json.path("status_name").asText(""),
                json.path("exit_status").isInt() ? Optional.of(json.path("exit_status").asInt()) : Optional.empty(),
                json.path("runtime").asText(""), tail(json.path("output").asText("")));
    }

    boolean failed() {
        return FAILED.contains(statusNumber);
    }

    boolean passed() {
        return statusNumber == PASSED || statusNumber == SKIPPED;
    }

    /** {@code {"name", "type", "status", "runtime", "exitStatus", "output"}}, the latter two where there are any. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name).put("type", type).put("status", status)
                .put("runtime", runtime);
        exitStatus.ifPresent(code -> json.put("exitStatus", code));
        if (!output.isEmpty()) {
            json.put("output", output);
        }
        return json;
    }

    /** For messages: its name, how it ended, and the last line that it wrote. */
    String told() {
        String lastLine = output.lines().filter(line -> !line.isBlank()).reduce((_, later) -> later).map(line -> ": " + line.strip()).orElse("");
        String code = exitStatus.map(number -> " with exit status " + number).orElse("");
        return name + " (" + type + ") " + status.toLowerCase(Locale.ROOT) + code + lastLine;
    }

    private static String tail(String base64) {
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        int from = Math.max(0, bytes.length - TAIL);
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
