package io.drydock.design.rule;

import static io.drydock.design.rule.ExampleDesign.BASE;
import static io.drydock.design.rule.RuleCase.reports;
import static io.drydock.design.rule.RuleCase.silent;

import java.util.List;

/** Cases of the rules on networks and links. */
final class NetworkCases {
    private static final String DATA_NETWORK = "cidr: fd00:d::/64\n  vlan: 12\n";
    private static final String BMC_RANGE = "- {type: static, start: 10.1.0.10, end: 10.1.0.99}";
    private static final String ROUTE = "- subnet: 0.0.0.0/0\n    gateway: 10.3.0.1\n    metric: 50\n";
    private static final String BONDING = "    mode: 802.3ad\n    hash: layer2+3\n    peer_rate: slow\n    mon_rate: 100\n    up_delay: 300\n"
            + "    down_delay: 300\n";

    private NetworkCases() {
    }

    static List<RuleCase> addresses() {
        return List.of(
                reports("N1-duplicate-address", "addressing[2].address", "also that of node 'node1' on network 'mgmt'", "two nodes",
                        BASE.with("10.3.0.12", "10.3.0.11")),
                reports("N1-duplicate-address", "addressing[3].address", "fd00:d::11", "two spellings",
                        BASE.with("fd00:d::12", "FD00:D:0:0::0011")),
                silent("N1-duplicate-address", "addresses that differ", BASE),
                reports("N2-cidr-format", "cidr", "'ten/24'", "garbage", BASE.with("cidr: 10.1.0.0/24", "cidr: ten/24")),
                reports("N2-cidr-format", "cidr", "has no cidr", "absent", BASE.without("cidr: 10.1.0.0/24\n  ")),
                silent("N2-cidr-format", "IPv6", BASE),
                reports("N2-cidr-host-bits", "cidr", "10.1.0.7/24", "host bits", BASE.with("10.1.0.0/24", "10.1.0.7/24")),
                silent("N2-cidr-host-bits", "no host bits", BASE.with("10.1.0.0/24", "10.1.0.0/25")),
                reports("N2-overlapping-networks", "cidr", "overlaps with 10.3.0.0/24 of network 'mgmt'", "one in another",
                        BASE.and("schema: drydock/Network/v1\nmetadata: {name: more}\ndata: {cidr: 10.3.0.128/25}\n")),
                silent("N2-overlapping-networks", "neighbours",
                        BASE.and("schema: drydock/Network/v1\nmetadata: {name: more}\ndata: {cidr: 10.3.1.0/24}\n")),
                reports("N2-address-format", "addressing[2].address", "'10.3.0.011'", "leading zero", BASE.with("10.3.0.11", "10.3.0.011")),
                reports("N2-address-format", "addressing[2].address", "has no address", "absent", BASE.with(", address: 10.3.0.11", "")),
                silent("N2-address-format", "dhcp", BASE.with("address: 10.3.0.11", "address: dhcp")),
                reports("N2-address-network", "addressing[1].network", "'nowhere', which is not defined", "undefined, dhcp",
                        BASE.with("- {network: boot, address: dhcp}\n  - {network: mgmt, address: 10.3.0.11}",
                                "- {network: nowhere, address: dhcp}\n  - {network: mgmt, address: 10.3.0.11}")),
                reports("N2-address-network", "addressing[2].network", "'nowhere'", "undefined, static, primary",
                        BASE.with("{network: mgmt, address: 10.3.0.11}", "{network: nowhere, address: 10.3.0.11}")),
                reports("N2-address-network", "addressing[2].network", "names no network", "absent",
                        BASE.with("{network: mgmt, address: 10.3.0.11}", "{address: 10.3.0.11}")),
                silent("N2-address-network", "defined", BASE),
                reports("N2-address-outside-network", "addressing[2].address", "outside of the network's 10.3.0.0/24", "another block",
                        BASE.with("10.3.0.11", "10.4.0.11")),
                reports("N2-address-outside-network", "addressing[2].address", "fd00::3", "another protocol", BASE.with("10.3.0.11", "'fd00::3'")),
                silent("N2-address-outside-network", "the last but one", BASE.with("10.3.0.11", "10.3.0.99")));
    }

