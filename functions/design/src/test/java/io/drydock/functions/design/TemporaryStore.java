package io.drydock.functions.design;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An embedded store in a folder of its own, for the function as a JVM process and as a native one. */
public class TemporaryStore implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "store");
            return Map.of("drydock.store.folder", folder.toAbsolutePath().toString(), "drydock.design.fetch.backoff", "1ms",
                    "drydock.design.rules.images", "custom-noble");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the folder goes with target
    }
}
