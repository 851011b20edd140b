package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A MAAS of generated servers, with DHCP where they boot, a thousand times as fast as life. */
public final class TestMaas implements AutoCloseable {
    private static final double FACTOR = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public final LabSite site;
    public final LabMaas maas;
    public final MaasClient client;

    public TestMaas(int servers) {
        site = GeneratedServers.site(servers, LoopbackNetwork.parse("127.22.2.0/24"), SiteSettings.DEFAULT.withDelays(PowerDelays.NONE));
        try {
            maas = LabMaas.start(site, MaasSettings.DEFAULT.withTimeFactor(FACTOR));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        client = MaasClient.of(maas);
    }

    /** DHCP in the network in which servers boot. */
    public TestMaas withDhcp() {
        String subnet = client.get("subnets/").json().valueStream().filter(one -> one.path("cidr").asText().equals("172.30.0.0/16")).findFirst()
                .orElseThrow().path("id").asText();
        assertThat(client.post("ipranges/", "type", "dynamic", "subnet", subnet, "start_ip", "172.30.1.1", "end_ip", "172.30.2.250").status())
                .isEqualTo(200);
        JsonNode vlan = client.get("subnets/" + subnet + "/").json().path("vlan");
        assertThat(client.put("fabrics/" + vlan.path("fabric_id").asText() + "/vlans/" + vlan.path("vid").asText() + "/", "dhcp_on", "true",
                "primary_rack", "rackc1").status()).isEqualTo(200);
        return this;
    }

    public LabServer server(int number) {
        return site.servers().get(number);
    }

    public static void netboot(LabServer server) {
        server.bootOverride(new BootOverride(BootDevice.PXE, true, true));
        server.command(PowerCommand.ON);
    }

    /** Lets the server be found; its system id. */
    public String enlist(int number) {
        netboot(server(number));
        await(() -> maas.machine(server(number).name()).isPresent());
        return maas.machine(server(number).name()).orElseThrow().systemId();
    }

    /** Lets the server be found and commissioned; its system id. */
    public String ready(int number) {
        String id = enlist(number);
        assertThat(client.post("machines/" + id + "/?op=commission", "skip_bmc_config", "1").status()).isEqualTo(200);
        await(id, MachineStatus.READY);
        return id;
    }

    public void await(String id, MachineStatus status) {
        await(() -> maas.machine(id).map(MachineView::status).orElse(null) == status);
    }

    /** Looks again and again until it is so. */
    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it never came about").isBefore(end);
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        maas.close();
    }
}
