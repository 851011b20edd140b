package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.model.AppliedLink.Bond;
import io.drydock.design.network.NetworkLink.Bonding.Hash;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The links and networks of a node, with what the design leaves open filled in. */
class WiringTest {
    private static final AppliedNode NODE = DesignText.site("""
            ---
            kind: NetworkLink
            name: uplink
            data:
              bonding: {mode: 802.3ad, peer_rate: slow}
              mtu: 9100
              trunking: {mode: 802.1q, default_network: management}
              allowed_networks: [management, storage]
            ---
            kind: NetworkLink
            name: pxe
            data:
              labels: {noconfig: enabled}
              trunking: {mode: disabled}
              allowed_networks: [pxe]
            ---
            kind: Network
            name: management
            data:
              cidr: 10.0.2.0/24
              vlan: '0'
              mtu: 1500
              routes:
                - {subnet: 10.9.0.0/16, gateway: 10.0.2.9, metric: 1}
                - {subnet: 0.0.0.0/0, gateway: 10.0.2.1, metric: 10}
              dns: {domain: example.org, servers: '10.0.2.2, 10.0.2.3'}
            ---
            kind: Network
            name: storage
            data: {cidr: 10.0.3.0/24, vlan: '120'}
            ---
            kind: Network
            name: pxe
            data: {cidr: 10.0.1.0/24}
            ---
            kind: Network
            name: elsewhere
            data: {cidr: 10.0.9.0/24}
            ---
            kind: BaremetalNode
            name: n1
            data:
              interfaces:
                bond0: {device_link: uplink, slaves: [a, b], networks: [management, storage, undefined]}
                pxe0: {device_link: pxe, slaves: [c], networks: [pxe]}
                odd: {device_link: undefined, slaves: [d], networks: []}
              addressing:
                - {network: pxe, address: dhcp}
            """).appliedNodes().get("n1");

    @Test
    void whatALinkLeavesOpenIsFilledIn() {
        assertThat(NODE.links()).containsOnlyKeys("pxe", "uplink");
        AppliedLink uplink = NODE.links().get("uplink");
        assertThat(uplink.bond()).contains(new Bond(Mode.LACP, Hash.LAYER3_4, PeerRate.SLOW, 100, 200, 200));
        assertThat(uplink.trunked()).isTrue();
        assertThat(uplink.nativeNetwork()).contains("management");
        assertThat(uplink.unmanaged()).isFalse();
        AppliedLink pxe = NODE.links().get("pxe");
        assertThat(pxe.bond()).isEmpty();
        assertThat(pxe.mtu()).isEqualTo(1500);
        assertThat(pxe.nativeNetwork()).as("the only one of a link without tags").contains("pxe");
        assertThat(pxe.unmanaged()).isTrue();
    }

    @Test
    void whatANetworkLeavesOpenIsFilledIn() {
        assertThat(NODE.networks()).containsOnlyKeys("management", "pxe", "storage");
        AppliedNetwork management = NODE.networks().get("management");
        assertThat(management.vlan()).as("VLAN 0 is none").isEmpty();
        assertThat(management.gateway()).hasToString("Optional[10.0.2.1]");
        assertThat(management.nameServers()).hasToString("[10.0.2.2, 10.0.2.3]");
        assertThat(management.mtu()).isEqualTo(1500);
        AppliedNetwork storage = NODE.networks().get("storage");
        assertThat(storage.mtu()).as("the link's").isEqualTo(9100);
        assertThat(storage.vlan()).isEqualTo(Optional.of(120L));
        assertThat(storage.domain()).isEqualTo("local");
        assertThat(storage.gateway()).isEmpty();
    }

    @Test
    void theyComeBackFromTheirText() throws JsonProcessingException {
        String text = AppliedNodeJson.toJson(NODE).toString();

        assertThat(AppliedNodeJson.fromJson(new ObjectMapper().readTree(text))).isEqualTo(NODE);
    }
}
