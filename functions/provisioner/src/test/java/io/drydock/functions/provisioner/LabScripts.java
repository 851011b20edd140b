package io.drydock.functions.provisioner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A script of one's own for commissioning, which the hardware profile {@code control-1u} asks for, and {@code compute-2u} does not. */
final class LabScripts {
    static final String NAME = "60-raid";
    static final String CONTENT = """
            #!/bin/sh
            # --- Start MAAS 1.0 script metadata ---
            # name: 60-raid
            # title: Sets up RAID
            # script_type: commissioning
            # --- End MAAS 1.0 script metadata ---
            exit 0
            """;

    private LabScripts() {
    }

    static Map<String, String> configuration(Path folder) throws IOException {
        Files.writeString(folder.resolve("raid.sh"), CONTENT);
        return Map.of("drydock.commissioning.scripts", folder.toString(),
                "drydock.commissioning.profiles.\"control-1u\".commissioning", NAME,
                "drydock.commissioning.profiles.\"control-1u\".testing", "none");
    }
}