    static List<RuleCase> routes() {
        return List.of(
                reports("N2-route-target", "routes[0]", "neither a subnet nor a routedomain", "neither",
                        BASE.with("- subnet: 0.0.0.0/0\n    gateway", "- gateway")),
                reports("N2-route-target", "routes[0]", "a subnet and a routedomain", "both",
                        BASE.with("- subnet: 0.0.0.0/0\n", "- subnet: 0.0.0.0/0\n    routedomain: all\n")),
                reports("N2-route-target", "routes[0].subnet", "'everywhere'", "garbage", BASE.with("0.0.0.0/0", "everywhere")),
                reports("N2-route-target", "routes[0].subnet", "10.9.0.1/16", "host bits", BASE.with("0.0.0.0/0", "10.9.0.1/16")),
                silent("N2-route-target", "a subnet", BASE.with("0.0.0.0/0", "10.9.0.0/16")),
                reports("N2-route-gateway", "routes[0].gateway", "has no gateway", "absent", BASE.without("    gateway: 10.3.0.1\n")),
                reports("N2-route-gateway", "routes[0].gateway", "'gw1'", "a name", BASE.with("gateway: 10.3.0.1", "gateway: gw1")),
                reports("N2-route-gateway", "routes[0].gateway", "outside of the network's", "elsewhere",
                        BASE.with("gateway: 10.3.0.1", "gateway: 10.2.0.1")),
                reports("N2-route-gateway", "routes[0].gateway", "broadcast", "broadcast", BASE.with("gateway: 10.3.0.1", "gateway: 10.3.0.255")),
                silent("N2-route-gateway", "another address of the network", BASE.with("gateway: 10.3.0.1", "gateway: 10.3.0.254")),
                reports("N2-route-metric", "routes[0].metric", "'low'", "a word", BASE.with("metric: 50", "metric: low")),
                reports("N2-route-metric", "routes[0].metric", "negative", "negative", BASE.with("metric: 50", "metric: -1")),
                reports("N2-route-metric", "routes[0].metric", "has no metric", "route domain without metric",
                        BASE.with(ROUTE, "- {routedomain: all, gateway: 10.3.0.1}\n")),
                silent("N2-route-metric", "a subnet without metric", BASE.without("    metric: 50\n")),
                reports("N2-route-domain", "routes[0].routedomain", "no other network", "nobody else in it",
                        BASE.with(ROUTE, "- {routedomain: all, gateway: 10.3.0.1, metric: 1}\n  routedomain: all\n")),
                silent("N2-route-domain", "another member", BASE.with(ROUTE, "- {routedomain: all, gateway: 10.3.0.1, metric: 1}\n")
                        .with(DATA_NETWORK, DATA_NETWORK + "  routedomain: all\n")),
                reports("N2-dns-servers", "dns.servers", "'ns1.example'", "a name", BASE.with("10.3.0.2'", "ns1.example'")),
                silent("N2-dns-servers", "spaces and two protocols", BASE));
    }

    static List<RuleCase> ranges() {
        return List.of(
                reports("N3-address-range", "addressing[2].address", "none of the network's static ranges", "outside", BASE.with("10.3.0.11", "10.3.0.100")),
                reports("N3-address-range", "addressing[2].address", "reserved range", "reserved", BASE.with("10.3.0.11", "10.3.0.9")),
                reports("N3-address-range", "addressing[2].address", "gateway", "gateway", BASE.with("10.3.0.11", "10.3.0.1")),
                reports("N3-address-range", "addressing[2].address", "of the network 10.3.0.0/24 itself", "network", BASE.with("10.3.0.11", "10.3.0.0")),
                reports("N3-address-range", "addressing[2].address", "broadcast", "broadcast", BASE.with("10.3.0.11", "10.3.0.255")),
                reports("N3-address-range", "addressing[1].address", "dhcp range", "dhcp", staticOnBoot("10.2.0.100")),
                silent("N3-address-range", "the ends of a range", BASE.with("10.3.0.11", "10.3.0.10").with("10.3.0.12", "10.3.0.99")),
                silent("N3-address-range", "no static range is declared", staticOnBoot("10.2.0.99")),
                reports("N3-no-static-range", "ranges", "declares no range of type static", "dhcp only", staticOnBoot("10.2.0.99")),
                silent("N3-no-static-range", "nobody has a static address there", BASE),
                reports("N3-no-dhcp-range", "ranges", "declares no range of type dhcp", "dhcp without range",
                        BASE.with("type: dhcp", "type: reserved")),
                silent("N3-no-dhcp-range", "nobody asks for one", BASE.everywhere("  - {network: boot, address: dhcp}\n", "")
                        .with("type: dhcp", "type: reserved")),
                reports("N3-range-format", "ranges[0].type", "'fixed'", "type", BASE.with(BMC_RANGE, BMC_RANGE.replace("static", "fixed"))),
                reports("N3-range-format", "ranges[0].end", "'10.1.0'", "end", BASE.with("10.1.0.99", "10.1.0")),
                reports("N3-range-format", "ranges[0].start", "has no start", "no start", BASE.without("start: 10.1.0.10, ")),
                silent("N3-range-format", "whole", BASE),
                reports("N3-range-order", "ranges[0]", "is behind its end", "reversed",
                        BASE.with("start: 10.2.0.100, end: 10.2.0.199", "start: 10.2.0.199, end: 10.2.0.100")),
                silent("N3-range-order", "one address", BASE.with("start: 10.2.0.100, end: 10.2.0.199", "start: 10.2.0.100, end: 10.2.0.100")),
                reports("N3-range-outside-network", "ranges[0].end", "10.2.1.5", "end outside", BASE.with("10.2.0.199", "10.2.1.5")),
                silent("N3-range-outside-network", "up to the end", BASE.with("10.2.0.199", "10.2.0.255")),
                reports("N3-range-overlap", "ranges[1]", "overlaps with the range 10.3.0.1-10.3.0.10", "one address", BASE.with("10.3.0.9}", "10.3.0.10}")),
                silent("N3-range-overlap", "neighbours", BASE));
    }

