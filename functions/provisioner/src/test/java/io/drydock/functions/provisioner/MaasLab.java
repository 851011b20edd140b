package io.drydock.functions.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.client.PlainMaas;
import io.drydock.lab.maas.LabMaas;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.DesignedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * The servers of {@link LabDesign} and a MAAS for them, both much faster than life. Nodes are brought to where a test needs them through MAAS's
 * API and the servers' BMCs, as a person would. Each test takes nodes of its own.
 */
public final class MaasLab implements AutoCloseable {
    /** Of the account {@code drydock} on every BMC. */
    public static final String PASSWORD = "correct horse";
    /** How much faster than life MAAS is: machines are commissioned within seconds. */
    public static final double TIME_FACTOR = 600;
    private static final String PXE = "10.20.1.0/24";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final LabDesign design;
    private final Path password;
    private final LabSite servers;
    private final LabMaas maas;
    private final Maas api;
    private final AtomicInteger next = new AtomicInteger();

    private MaasLab(LabDesign design, Path password, LabSite servers, LabMaas maas) {
        this.design = design;
        this.password = password;
        this.servers = servers;
        this.maas = maas;
        // What tests do themselves is not to be held up by what they let go wrong.
        this.api = PlainMaas.of(maas.url(), maas.apiKey(), Map.of("drydock.maas.per-second", "1000", "drydock.maas.attempts", "10",
                "drydock.maas.backoff", "20ms"), Instant::now);
    }

    /** Starts it, with MAAS as it is right after its installation, but for the network that nodes boot on. */
    public static MaasLab start(Path folder) {
        try {
            Path password = Files.writeString(folder.resolve("bmc-password"), PASSWORD);
            LabDesign design = LabDesign.read(folder.resolve("design"), password);
            LabSite servers = DesignedServers.of(design.site(), SiteSettings.DEFAULT.withPassword(PASSWORD)
                    .withDelays(PowerDelays.USUAL.scaled(1 / TIME_FACTOR))).site();
            MaasLab lab = new MaasLab(design, password, servers, LabMaas.start(servers, MaasSettings.DEFAULT.withTimeFactor(TIME_FACTOR)));
            lab.serveDhcp();
            return lab;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LabDesign design() {
        return design;
    }

    /** A file with {@link #PASSWORD}. */
    public Path password() {
        return password;
    }

    public LabMaas maas() {
        return maas;
    }

    /** MAAS's API, as the user of the API key. */
    public Maas api() {
        return api;
    }

    public LabServer server(String node) {
        return servers.server(node);
    }

    /** The name of a node that no other test has. */
    public String next() {
        return LabDesign.names().get(next.getAndIncrement());
    }

    /** Lets the node boot from the network; it enlists itself if MAAS does not know it. */
    public void bootFromNetwork(String node) {
        LabServer server = server(node);
        server.bootOverride(new BootOverride(BootDevice.PXE, true, server.hardware().uefi()));
        server.command(server.power().powered() ? PowerCommand.CYCLE : PowerCommand.ON);
    }

    /** Has the node enlisted, under a name that MAAS gave it; its system id. */
    public String enlisted(String node) {
        bootFromNetwork(node);
        until("enlisted", node, () -> machine(node));
        return machine(node).orElseThrow().path("system_id").asText();
    }

    /** Has the node ready, under its own name; its system id. */
    public String commissioned(String node) {
        String id = enlisted(node);
        api.put("machines/" + id + "/", MaasParameters.of("hostname", node));
        api.post("machines/" + id + "/", "commission", MaasParameters.of("testing_scripts", "none"));
        await(node, 4);
        return id;
    }

    /** Has the node deployed, by somebody who works with MAAS directly; its system id. */
    public String deployed(String node) {
        String id = allocated(node);
        api.post("machines/" + id + "/", "deploy", MaasParameters.NONE);
        await(node, 6);
        return id;
    }

    /** Has the node allocated; its system id. */
    public String allocated(String node) {
        String id = commissioned(node);
        api.post("machines/", "allocate", MaasParameters.of("system_id", id));
        return id;
    }

    /** What MAAS says of the node's machine, found by its boot MAC. */
    public Optional<JsonNode> machine(String node) {
        Set<String> macs = Set.of(design.site().appliedNodes().get(node).bootMac().value().orElseThrow().toString());
        return StreamSupport.stream(api.get("machines/", MaasParameters.of("mac_address", macs.iterator().next())).spliterator(), false).findFirst();
    }

    /** Waits until MAAS has the node's machine in the state of that number. */
    public void await(String node, int status) {
        until("in state " + status, node, () -> machine(node).filter(machine -> machine.path("status").asInt() == status));
    }

    private void until(String what, String node, Supplier<Optional<JsonNode>> condition) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (condition.get().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(node + " was not " + what + " within " + LONGEST + ": " + machine(node));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** MAAS serves DHCP on the network that nodes boot on, and has the design's domains. */
    private void serveDhcp() {
        // MAAS knows it: its rack controllers are connected to it.
        JsonNode subnet = StreamSupport.stream(api.get("subnets/", MaasParameters.NONE).spliterator(), false)
                .filter(found -> found.path("cidr").asText().equals(PXE)).findFirst().orElseThrow();
        api.post("ipranges/", MaasParameters.of("type", "dynamic").with("start_ip", "10.20.1.100").with("end_ip", "10.20.1.250")
                .with("subnet", subnet.path("id").asText()));
        JsonNode vlan = subnet.path("vlan");
        String rack = api.get("rackcontrollers/", MaasParameters.NONE).path(0).path("system_id").asText();
        api.put("fabrics/" + vlan.path("fabric_id").asText() + "/vlans/" + vlan.path("vid").asText() + "/",
                MaasParameters.of("dhcp_on", "true").with("primary_rack", rack));
        design.site().appliedNodes().values().stream().map(node -> node.domain()).distinct()
                .forEach(domain -> api.post("domains/", MaasParameters.of("name", domain)));
    }

    @Override
    public void close() {
        maas.close();
    }
}
