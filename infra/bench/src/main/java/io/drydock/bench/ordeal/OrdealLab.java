package io.drydock.bench.ordeal;

import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.maas.MachineView;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.promenade.LabPromenade;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site in this process, a hundred times as fast as life: its BMCs, its MAAS, its switches and its Promenade, all of which count. */
final class OrdealLab implements AutoCloseable {
    private static final String PASSWORD = "ordeal-password";
    private static final double TIME_FACTOR = 100;
    private static final SwitchSettings SWITCHES = SwitchSettings.DEFAULT;

    private final Path folder;
    private final Path design;
    private final LabSite site;
    private final Lab lab;
    private final LabPromenade promenade;

    /** @param folder for what a process has to read */
    OrdealLab(Path folder, int nodes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.design = Files.writeString(folder.resolve("site.yaml"), OrdealSite.of(nodes));
        var documents = DesignReader.read(DesignSource.of("file:" + design, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        this.site = DesignedServers.of(SiteBuilder.build(documents), SiteSettings.DEFAULT.withPassword(PASSWORD).poweredOn(true))
                .site();
        this.lab = Lab.start(site, LabSettings.DEFAULT.withMaas(MaasSettings.DEFAULT.withTimeFactor(TIME_FACTOR)).withSwitches(SWITCHES));
        this.promenade = LabPromenade.start(0, PASSWORD);
        lab.authority().writeTo(folder.resolve("lab-ca.pem"));
    }

    String designRef() {
        return "file:" + design;
    }

    /** How a process finds it; with little between it and the lab, so that much is under way at once. */
    List<String> options() {
        return new ArrayList<>(List.of("-Ddrydock.oob.nat=10.10.0.0/16=127.10.0.0/16", "-Ddrydock.redfish.defaults.port=" + lab.redfishPort(),
                "-Ddrydock.ipmi.port=" + lab.ipmiPort(), "-Ddrydock.redfish.defaults.ca-bundle=" + folder.resolve("lab-ca.pem"),
                "-Ddrydock.oob.concurrency=256", "-Ddrydock.oob.per-second=1000", "-Ddrydock.redfish.concurrency=256",
                "-Ddrydock.functions.concurrent-calls=256", "-Ddrydock.maas.concurrency=32", "-Ddrydock.maas.per-second=1000",
                "-Ddrydock.maas.url=" + lab.maas().url(), "-Ddrydock.maas.api-key=env:MAAS_API_KEY",
                "-Ddrydock.network.nat=" + OrdealSite.SWITCHES + "=" + lab.switches().url(),
                "-Ddrydock.network.restconf.user=" + SWITCHES.user(), "-Ddrydock.network.restconf.password=env:SWITCH_PASSWORD",
                "-Ddrydock.promenade.url=" + promenade.url(), "-Ddrydock.promenade.keystone.url=" + promenade.keystoneUrl(),
                "-Ddrydock.promenade.keystone.password=env:BMC_PASSWORD", "-Ddrydock.boot-actions.url=http://127.0.0.1:${quarkus.http.port}"));
    }

    Map<String, String> environment() {
        return Map.of("BMC_PASSWORD", PASSWORD, "MAAS_API_KEY", lab.maas().apiKey(), "SWITCH_PASSWORD", SWITCHES.password());
    }

    List<String> nodes() {
        return site.servers().stream().map(LabServer::name).toList();
    }

    /** The nodes that MAAS has deployed. */
    int deployed() {
        return (int) nodes().stream().filter(node -> lab.maas().machine(node).map(MachineView::status).filter(MachineStatus.DEPLOYED::equals)
                .isPresent()).count();
    }

    /** What was done to each node so far. */
    Map<String, Map<Effect, Integer>> effects() {
        Map<String, Map<Effect, Integer>> effects = new TreeMap<>();
        site.servers().forEach(server -> effects.put(server.name(), effects(server)));
        return effects;
    }

    private Map<Effect, Integer> effects(LabServer server) {
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        effects.put(Effect.POWER_OFF, server.asked(PowerCommand.OFF) + server.asked(PowerCommand.SOFT_OFF) + server.asked(PowerCommand.CYCLE));
        effects.put(Effect.POWER_ON, server.asked(PowerCommand.ON));
        effects.put(Effect.RESET, server.asked(PowerCommand.RESET));
        effects.put(Effect.COMMISSIONING, lab.maas().counters().timesIn(server.name(), MachineStatus.COMMISSIONING));
        effects.put(Effect.DEPLOYMENT, lab.maas().counters().timesIn(server.name(), MachineStatus.DEPLOYING));
        LabSwitches switches = lab.switches();
        effects.put(Effect.SWITCH_PORTS, site.placement(server).cables().values().stream().mapToInt((Cable cable) ->
                switches.named(cable.switchName()).changes(cable.switchPort())).sum());
        effects.put(Effect.MAAS_WRITES, lab.maas().counters().writes(server.name()));
        return effects;
    }

    LabServer server(String node) {
        return site.server(node);
    }

    LabMaas maas() {
        return lab.maas();
    }

    LabSwitches switches() {
        return lab.switches();
    }

    LabPromenade promenade() {
        return promenade;
    }

    List<String> switchNames() {
        return site.servers().stream().flatMap(server -> site.placement(server).cables().values().stream()).map(Cable::switchName).distinct().sorted()
                .toList();
    }

    @Override
    public void close() {
        promenade.close();
        lab.close();
    }
}
