package io.drydock.functions.oob;

import io.drydock.lab.LabProtocol;
import io.drydock.lab.ipmi.IpmiServer;
import io.drydock.lab.redfish.RedfishServer;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.embedded.EmbeddedStore;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A lab whose BMCs speak both protocols, and a store with a design that describes it: each server by several nodes, one for each way to
 * reach it. The design's addresses are others than the lab's: they are translated on the way. It stands behind all tests of this module that
 * need the application.
 */
public class OobLab implements QuarkusTestResourceLifecycleManager {
    static final String DESIGN = "lab-design";
    private static final int SERVERS = 60;
    private static final int WITH_IPMI_ALONE = 4;
    private static final String PASSWORD = "correct horse";
    private static final String HARDWARE = """
            {"vendor": "Lab", "bios_version": "1.0.0", "boot_mode": "uefi", "device_aliases": {
              "pxe_nic": {"address": "0000:01:00.0", "bus_type": "pci", "dev_type": "I350"},
              "uplink": {"address": "regexp:0000:3b:00\\\\.[0-3]", "bus_type": "pci"},
              "bootdisk": {"address": "2:0.0.0", "bus_type": "scsi"}}}
            """;
    private static final String OTHER_HARDWARE = """
            {"bios_version": "9.9.9", "device_aliases": {"gpu": {"address": "0000:af:00.0", "bus_type": "pci", "dev_type": "A100"}}}
            """;

    private final List<LabProtocol> protocols = new ArrayList<>();
    private Servers servers;

    /** The lab's servers, each to be used by one test alone. */
    static final class Servers {
        private final LabSite both;
        private final LabSite ipmiAlone;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger nextIpmi = new AtomicInteger();

        private Servers(LabSite both, LabSite ipmiAlone) {
            this.both = both;
            this.ipmiAlone = ipmiAlone;
        }

        /** One that no other test has; its nodes are called {@code <oob.type>-<its name>}. */
        LabServer next() {
            return both.servers().get(next.getAndIncrement());
        }

        /** One that does not speak Redfish. */
        LabServer nextWithIpmiAlone() {
            return ipmiAlone.servers().get(nextIpmi.getAndIncrement());
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "oob");
            SiteSettings settings = SiteSettings.DEFAULT.withPassword(PASSWORD).withDelays(PowerDelays.USUAL.scaled(0.05));
            LabSite both = GeneratedServers.site(SERVERS, LoopbackNetwork.parse("127.15.0.0/24"), settings);
            LabSite ipmiAlone = GeneratedServers.site(WITH_IPMI_ALONE, LoopbackNetwork.parse("127.15.1.0/24"), settings);
            servers = new Servers(both, ipmiAlone);
            LabAuthority authority = new LabAuthority();
            authority.writeTo(folder.resolve("authority.pem"));
            protocols.add(RedfishServer.start(both, 0, authority));
            int port = protocols.getFirst().port();
            protocols.add(IpmiServer.start(both, port));
            protocols.add(IpmiServer.start(ipmiAlone, port));
            save(folder, port);
            return configuration(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> configuration(Path folder) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("drydock.store.folder", folder.resolve("store").toString());
        keys.put("drydock.oob.nat", "10.15.0.0/16=127.15.0.0/16");
        keys.put("drydock.oob.power.interval", "50ms");
        keys.put("drydock.oob.power.patience", "1s");
        keys.put("drydock.oob.power.limit", "3s");
        keys.put("drydock.oob.boot.interval", "50ms");
        keys.put("drydock.oob.turn-timeout", "10s");
        keys.put("drydock.redfish.defaults.ca-bundle", folder.resolve("authority.pem").toString());
        keys.put("drydock.redfish.connect-timeout", "2s");
        keys.put("drydock.redfish.request-timeout", "3s");
        return keys;
    }

    private void save(Path folder, int port) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Map<String, byte[]> models = new LinkedHashMap<>();
        for (LabServer server : servers.both.servers()) {
            for (String type : List.of("redfish", "ipmi", "auto", "manual", "libvirt")) {
                add(models, type + "-" + server.name(), type, server, port, password, HARDWARE);
            }
            add(models, "other-" + server.name(), "redfish", server, port, password, OTHER_HARDWARE);
        }
        servers.ipmiAlone.servers().forEach(server -> add(models, "old-" + server.name(), "auto", server, port, password, HARDWARE));
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), InstantSource.system())) {
            new StoredDesigns(store).save(DESIGN, "{}".getBytes(StandardCharsets.UTF_8), new byte[] {0}, models);
        }
    }

    private static void add(Map<String, byte[]> models, String node, String type, LabServer server, int port, Path password, String hardware) {
        String address = server.address().getHostAddress().replaceFirst("^127", "10");
        models.put(node, """
                {"name": "%s", "domain": "local", "hardware_profile": "hw", "hardware": %s, "storage": {},
                 "oob": {"type": "%s", "network": "oob", "account": "drydock", "credential": "file:%s", "port": "%d"},
                 "addressing": [{"network": "oob", "address": "%s"}]}
                """.formatted(node, hardware, type, password, port, address).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(servers, new TestInjector.MatchesType(Servers.class));
    }

    @Override
    public void stop() {
        protocols.forEach(LabProtocol::close);
    }
}
