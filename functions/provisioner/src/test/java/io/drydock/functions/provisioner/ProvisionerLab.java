package io.drydock.functions.provisioner;

import io.drydock.functions.provisioner.site.OtherDesigns;
import io.drydock.store.embedded.EmbeddedStore;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stands behind all tests of this module that need the application: {@link MaasLab}, and a store with {@link LabDesign} and {@link OtherDesigns}. Tests get the lab by
 * a field of the type {@link MaasLab}.
 */
public class ProvisionerLab implements QuarkusTestResourceLifecycleManager {
    private MaasLab lab;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "provisioner");
            lab = MaasLab.start(folder);
            try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), InstantSource.system())) {
                lab.design().save(store);
                new OtherDesigns(lab).all().forEach(design -> design.save(store));
            }
            return configuration(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> configuration(Path folder) throws IOException {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("drydock.store.folder", folder.resolve("store").toString());
        keys.put("drydock.maas.url", lab.maas().url());
        keys.put("drydock.maas.api-key", "file:" + Files.writeString(folder.resolve("api-key"), lab.maas().apiKey()));
        keys.put("drydock.maas.per-second", "1000");
        keys.put("drydock.maas.backoff", "50ms");
        keys.put("drydock.maas.inventory.age", "100ms");
        keys.put("drydock.maas.inventory.power-age", "1s");
        keys.put("drydock.maas.poll.age", "50ms");
        keys.put("drydock.maas.networks.age", "100ms");
        keys.putAll(LabScripts.configuration(Files.createDirectories(folder.resolve("scripts"))));
        return keys;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(lab, new TestInjector.MatchesType(MaasLab.class));
    }

    @Override
    public void stop() {
        if (lab != null) {
            lab.close();
        }
    }
}
