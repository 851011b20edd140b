package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What cloud-init does on a node when it boots for the first time: cloud-config with packages and files. Immutable.
 *
 * @param packages by name, with the version where one is asked for
 */
record UserData(Map<String, Optional<String>> packages, List<WrittenFile> files) {
    /** Nothing beside what the image does by itself. */
    static final UserData NONE = new UserData(Map.of(), List.of());

    private static final String HEADER = "#cloud-config\n";

    /**
     * A file that cloud-init writes.
     *
     * @param permissions octal, such as {@code 0644}
     */
    record WrittenFile(String path, String permissions, byte[] content) {
    }

    /** With one more package; the latest naming of one counts. */
    UserData withPackage(String name, Optional<String> version) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(packages);
        more.put(name, version);
        return new UserData(more, files);
    }

    /** With one more file. */
    UserData withFile(WrittenFile file) {
        List<WrittenFile> more = new ArrayList<>(files);
        more.add(file);
        return new UserData(packages, List.copyOf(more));
    }

    /** As MAAS takes it: the base64 text of cloud-config, written as JSON, which is YAML; empty where there is nothing to do. */
    Optional<String> encoded() {
        return packages.isEmpty() && files.isEmpty() ? Optional.empty()
                : Optional.of(Base64.getEncoder().encodeToString((HEADER + config() + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode config() {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        if (!packages.isEmpty()) {
            config.put("package_update", true);
            ArrayNode list = config.putArray("packages");
            packages.forEach((name, version) -> version.ifPresentOrElse(wanted -> list.addArray().add(name).add(wanted), () -> list.add(name)));
        }
        files.forEach(file -> config.withArray("/write_files").addObject().put("path", file.path()).put("permissions", file.permissions())
                .put("encoding", "b64").put("content", Base64.getEncoder().encodeToString(file.content())));
        return config;
    }
}
