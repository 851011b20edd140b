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
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The BMCs of a design, simulated on loopback, and how a process has to be set up to find them. */
final class SampleLab implements AutoCloseable {
    static final String PASSWORD = "a secret of the lab";

    private final Lab lab;
    private final Path folder;

    /** @param folder of its own, for what the process has to read */
    SampleLab(Path design, Path folder) throws IOException {
        var documents = DesignReader.read(DesignSource.of("file:" + design, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        DesignedServers servers = DesignedServers.of(SiteBuilder.build(documents), SiteSettings.DEFAULT.withPassword(PASSWORD));
        this.lab = Lab.start(servers.site(), LabSettings.DEFAULT);
        this.folder = folder;
        lab.authority().writeTo(folder.resolve("lab-ca.pem"));
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
        return new DrydockProcess.Surroundings(Map.of(
                "drydock.oob.nat", "10.20.0.0/16=127.20.0.0/16",
                "drydock.redfish.defaults.port", String.valueOf(lab.redfishPort()),
                "drydock.redfish.defaults.ca-bundle", folder.resolve("lab-ca.pem").toString(),
                "drydock.redfish.connect-timeout", "4s",
                "drydock.ipmi.port", String.valueOf(lab.ipmiPort()),
                "drydock.engine.definitions", impatient().toString()),
                Map.of("DRYDOCK_BMC_PASSWORD", PASSWORD));
    }

    /** The state machines with one second between the attempts at a BMC that does not answer. */
    private Path impatient() throws IOException {
        Path definitions = Files.createDirectories(folder.resolve("statemachine"));
        try (var files = Files.list(Path.of("../../statemachine"))) {
            for (Path file : files.toList()) {
                Files.writeString(definitions.resolve(file.getFileName()),
                        Files.readString(file).replace("\"IntervalSeconds\": 15", "\"IntervalSeconds\": 1"));
            }
        }
        return definitions;
    }

    @Override
    public void close() {
        lab.close();
    }
}
