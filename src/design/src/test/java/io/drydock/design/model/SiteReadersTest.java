package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.bootaction.BootActionReader;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.host.BaremetalNodeReader;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Bonding;
import io.drydock.design.network.NetworkLinkReader;
import io.drydock.design.network.NetworkReader;
import io.drydock.design.site.NodeFilter;
import io.drydock.design.site.RackReader;
import io.drydock.design.site.Region;
import io.drydock.design.site.RegionReader;
import io.drydock.design.value.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documents of each kind are read to, where it isn't plainly what is written. */
class SiteReadersTest {
    @Test
    void dnsServersAreAListWithCommas() {
        Network network = NetworkReader.read("n", DesignText.value("dns: {servers: '8.8.8.8, fd00::1,garbage,'}"));
        assertThat(network.dns().servers()).containsExactly(Field.of(address("8.8.8.8")), Field.of(address("fd00::1")),
                new Field.Malformed<>("garbage"), new Field.Malformed<>(""));
        assertThat(NetworkReader.read("n", DesignText.value("dns: {servers: ''}")).dns().servers()).isEmpty();
    }

    @Test
    void whatIsMalformedInANetworkIsKeptAsWritten() {
        Network network = NetworkReader.read("n", DesignText.value("{cidr: ten, vlan: x, ranges: [{type: odd, start: a}], routes: [{gateway: b}]}"));
        assertThat(network.cidr().malformed()).contains("ten");
        assertThat(network.vlan().malformed()).contains("x");
        assertThat(network.ranges().getFirst().type().malformed()).contains("odd");
        assertThat(network.ranges().getFirst().end().isAbsent()).isTrue();
        assertThat(network.routes().getFirst().gateway().malformed()).contains("b");
    }

    @ParameterizedTest
    @CsvSource({"disabled, DISABLED", "802.3ad, LACP", "active-backup, ACTIVE_BACKUP", "balance-rr, BALANCE_RR"})
    void bondModesAreThoseOfTheKernel(String written, Bonding.Mode mode) {
        assertThat(link("bonding: {mode: " + written + "}").bonding().mode()).isEqualTo(Field.of(mode));
    }

    @Test
    void wordsThatLinksDoNotKnowAreMalformed() {
        NetworkLink link = link("{bonding: {mode: balanced-rr, hash: layer4, peer_rate: quick, mon_rate: soon}, trunking: {mode: vlan}}");
        assertThat(link.bonding().mode().malformed()).contains("balanced-rr");
        assertThat(link.bonding().hash().malformed()).contains("layer4");
        assertThat(link.bonding().peerRate().malformed()).contains("quick");
        assertThat(link.bonding().monRate().malformed()).contains("soon");
        assertThat(link.trunking().mode().malformed()).contains("vlan");
    }

    @ParameterizedTest
    @CsvSource({"sdn_api_uri", "sdn_api_url"})
    void switchControllerIsReadInBothSpellings(String key) {
        assertThat(RackReader.read("r", DesignText.value("tor_switches: {sw: {mgmt_ip: 10.0.0.1, " + key + ": u}}")).torSwitches().get("sw")
                .sdnApiUri()).isEqualTo(Field.of("u"));
    }

    @Test
    void flagBesideTheRepositoriesIsNoRepository() {
        Region region = RegionReader.read("r", DesignText.value("repositories: {remove_unlisted: true, main: {repo_type: apt, url: u}}"));
        assertThat(region.removeUnlisted()).isTrue();
        assertThat(region.repositories().keySet()).containsExactly("main");
        assertThat(region.repositories().get("main").architectures()).containsExactly("amd64");
        assertThat(RegionReader.read("r", DesignText.value("{}")).removeUnlisted()).isFalse();
    }

    @Test
    void addressIsAnAddressOrDhcp() {
        BaremetalNode node = BaremetalNodeReader.read("n", DesignText.value(
                "addressing: [{network: a, address: 10.0.0.1}, {network: b, address: dhcp}, {network: c, address: DHCP}, {network: d}]"));
        assertThat(node.addressing()).containsExactly(
                new Addressing(Field.of("a"), Field.of(address("10.0.0.1")), false), new Addressing(Field.of("b"), Field.absent(), true),
                new Addressing(Field.of("c"), new Field.Malformed<>("DHCP"), false), new Addressing(Field.of("d"), Field.absent(), false));
    }

    @Test
    void bootActionSignalsUnlessItSaysOtherwiseAndIsForAllNodesWithoutAFilter() {
        BootAction plain = BootActionReader.read("b", DesignText.value("assets: [{type: pkg_list, data: {hello: null}}]"));
        assertThat(plain.signaling()).isTrue();
        assertThat(plain.nodeFilter()).isEmpty();
        assertThat(plain.assets().getFirst().type()).isEqualTo(Field.of(BootAction.Asset.Type.PKG_LIST));
        BootAction other = BootActionReader.read("b",
                DesignText.value("{signaling: false, node_filter: {filter_set_type: union, filter_set: [{node_labels: {a: 1}}]}}"));
        assertThat(other.signaling()).isFalse();
        assertThat(other.nodeFilter()).hasValueSatisfying(filter -> {
            assertThat(filter.type()).isEqualTo(Field.of(NodeFilter.Type.UNION));
            assertThat(filter.filters().getFirst().labels()).containsExactly(Map.entry("a", "1"));
        });
    }

    private static NetworkLink link(String yaml) {
        return NetworkLinkReader.read("l", DesignText.value(yaml));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