    private static ExampleDesign staticOnBoot(String address) {
        return BASE.with("address: dhcp}\n  - {network: mgmt, address: 10.3.0.11}", "address: " + address + "}\n  - {network: mgmt, address: 10.3.0.11}");
    }

    static List<RuleCase> links() {
        String third = "schema: drydock/NetworkLink/v1\nmetadata: {name: third}\ndata:\n  mtu: 9000\n  trunking: {mode: 802.1q}\n  allowed_networks: [%s]\n";
        return List.of(
                reports("N4-network-on-two-links", "allowed_networks[data]", "on link 'fabric'", "two links", BASE.and(third.formatted("data"))),
                silent("N4-network-on-two-links", "twice on one link", BASE.with("  - data\n", "  - data\n  - data\n")),
                reports("N4-allowed-network", "allowed_networks[nowhere]", "'nowhere', which is not defined", "undefined",
                        BASE.with("  - data\n", "  - data\n  - nowhere\n")),
                silent("N4-allowed-network", "defined", BASE),
                reports("N4-network-listed-twice", "allowed_networks[2]", "more than once", "twice", BASE.with("  - data\n", "  - data\n  - data\n")),
                silent("N4-network-listed-twice", "once", BASE),
                reports("N4-network-without-link", "", "no link allows network 'lost'", "on none",
                        BASE.and("schema: drydock/Network/v1\nmetadata: {name: lost}\ndata: {cidr: 10.9.0.0/24}\n")),
                silent("N4-network-without-link", "on one", BASE),
                reports("N4-link-without-networks", "allowed_networks", "allows no network", "empty", BASE.and(third.formatted(""))),
                silent("N4-link-without-networks", "one", BASE),
                reports("N5-network-mtu", "mtu", "9001", "a tagged network", BASE.with("vlan: 12\n  mtu: 9000", "vlan: 12\n  mtu: 9001")),
                reports("N5-network-mtu", "mtu", "1500 that link 'bmc-link' has by default", "the default",
                        BASE.with("cidr: 10.1.0.0/24", "cidr: 10.1.0.0/24\n  mtu: 1501")),
                silent("N5-network-mtu", "equal", BASE),
                reports("N6-mtu-bounds", "mtu", "1279", "below", BASE.with("mtu: 9000\n  trunking", "mtu: 1279\n  trunking")),
                reports("N6-mtu-bounds", "mtu", "'jumbo'", "a word", BASE.with("mtu: 9000\n  trunking", "mtu: jumbo\n  trunking")),
                reports("N6-mtu-bounds", "mtu", "65537", "above", BASE.with("mtu: 9000\n  trunking", "mtu: 65537\n  trunking")),
                reports("N6-mtu-bounds", "mtu", "mtu 0", "zero", BASE.with("vlan: 12\n  mtu: 9000", "vlan: 12\n  mtu: 0")),
                silent("N6-mtu-bounds", "the least", BASE.with("mtu: 1500\n  trunking: {mode: disabled, default_network: boot}",
                        "mtu: 1280\n  trunking: {mode: disabled, default_network: boot}")),
                reports("N6-mtu-above-ipv4", "mtu", "65536", "the largest", BASE.with("mtu: 9000\n  trunking", "mtu: 65536\n  trunking")),
                silent("N6-mtu-above-ipv4", "one less", BASE.with("mtu: 9000\n  trunking", "mtu: 65535\n  trunking")));
    }

