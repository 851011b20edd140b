package io.drydock.bench.provision;

import io.drydock.bench.SiteGenerator;
import io.drydock.design.DesignReader;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A generated site with its BMCs and its MAAS, much faster than life, in which one node of twenty does not do what it should. */
final class ProvisionLab implements AutoCloseable {
    private static final String PASSWORD = "bench-password";
    private static final double TIME_FACTOR = 100;
    private static final int ONE_FAILURE_IN = 20;
    private static final List<MaasFault> FAULTS = List.of(MaasFault.COMMISSIONING_FAILS, MaasFault.DEPLOYMENT_FAILS, MaasFault.TESTING_FAILS);

    private final Path folder;
    private final Path design;
    private final Lab lab;
    private final LabMaas maas;
    private final List<String> names;
    private final Set<String> failing = new HashSet<>();

    ProvisionLab(Path folder, int nodes) throws IOException {
        this.folder = folder;
        this.design = Files.writeString(folder.resolve("site.yaml"), SiteGenerator.site(nodes));
        var documents = DesignReader.read(DesignSource.of("file:" + design, SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents();
        LabSite site = DesignedServers.of(SiteBuilder.build(documents), SiteSettings.DEFAULT.withPassword(PASSWORD)).site();
        this.names = site.servers().stream().map(server -> server.name()).toList();
        this.lab = Lab.start(site, LabSettings.DEFAULT);
        lab.authority().writeTo(folder.resolve("lab-ca.pem"));
        this.maas = LabMaas.start(site, MaasSettings.DEFAULT.withTimeFactor(TIME_FACTOR));
        for (int i = 0; i < names.size(); i += ONE_FAILURE_IN) {
            maas.faults().add(names.get(i), FAULTS.get(i / ONE_FAILURE_IN % FAULTS.size()));
            failing.add(names.get(i));
        }
    }

    String designRef() {
        return "file:" + design;
    }

    /** How a process finds it. */
    List<String> options() {
        return new ArrayList<>(List.of("-Ddrydock.oob.nat=10.10.0.0/16=127.10.0.0/16", "-Ddrydock.redfish.defaults.port=" + lab.redfishPort(),
                "-Ddrydock.ipmi.port=" + lab.ipmiPort(), "-Ddrydock.redfish.defaults.ca-bundle=" + folder.resolve("lab-ca.pem"),
                "-Ddrydock.maas.url=" + maas.url(), "-Ddrydock.maas.api-key=env:MAAS_API_KEY"));
    }

    Map<String, String> environment() {
        return Map.of("BMC_PASSWORD", PASSWORD, "MAAS_API_KEY", maas.apiKey());
    }

    Set<String> failing() {
        return Set.copyOf(failing);
    }

    void mend() {
        maas.faults().mendAll();
    }

    int requests() {
        return maas.counters().requests();
    }

    /** Requests for lists of machines, with which all nodes are waited for. */
    int lists() {
        Counters counters = maas.counters();
        return counters.count("GET", "machines/", "") + counters.count("GET", "machines/", "power_parameters");
    }

    /** Changes asked for of nodes that never had a fault. */
    int writesOfTheOthers() {
        return names.stream().filter(name -> !failing.contains(name)).mapToInt(maas.counters()::writes).sum();
    }

    int deployed() {
        return (int) names.stream().filter(name -> maas.counters().timesIn(name, MachineStatus.DEPLOYED) == 1).count();
    }

    @Override
    public void close() {
        maas.close();
        lab.close();
    }
}
