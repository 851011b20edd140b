package io.drydock.functions.provisioner.maas.network;

import static io.drydock.functions.provisioner.maas.client.ScriptedMaas.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.client.PlainMaas;
import io.drydock.functions.provisioner.maas.client.ScriptedMaas;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteNetworksTest {
    private static final String FABRICS = """
            [{"id": 3, "name": "pxe", "vlans": [
               {"id": 5001, "vid": 0, "name": "untagged", "fabric_id": 3, "fabric": "pxe", "mtu": 1500, "dhcp_on": true, "primary_rack": "rack01",
                "secondary_rack": null, "relay_vlan": null},
               {"id": 5002, "vid": 100, "name": "oam", "fabric_id": 3, "fabric": "pxe", "mtu": 9000, "dhcp_on": false, "primary_rack": null,
                "secondary_rack": null, "relay_vlan": {"id": 5001, "vid": 0}}]},
             {"id": 4, "name": "fabric-4", "vlans": []}]
            """;
    private static final String SUBNETS = """
            [{"id": 7, "name": "oam", "cidr": "10.10.0.0/24", "gateway_ip": "10.10.0.1", "dns_servers": ["8.8.8.8"],
              "vlan": {"id": 5002, "vid": 100, "fabric_id": 3, "fabric": "pxe", "mtu": 9000, "relay_vlan": 5001}},
             {"id": 8, "name": "oam again", "cidr": "10.10.0.0/24", "gateway_ip": null, "dns_servers": [],
              "vlan": {"id": 6001, "vid": 0, "fabric_id": 4}}]
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final ScriptedMaas server = new ScriptedMaas();
    private final SiteNetworks networks = new SiteNetworks(PlainMaas.of(server.url(), ScriptedMaas.KEY), PlainMaas.settings(Map.of()), now::get);

    @BeforeEach
    void start() {
        server.on("GET fabrics/", json(200, FABRICS)).on("GET subnets/", json(200, SUBNETS));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void subnetsAreRead() {
        Subnet subnet = networks.subnets().getFirst();
        assertThat(subnet.id()).isEqualTo(7);
        assertThat(subnet.gateway()).isEqualTo(IpAddress.parse("10.10.0.1"));
        assertThat(subnet.dnsServers()).containsExactly("8.8.8.8");
        assertThat(subnet.vlan().vid()).isEqualTo(100);
        assertThat(subnet.vlan().relayVlan()).isEqualTo(OptionalInt.of(5001));
        assertThat(networks.subnets()).extracting(Subnet::id).contains(7, 8);
    }

    @Test
    void fabricsAreReadWithTheirVlans() {
        Fabric pxe = networks.fabrics().getFirst();
        assertThat(pxe.vlan(0)).hasValueSatisfying(vlan -> {
            assertThat(vlan.primaryRack()).hasValue("rack01");
            assertThat(vlan.secondaryRack()).isEmpty();
            assertThat(vlan.dhcpOn()).isTrue();
        });
        assertThat(pxe.vlan(100)).hasValueSatisfying(vlan -> assertThat(vlan.relayVlan()).isEqualTo(OptionalInt.of(5001)));
        assertThat(networks.fabrics()).extracting(Fabric::name).containsExactly("pxe", "fabric-4");
    }

    @Test
    void theyAreReadAgainWhenTheyAreOldOrWereChanged() {
        networks.subnets();
        networks.subnets();
        assertThat(server.count("GET subnets/")).isEqualTo(1);

        now.updateAndGet(before -> before.plus(Duration.ofSeconds(11)));
        networks.subnets();
        assertThat(server.count("GET subnets/")).isEqualTo(2);

        now.updateAndGet(before -> before.plusMillis(1));
        networks.forget();
        networks.subnets();
        assertThat(server.count("GET subnets/")).isEqualTo(3);

        now.updateAndGet(before -> before.plusMillis(1));
        networks.refresh();
        networks.subnets();
        assertThat(server.count("GET subnets/")).isEqualTo(4);
        assertThat(server.count("GET fabrics/")).isEqualTo(1);
    }

    @Test
    void aSubnetWithoutAddressesIsNotMaas() {
        server.on("GET subnets/", json(200, "[{\"id\": 1, \"cidr\": null}]"));

        assertThatThrownBy(networks::subnets).isInstanceOf(MaasException.class).hasMessageContaining("GET subnets/");
    }
}
