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
 * What cloud-init does on a node when it boots for the first time: cloud-config with packages, files and commands. Immutable.
 *
 * @param packages by name, with the version where one is asked for
 * @param commands run when all the rest is done, each with its arguments
 */
record UserData(Map<String, Optional<String>> packages, List<WrittenFile> files, List<List<String>> commands) {
    /** Nothing beside what the image does by itself. */
    static final UserData NONE = new UserData(Map.of(), List.of(), List.of());

    private static final String HEADER = "#cloud-config\n";

    /**
     * A file that cloud-init writes.
     *
     * @param permissions octal, such as {@code 0644}
     */
    record WrittenFile(String path, String permissions, byte[] content) {
        /** Without the content, which may be secret. */
        @Override
        public String toString() {
            return path + ", " + content.length + " bytes";
        }
    }

    /** With one more package; the latest naming of one counts. */
    UserData withPackage(String name, Optional<String> version) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(packages);
        more.put(name, version);
        return new UserData(more, files, commands);
    }

    /** With one more file. */
    UserData withFile(WrittenFile file) {
        List<WrittenFile> more = new ArrayList<>(files);
        more.add(file);
        return new UserData(packages, List.copyOf(more), commands);
    }

    /** With one more command. */
    UserData withCommand(String... command) {
        List<List<String>> more = new ArrayList<>(commands);
        more.add(List.of(command));
        return new UserData(packages, files, List.copyOf(more));
    }

    /** As MAAS takes it: the base64 text of cloud-config, written as JSON, which is YAML; empty where there is nothing to do. */
    Optional<String> encoded() {
        return equals(NONE) ? Optional.empty()
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
        commands.forEach(command -> command.forEach(config.withArray("/runcmd").addArray()::add));
        return config;
    }
}
