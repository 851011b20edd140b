package io.drydock.functions.cluster;

import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.promenade.LabPromenade;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.embedded.EmbeddedStore;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lab's Promenade, and a store with the sample site. */
public class ClusterLab implements QuarkusTestResourceLifecycleManager {
    static final String DESIGN = "sample";
    private static final String PASSWORD = "promise-7d1";

    private LabPromenade promenade;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster");
            promenade = LabPromenade.start(0, PASSWORD);
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            save(folder.resolve("store"));
            return Map.of("drydock.store.folder", folder.resolve("store").toString(), "drydock.promenade.url", promenade.url(),
                    "drydock.promenade.keystone.url", promenade.keystoneUrl(), "drydock.promenade.keystone.password", "file:" + password,
                    "drydock.promenade.backoff", "5ms", "drydock.next-step.urls", promenade.url() + "/api/v1.0/health");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void save(Path store) throws IOException {
        Path sample = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
        Rendered rendered = DesignReader.read(DesignSource.of("file:" + sample, SourceSettings.DEFAULT), ReadLimits.DEFAULT);
        Map<String, byte[]> models = new LinkedHashMap<>();
        SiteBuilder.build(rendered.documents()).appliedNodes().forEach((name, node) ->
                models.put(name, AppliedNodeJson.toJson(node).toString().getBytes(StandardCharsets.UTF_8)));
        try (EmbeddedStore embedded = EmbeddedStore.open(store, InstantSource.system())) {
            new StoredDesigns(embedded).save(DESIGN, "{}".getBytes(StandardCharsets.UTF_8), RenderedCodec.encode(rendered), models);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(promenade, new TestInjector.MatchesType(LabPromenade.class));
    }

    @Override
    public void stop() {
        promenade.close();
    }
}
