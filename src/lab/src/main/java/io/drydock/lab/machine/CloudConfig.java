package io.drydock.lab.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What cloud-init makes of a machine's user data at its first boot, as far as the lab needs it: the files that are written. */
final class CloudConfig {
    private static final String HEADER = "#cloud-config\n";

    private CloudConfig() {
    }

    /**
     * The texts of the files, by their paths; none where the user data is of another kind.
     *
     * @throws IllegalArgumentException if it is cloud-config that can't be read (of YAML, the lab's machines know what is JSON)
     */
    static Map<String, String> files(String userData) {
        Map<String, String> files = new LinkedHashMap<>();
        if (!userData.startsWith(HEADER)) {
            return files;
        }
        try {
            for (JsonNode file : new ObjectMapper().readTree(userData.substring(HEADER.length())).path("write_files")) {
                String content = file.path("content").asText();
                files.put(file.path("path").asText(), file.path("encoding").asText().equals("b64")
                        ? new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8) : content);
            }
            return files;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the user data is no cloud-config in JSON: " + e.getOriginalMessage(), e);
        }
    }
}