    static List<RuleCase> bonds() {
        return List.of(
                reports("N7-bond-mode", "bonding.mode", "'balanced-rr'", "the manual's spelling", BASE.with(BONDING, "    mode: balanced-rr\n")),
                silent("N7-bond-mode", "absent on other links", BASE),
                reports("N7-bond-options", "bonding.hash", "active-backup", "hash", BASE.with(BONDING, "    mode: active-backup\n    hash: layer2\n")),
                reports("N7-bond-options", "bonding.peer_rate", "balance-rr", "peer_rate", BASE.with(BONDING, "    mode: balance-rr\n    peer_rate: fast\n")),
                reports("N7-bond-options", "bonding.mon_rate", "disabled", "no mode at all",
                        BASE.with("data:\n  mtu: 1500\n", "data:\n  bonding: {mon_rate: 100}\n  mtu: 1500\n")),
                silent("N7-bond-options", "delays", BASE.with(BONDING, "    mode: active-backup\n    mon_rate: 50\n    up_delay: 50\n")),
                reports("N7-bond-values", "bonding.hash", "'layer9'", "hash", BASE.with("layer2+3", "layer9")),
                reports("N7-bond-values", "bonding.peer_rate", "'medium'", "peer_rate", BASE.with("peer_rate: slow", "peer_rate: medium")),
                reports("N7-bond-values", "bonding.mon_rate", "'often'", "mon_rate", BASE.with("mon_rate: 100", "mon_rate: often")),
                reports("N7-bond-values", "bonding.up_delay", "negative", "negative", BASE.with("up_delay: 300", "up_delay: -3")),
                silent("N7-bond-values", "encap3+4", BASE.with("layer2+3", "encap3+4")),
                reports("N7-bond-delays", "bonding.down_delay", "99 ms", "below", BASE.with("down_delay: 300", "down_delay: 99")),
                reports("N7-bond-delays", "bonding.up_delay", "(the default)", "default below",
                        BASE.with("    up_delay: 300\n", "").with("mon_rate: 100", "mon_rate: 250")),
                silent("N7-bond-delays", "equal", BASE.with("mon_rate: 100", "mon_rate: 300")));
    }

    static List<RuleCase> trunks() {
        return List.of(
                reports("N8-trunking-mode", "trunking.mode", "'tagged'", "a word", BASE.with("mode: 802.1q", "mode: tagged")),
                silent("N8-trunking-mode", "absent", BASE.with("{mode: disabled, default_network: boot}", "{default_network: boot}")),
                reports("N8-trunking-required", "trunking.mode", "allows 2 networks", "untrunked", BASE.with("mode: 802.1q", "mode: disabled")),
                silent("N8-trunking-required", "one network, twice", BASE.with("allowed_networks: [boot]", "allowed_networks: [boot, boot]")),
                reports("N8-default-network", "trunking.default_network", "names no default_network", "absent",
                        BASE.with("{mode: disabled, default_network: boot}", "{mode: disabled}")),
                reports("N8-default-network", "trunking.default_network", "'nowhere'", "undefined",
                        BASE.with("default_network: mgmt", "default_network: nowhere")),
                reports("N8-default-network", "trunking.default_network", "not in the link's allowed_networks", "not allowed",
                        BASE.with("default_network: mgmt", "default_network: boot")),
                reports("N8-default-network", "trunking.default_network", "VLAN 7", "tagged without trunking",
                        BASE.with("cidr: 10.2.0.0/24", "cidr: 10.2.0.0/24\n  vlan: 7")),
                silent("N8-default-network", "a trunk of tagged networks only", BASE.with("    default_network: mgmt\n", "")
                        .with("cidr: 10.3.0.0/24", "cidr: 10.3.0.0/24\n  vlan: 11")),
                reports("N8-tagged-network", "vlan", "network 'data' has no vlan", "no vlan", BASE.without("  vlan: 12\n")),
                silent("N8-tagged-network", "vlan 0 without default", BASE.with("    default_network: mgmt\n", "")
                        .with("cidr: 10.3.0.0/24", "cidr: 10.3.0.0/24\n  vlan: '0'")),
                reports("N8-vlan-shared", "vlan", "also that of network", "one vlan", BASE.with("cidr: 10.3.0.0/24", "cidr: 10.3.0.0/24\n  vlan: '12'")),
                silent("N8-vlan-shared", "two links",
                        BASE.and("schema: drydock/NetworkLink/v1\nmetadata: {name: third}\ndata:\n  trunking: {mode: 802.1q}\n"
                                + "  allowed_networks: [side]\n---\nschema: drydock/Network/v1\nmetadata: {name: side}\ndata: {cidr: 10.9.0.0/24, vlan: 12}\n")),
                reports("N8-vlan-format", "vlan", "5000", "beyond", BASE.with("vlan: 12", "vlan: 5000")),
                reports("N8-vlan-format", "vlan", "'twelve'", "a word", BASE.with("vlan: 12", "vlan: twelve")),
                silent("N8-vlan-format", "the last one", BASE.with("vlan: 12", "vlan: '4094'")));
    }
}
