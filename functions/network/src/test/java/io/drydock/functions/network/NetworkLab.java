package io.drydock.functions.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.network.LabWebhook;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import io.drydock.step.BuildModels;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.embedded.EmbeddedStore;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The switches of the sample site, and a store with it. The nodes of rack r1 have their ports by labels, those of r2 have heard them by LLDP, and of
 * those of r3 nobody knows. The labels of r1-n08 contradict what it has heard. Rack r3's switches are set up by a webhook, and those of r3-n02 are labelled.
 */
public class NetworkLab implements QuarkusTestResourceLifecycleManager {
    static final String DESIGN = "sample";
    static final String CONTRADICTED = "r1-n08";
    static final String BY_WEBHOOK = "r3-n02";
    private static final String WEBHOOK_SECRET = "hooked-2c9";
    private static final Map<String, Integer> VLANS = Map.of("pxe", 101, "management", 102);

    private LabSite site;
    private LabSwitches switches;
    private LabWebhook webhook;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "network");
            Path sample = Path.of("../../infra/sample-site").toAbsolutePath().normalize();
            Rendered rendered = DesignReader.read(DesignSource.of("file:" + sample, SourceSettings.DEFAULT), ReadLimits.DEFAULT);
            Site design = SiteBuilder.build(rendered.documents());
            site = DesignedServers.of(design, SiteSettings.DEFAULT).site();
            SwitchSettings settings = SwitchSettings.DEFAULT.withVlans(VLANS);
            switches = LabSwitches.start(site, settings);
            webhook = LabWebhook.start(WEBHOOK_SECRET, 1);
            save(folder.resolve("store"), rendered, design);
            Map<String, String> keys = new HashMap<>(Map.of("drydock.store.folder", folder.resolve("store").toString(),
                    "drydock.network.nat", "https://switches.quay.example/r3-a=webhook+" + webhook.url()
                            + ",https://switches.quay.example/r3-b=webhook+" + webhook.url() + ",https://switches.quay.example/=" + switches.url(), "drydock.network.restconf.user", settings.user(),
                    "drydock.network.webhook.secret", "file:" + Files.writeString(folder.resolve("secret"), WEBHOOK_SECRET),
                    "drydock.network.restconf.password", "file:" + Files.writeString(folder.resolve("password"), settings.password()),
                    "drydock.network.restconf.backoff", "5ms", "drydock.network.restconf.request-timeout", "2s"));
            VLANS.forEach((name, vlan) -> keys.put("drydock.network.vlans." + name, vlan.toString()));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(Path store, Rendered rendered, Site design) throws IOException {
        Map<String, byte[]> models = new LinkedHashMap<>();
        design.appliedNodes().forEach((name, node) -> {
            ObjectNode json = AppliedNodeJson.toJson(node);
            if (name.startsWith("r1-") || name.equals(BY_WEBHOOK)) {
                label(json, name);
            } else {
                json.with("interfaces").withObjectProperty("pxe0").withObjectProperty("labels").remove("switch_port");
            }
            models.put(name, json.toString().getBytes(StandardCharsets.UTF_8));
        });
        try (EmbeddedStore embedded = EmbeddedStore.open(store, InstantSource.system())) {
            new StoredDesigns(embedded).save(DESIGN, "{}".getBytes(StandardCharsets.UTF_8), RenderedCodec.encode(rendered), models);
            BuildModels known = new BuildModels(embedded, InstantSource.system());
            for (LabServer server : site.servers()) {
                if (server.name().startsWith("r2-") || server.name().equals(CONTRADICTED)) {
                    known.put(server.name(), "manifest", "t-0", "interrogate-node", manifest(server));
                    known.put(server.name(), "neighbours", "t-0", "interrogate-node", neighbours(server));
                }
            }
        }
    }

    private void label(ObjectNode json, String name) {
        Cable pxe = cable(name, 0);
        String port = name.equals(CONTRADICTED) ? "Ethernet1/99" : pxe.switchPort();
        json.with("interfaces").withObjectProperty("pxe0").withObjectProperty("labels").put("switch_port", pxe.switchName() + "/" + port);
        ObjectNode bond = json.with("interfaces").withObjectProperty("bond0").withObjectProperty("labels");
        for (int member = 1; member <= 2; member++) {
            Cable cable = cable(name, member);
            bond.put("switch_port.uplink_nic" + member, cable.switchName() + "/" + cable.switchPort());
        }
    }

    private Cable cable(String server, int port) {
        return site.placement(site.server(server)).cable(port).orElseThrow();
    }

    private static ObjectNode manifest(LabServer server) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var devices = json.putArray("networkDevices");
        for (int port = 0; port < server.hardware().networkPorts().size(); port++) {
            devices.addObject().put("name", LinuxNames.networkPorts(server.hardware()).get(port))
                    .put("pci", server.hardware().networkPorts().get(port).pciAddress());
        }
        return json;
    }

    private ObjectNode neighbours(LabServer server) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var neighbours = json.putArray("neighbours");
        for (int port = 0; port < server.hardware().networkPorts().size(); port++) {
            String name = LinuxNames.networkPorts(server.hardware()).get(port);
            Optional<Cable> cable = site.placement(server).cable(port);
            cable.ifPresent(one -> neighbours.addObject().put("port", name).put("systemName", one.switchName().toUpperCase(Locale.ROOT) + ".quay.example")
                    .put("remotePort", one.switchPort()).putArray("managementAddresses"));
        }
        return json;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(switches, new TestInjector.MatchesType(LabSwitches.class));
        injector.injectIntoFields(webhook, new TestInjector.MatchesType(LabWebhook.class));
        injector.injectIntoFields(site, new TestInjector.MatchesType(LabSite.class));
    }

    @Override
    public void stop() {
        switches.close();
        webhook.close();
    }
}
