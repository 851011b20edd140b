package io.drydock.functions.bootaction;

import com.sun.net.httpserver.HttpServer;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.promenade.LabPromenade;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.embedded.EmbeddedStore;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A store with the sample site and a small one, and a server that has assets. */
public class StoredSite implements QuarkusTestResourceLifecycleManager {
    static final String SAMPLE = "sample";
    static final String SMALL = "small";
    static final String JOINING = "joining";
    static final String BROKEN = "broken";
    static final String KEY = "a-long-text-that-is-not-random-at-all";

    private static final String PASSWORD = "promise-7d1";

    private HttpServer server;
    private LabPromenade promenade;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/join.sh", exchange -> {
                byte[] body = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            promenade = LabPromenade.start(0, PASSWORD);
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bootaction");
            Path key = Files.writeString(folder.resolve("master"), KEY);
            try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), InstantSource.system())) {
                Path sample = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
                save(store, SAMPLE, DesignSource.of("file:" + sample, SourceSettings.DEFAULT));
                save(store, SMALL, Sources.inline(small()));
                save(store, JOINING, Sources.inline(joining()));
                save(store, BROKEN, Sources.inline(broken()));
            }
            return Map.of("drydock.promenade.url", promenade.url(), "drydock.promenade.keystone.url", promenade.keystoneUrl(),
                    "drydock.promenade.keystone.password", "file:" + Files.writeString(folder.resolve("password"), PASSWORD),
                    "drydock.store.folder", folder.resolve("store").toString(), "drydock.boot-actions.key", "file:" + key,
                    "drydock.boot-actions.url", "http://drydock.example:8080/",
                    "drydock.boot-assets.nat", "promenade+http://prom.svc.example=promenade+" + promenade.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String small() {
        return node("n1") + node("n2") + action("join", """
                assets:
                - {type: file, path: /opt/join.sh, permissions: '555', location: 'http://127.0.0.1:%d/join.sh'}
                - type: file
                  path: /etc/join.conf
                  data_pipeline: [template]
                  data: |
                    {%% for key, value in node.labels.items() %%}{{ key }}={{ value | urlencode }}
                    {%% endfor %%}key={{ action.action_key }}
                    report={{ action.report_url }}
                - {type: unit, path: /etc/systemd/system/join.service, permissions: '444', data: "[Unit]"}
                - {type: pkg_list, data: {curl: null, jq: '1.7.1'}}
                """.formatted(server.getAddress().getPort())) + action("tune", """
                signaling: false
                assets: [{type: file, path: /etc/sysctl.d/90-tune.conf, data: vm.swappiness=1}]
                """);
    }

    private static String joining() {
        return node("n7") + action("promjoin", """
                assets:
                - type: file
                  path: /opt/promjoin.sh
                  permissions: '555'
                  location_pipeline: [template]
                  location: "promenade+http://prom.svc.example/api/v1.0/join-scripts?hostname={{ node.hostname }}&\
                design_ref={{ action.design_ref | urlencode }}"
                """);
    }

    private String broken() {
        return node("n1") + action("one", "assets: [{type: file, path: /a, data: '{{ node.none }}', data_pipeline: [template]}]")
                + action("two", "assets: [{type: file, path: /b, location: 'http://127.0.0.1:%d/nothing'}]".formatted(server.getAddress().getPort()));
    }

    private static String node(String name) {
        return "---\nschema: drydock/BaremetalNode/v1\nmetadata: {schema: metadata/Document/v1, name: " + name
                + "}\ndata:\n  metadata: {owner_data: {site: 'a b'}}\n";
    }

    private static String action(String name, String data) {
        return "---\nschema: drydock/BootAction/v1\nmetadata: {schema: metadata/Document/v1, name: " + name + "}\ndata:\n" + data.indent(2);
    }

    private static void save(EmbeddedStore store, String id, Sources sources) {
        Rendered rendered = DesignReader.read(sources, ReadLimits.DEFAULT);
        Map<String, byte[]> models = new LinkedHashMap<>();
        SiteBuilder.build(rendered.documents()).appliedNodes().forEach((name, node) ->
                models.put(name, AppliedNodeJson.toJson(node).toString().getBytes(StandardCharsets.UTF_8)));
        new StoredDesigns(store).save(id, "{}".getBytes(StandardCharsets.UTF_8), RenderedCodec.encode(rendered), models);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(promenade, new TestInjector.MatchesType(LabPromenade.class));
    }

    @Override
    public void stop() {
        promenade.close();
        server.stop(0);
    }
}
