package io.drydock.functions.drydock;

import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The BMCs of a design, and its MAAS where a test needs one, simulated on loopback; and how a process has to be set up to find them. */
final class SampleLab implements AutoCloseable {
    static final String PASSWORD = "a secret of the lab";

    private static final double TIME_FACTOR = 100;
    private static final SwitchSettings SWITCHES = SwitchSettings.DEFAULT;

    private final LabSite site;
    private final Lab lab;
    private final Path folder;
    private Optional<LabSwitches> switches = Optional.empty();
    private Optional<LabMaas> maas = Optional.empty();

    /** @param folder of its own, for what the process has to read */
    SampleLab(Path design, Path folder) throws IOException {
        var documents = DesignReader.read(DesignSource.of("file:" + design, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        DesignedServers servers = DesignedServers.of(SiteBuilder.build(documents), SiteSettings.DEFAULT.withPassword(PASSWORD));
        this.site = servers.site();
        this.lab = Lab.start(site, LabSettings.DEFAULT);
        this.folder = folder;
        lab.authority().writeTo(folder.resolve("lab-ca.pem"));
    }

    /** Lets a MAAS live with the servers, much faster than real ones, and switches that know nothing of PXE. */
    SampleLab withMaas() throws IOException {
        switches = Optional.of(LabSwitches.start(site, SWITCHES));
        maas = Optional.of(LabMaas.start(site, MaasSettings.DEFAULT.withTimeFactor(TIME_FACTOR), switches.get()));
        return this;
    }

    LabMaas maas() {
        return maas.orElseThrow();
    }

    /** How often anything was set up at its switches. */
    int switchWrites() {
        return switches.orElseThrow().writes();
    }

    /** Of its servers. */
    List<String> names() {
        return site.servers().stream().map(LabServer::name).toList();
    }

    /** How often any server's power was changed, by whomever. */
    int powerChanges() {
        return site.servers().stream().mapToInt(server -> server.count(Change.Kind.POWER_ON) + server.count(Change.Kind.POWER_OFF)
                + server.count(Change.Kind.RESET)).sum();
    }

    /** How often clients of a node's BMC had it carry out a command to the power. */
    int asked(String node, PowerCommand command) {
        return lab.server(node).asked(command);
    }

    /** Lets something be wrong with a node's BMC. */
    void breakDown(String node, Fault... faults) {
        lab.server(node).faults(Faults.of(faults));
    }

    void mend(String node) {
        lab.server(node).faults(Faults.NONE);
    }

    /** With pauses between attempts that a test can wait for; all else is as it comes. */
    DrydockProcess.Surroundings surroundings() throws IOException {
        Map<String, String> configuration = new HashMap<>(Map.of(
                "drydock.oob.nat", "10.20.0.0/16=127.20.0.0/16",
                "drydock.redfish.defaults.port", String.valueOf(lab.redfishPort()),
                "drydock.redfish.defaults.ca-bundle", folder.resolve("lab-ca.pem").toString(),
                "drydock.redfish.connect-timeout", "4s",
                "drydock.ipmi.port", String.valueOf(lab.ipmiPort()),
                "drydock.engine.definitions", impatient().toString()));
        Map<String, String> environment = new HashMap<>(Map.of("DRYDOCK_BMC_PASSWORD", PASSWORD));
        maas.ifPresent(there -> {
            configuration.putAll(Map.of("drydock.maas.url", there.url(), "drydock.maas.api-key", "env:DRYDOCK_MAAS_API_KEY",
                    "drydock.maas.per-second", "1000", "drydock.maas.poll.age", "400ms", "drydock.maas.inventory.age", "400ms",
                    "drydock.boot-actions.url", "http://127.0.0.1:${quarkus.http.port}"));
            environment.put("DRYDOCK_MAAS_API_KEY", there.apiKey());
        });
        switches.ifPresent(there -> {
            configuration.putAll(Map.of("drydock.network.nat", "https://switches.quay.example/=" + there.url(),
                    "drydock.network.restconf.user", SWITCHES.user(), "drydock.network.restconf.password", "env:DRYDOCK_SWITCH_PASSWORD"));
            environment.put("DRYDOCK_SWITCH_PASSWORD", SWITCHES.password());
        });
        return new DrydockProcess.Surroundings(configuration, environment);
    }

    /** The state machines with one second between two attempts, and between two looks at long work. */
    private Path impatient() throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("statemachine"));
        try (var files = Files.list(Path.of("../../statemachine"))) {
            for (Path file : files.toList()) {
                Files.writeString(definitions.resolve(file.getFileName()),
                        Files.readString(file).replaceAll("\"IntervalSeconds\": (?:1|2|5|10|15), \"BackoffRate\": [0-9.]+", "\"IntervalSeconds\": 1, \"BackoffRate\": 1.0"));
            }
        }
        return definitions;
    }

    @Override
    public void close() {
        maas.ifPresent(LabMaas::close);
        switches.ifPresent(LabSwitches::close);
        lab.close();
    }
}
