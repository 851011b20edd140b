package io.drydock.functions.engine;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** Starts fake functions, and gives the engine their address and an empty store. */
public class FakeFunctionsResource implements QuarkusTestResourceLifecycleManager {
    private final FakeFunctions functions = new FakeFunctions();

    @Override
    public Map<String, String> start() {
        try {
            return Map.of("drydock.functions.url", functions.url(),
                    "drydock.store.folder", Files.createTempDirectory("drydock-engine-test").toString(),
                    "quarkus.http.test-port", "0");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(functions, field -> field.getType() == FakeFunctions.class);
    }

    @Override
    public void stop() {
        functions.close();
    }
}
