package io.drydock.design.rule;

import static io.drydock.design.rule.ExampleDesign.BASE;
import static io.drydock.design.rule.RuleCase.reports;
import static io.drydock.design.rule.RuleCase.silent;

import java.util.List;

/** Cases of the rules on nodes, their out-of-band management, boot actions, and the site. */
final class NodeCases {
    private static final String NODE1 = "metadata: {name: node1}\ndata:\n  host_profile: worker\n";
    private static final String NODE3 = "schema: drydock/BaremetalNode/v1\nmetadata: {name: %s}\ndata:\n  host_profile: worker\n  addressing:\n"
            + "  - {network: bmc, address: 10.1.0.13}\n  - {network: mgmt, address: 10.3.0.13}\n";
    private static final String BOND0 = "    bond0:\n      device_link: fabric\n      slaves: [nic1, nic2]\n      networks: [mgmt, data]\n";
    private static final String CREDENTIAL = "credential: env:BMC_PASSWORD";

    private NodeCases() {
    }

    static List<RuleCase> interfaces() {
        return List.of(
                reports("D2-interface-networks", "interfaces.boot.networks[mgmt]", "not allowed on its link 'boot-link'", "another link's",
                        BASE.with("slaves: [nic0]\n      networks: [boot]", "slaves: [nic0]\n      networks: [mgmt]")),
                silent("D2-interface-networks", "fewer than allowed", BASE.with("networks: [mgmt, data]", "networks: [mgmt]")),
                reports("D3-interface-link", "interfaces.boot.device_link", "'nowhere', which is not defined", "undefined",
                        BASE.with("device_link: boot-link", "device_link: nowhere")),
                reports("D3-interface-link", "interfaces.boot.device_link", "names no device_link", "absent", BASE.without("      device_link: boot-link\n")),
                silent("D3-interface-link", "removed with null", BASE.with(NODE1, NODE1 + "  interfaces: {boot: null}\n")),
                reports("D3-interface-network", "interfaces.bond0.networks[nowhere]", "'nowhere', which is not defined", "undefined",
                        BASE.with("networks: [mgmt, data]", "networks: [mgmt, data, nowhere]")),
                silent("D3-interface-network", "defined", BASE),
                reports("D3-interface-slaves", "interfaces.boot.slaves", "2 slaves", "no bonding", BASE.with("slaves: [nic0]", "slaves: [nic0, eth7]")),
                reports("D3-interface-slaves", "interfaces.bond0.slaves", "has no slaves", "empty bond", BASE.with("slaves: [nic1, nic2]", "slaves: []")),
                silent("D3-interface-slaves", "a bond of one", BASE.with("slaves: [nic1, nic2]", "slaves: [nic1]")),
                reports("D3-interface-trunk", "interfaces.boot.networks", "has no trunking", "two networks",
                        BASE.with("slaves: [nic0]\n      networks: [boot]", "slaves: [nic0]\n      networks: [boot, mgmt]"), "D2-interface-networks"),
                silent("D3-interface-trunk", "the link itself is reported", BASE.with("mode: 802.1q", "mode: disabled")),
                reports("D3-slave-used-twice", "interfaces.bond0.slaves[nic0]", "also a slave of interface 'boot'", "two interfaces",
                        BASE.with("[nic1, nic2]", "[nic1, nic0]")),
                reports("D3-slave-used-twice", "interfaces.bond0.slaves[nic2]", "also a slave", "two aliases of one device",
                        BASE.with("'0000:02:00.1'", "'0000:01:00.0'")),
                silent("D3-slave-used-twice", "names that are no aliases", BASE.with("[nic1, nic2]", "[eth1, eth2]")),
                reports("D3-network-on-two-interfaces", "interfaces.bond1.networks[data]", "on interface 'bond0'", "two interfaces",
                        BASE.with(BOND0, BOND0 + "    bond1: {device_link: fabric, slaves: [nic5], networks: [data]}\n")),
                silent("D3-network-on-two-interfaces", "one each", BASE),
                reports("D4-primary-network", "primary_network", "no primary_network is set", "absent", BASE.without("  primary_network: mgmt\n")),
                reports("D4-primary-network", "primary_network", "'nowhere' is not defined", "undefined",
                        BASE.with("primary_network: mgmt", "primary_network: nowhere")),
                reports("D4-primary-network", "primary_network", "none of the node's interfaces", "not attached",
                        BASE.with("primary_network: mgmt", "primary_network: bmc")),
                reports("D4-primary-network", "addressing", "no address on its primary_network", "no address",
                        BASE.without("  - {network: mgmt, address: 10.3.0.11}\n")),
                silent("D4-primary-network", "by dhcp", BASE.with("address: 10.3.0.11", "address: dhcp")));
    }

    static List<RuleCase> names() {
        return List.of(
                reports("D5-duplicate-document", "", "Rack 'r1' is defined here and at inline:", "two racks",
                        BASE.and("schema: drydock/Rack/v1\nmetadata: {name: r1}\ndata: {}\n")),
                silent("D5-duplicate-document", "two kinds", BASE.and("schema: drydock/Rack/v1\nmetadata: {name: box}\ndata: {}\n")),
                reports("D5-duplicate-host-name", "", "the same host name", "upper case", BASE.and(NODE3.formatted("Node1"))),
                silent("D5-duplicate-host-name", "others", BASE.and(NODE3.formatted("Node3"))),
                reports("D6-host-name", "", "64 characters", "too long", BASE.and(NODE3.formatted("n".repeat(64)))),
                reports("D6-host-name", "", "hyphen", "hyphen last", BASE.and(NODE3.formatted("node3-"))),
                reports("D6-host-name", "", "other than letters", "underscore", BASE.and(NODE3.formatted("node_3"))),
                silent("D6-host-name", "63 characters", BASE.and(NODE3.formatted("N".repeat(60) + "-03"))),
                reports("D6-domain", "dns.domain", "'-harbour'", "hyphen first", BASE.with("harbour.example", "-harbour.example")),
                silent("D6-domain", "digits", BASE.with("harbour.example", "1harbour.example")),
                reports("D6-fqdn-length", "", "more than 253", "long domain", BASE.with("harbour.example", ("a".repeat(61) + ".").repeat(4) + "a")),
                silent("D6-fqdn-length", "253", BASE.with("harbour.example", ("a".repeat(60) + ".").repeat(4) + "aaa")),
                reports("D7-host-profile", "host_profile", "'nowhere' is not defined", "of a node",
                        BASE.with(NODE1, NODE1.replace("worker", "nowhere"))),
                reports("D7-host-profile", "host_profile", "'nowhere'", "of a profile", BASE.with("host_profile: common", "host_profile: nowhere")),
                silent("D7-host-profile", "unset", BASE.with("hardware_profile: box", "host_profile: '!'\n  hardware_profile: box")),
                reports("D7-host-profile-cycle", "host_profile", "common -> worker -> common", "two",
                        BASE.with("hardware_profile: box", "host_profile: worker\n  hardware_profile: box")),
                silent("D7-host-profile-cycle", "a chain", BASE),
                reports("D7-hardware-profile", "hardware_profile", "no hardware_profile is set", "absent", BASE.without("  hardware_profile: box\n")),
                reports("D7-hardware-profile", "hardware_profile", "'nowhere' is not defined", "undefined",
                        BASE.with("hardware_profile: box", "hardware_profile: nowhere")),
                silent("D7-hardware-profile", "inherited", BASE),
                reports("D7-rack", "metadata.rack", "'r9' is not defined", "undefined", BASE.everywhere("rack: r1", "rack: r9")),
                silent("D7-rack", "none named", BASE.everywhere("    rack: r1\n", "")));
    }

    static List<RuleCase> platform() {
        return List.of(
                reports("D8-kernel-reference", "platform.kernel_params.isolcpus", "cpuset.slow", "undefined set",
                        BASE.with("cpuset.fast", "cpuset.slow")),
                silent("D8-kernel-reference", "plain text", BASE.with("hardwareprofile:cpuset.fast", "2-7")),
                reports("D8-hugepages", "platform.kernel_params.hugepages", "without hugepagesz", "no size",
                        BASE.without("      hugepagesz: hardwareprofile:hugepages.big.size\n")),
                reports("D8-hugepages", "platform.kernel_params.hugepagesz", "without hugepages", "no count",
                        BASE.without("      hugepages: hardwareprofile:hugepages.big.count\n")),
                silent("D8-hugepages", "neither", BASE.without("      hugepagesz: hardwareprofile:hugepages.big.size\n")
                        .without("      hugepages: hardwareprofile:hugepages.big.count\n")),
                reports("D9-image", "platform.image", "support has ended", "interim release", BASE.with("image: jammy", "image: artful")),
                reports("D9-image", "platform.image", "is not known", "unknown", BASE.with("image: jammy", "image: jamy")),
                silent("D9-image", "of another system", BASE.with("image: jammy", "image: centos/8-stream")),
                silent("D9-image", "with its system", BASE.with("image: jammy", "image: ubuntu/jammy")),
                reports("D9-image-missing", "platform.image", "no platform.image", "absent", BASE.without("    image: jammy\n")),
                silent("D9-image-missing", "there", BASE),
                reports("D9-kernel", "platform.kernel", "not the form", "garbage", BASE.with("kernel: hwe-22.04", "kernel: linux-6")),
                reports("D9-kernel", "platform.kernel", "not one of image 'jammy'", "of another release", BASE.with("kernel: hwe-22.04", "kernel: ga-20.04")),
                reports("D9-kernel", "platform.kernel", "no Ubuntu release", "without image", BASE.without("    image: jammy\n")
                        .with("kernel: hwe-22.04", "kernel: hwe-21.04")),
                silent("D9-kernel", "a flavour", BASE.with("kernel: hwe-22.04", "kernel: hwe-22.04-lowlatency-edge")),
                silent("D9-kernel", "MAAS's old form", BASE.with("image: jammy", "image: xenial").with("kernel: hwe-22.04", "kernel: hwe-x")),
                reports("D10-addressing", "addressing", "has no addressing", "empty", BASE.and("schema: drydock/BaremetalNode/v1\n"
                        + "metadata: {name: node3}\ndata: {host_profile: worker, addressing: []}\n")),
                silent("D10-addressing", "one", BASE.and(NODE3.formatted("node3"))),
                reports("D10-network-twice", "addressing[4]", "more than one address on network 'mgmt'", "twice",
                        BASE.with("- {network: data, address: 'fd00:d::11'}", "- {network: data, address: 'fd00:d::11'}\n"
                                + "  - {network: mgmt, address: 10.3.0.21}")),
                silent("D10-network-twice", "once", BASE),
                reports("D10-address-without-interface", "addressing[boot]", "on no interface", "interface removed",
                        BASE.with(NODE1, NODE1 + "  interfaces: {boot: null}\n")),
                silent("D10-address-without-interface", "the BMC's", BASE));
    }

    static List<RuleCase> oob() {
        return List.of(
                reports("O1-network", "oob.network", "no oob.network", "absent", BASE.without("    network: bmc\n")),
                reports("O1-network", "oob.network", "'nowhere' is not defined", "undefined", BASE.with("    network: bmc\n", "    network: nowhere\n")),
                silent("O1-network", "manual", BASE.with("type: redfish\n    network: bmc\n", "type: manual\n")),
                reports("O1-address", "addressing", "no address on its oob.network", "absent", BASE.without("  - {network: bmc, address: 10.1.0.11}\n")),
                reports("O1-address", "addressing[0].address", "is dhcp", "dhcp", BASE.with("address: 10.1.0.11", "address: dhcp")),
                silent("O1-address", "manual", BASE.with("type: redfish", "type: manual").without("  - {network: bmc, address: 10.1.0.11}\n")),
                reports("O2-account", "oob.account", "no oob.account", "account", BASE.without("    account: admin\n")),
                reports("O2-account", "oob.credential", "no oob.credential", "credential", BASE.without("    " + CREDENTIAL + "\n")),
                silent("O2-account", "manual", BASE.with("type: redfish", "type: manual").without("    account: admin\n")),
                reports("O2-credential-in-design", "oob.credential", "in the design itself", "plain text", BASE.with(CREDENTIAL, "credential: topsecret")),
                silent("O2-credential-in-design", "a reference", BASE.with("env:BMC_PASSWORD", "kubernetes:site/bmc#password")),
                reports("O3-type", "oob.type", "'pigeon'", "unknown", BASE.with("type: redfish", "type: pigeon")),
                reports("O3-type", "oob.type", "no oob.type", "absent", BASE.without("    type: redfish\n")),
                silent("O3-type", "auto", BASE.with("type: redfish", "type: auto")),
                reports("O4-libvirt-uri", "oob.libvirt_uri", "no oob.libvirt_uri", "absent", BASE.with("type: redfish", "type: libvirt")),
                reports("O4-libvirt-uri", "oob.libvirt_uri", "not the form", "scheme", libvirt("qemu+tcp://host/system")),
                silent("O4-libvirt-uri", "ssh", libvirt("qemu+ssh://me@host/system")),
                reports("O4-libvirt-boot-mac", "metadata.boot_mac", "no boot_mac", "absent",
                        libvirt("qemu+ssh://me@host/system").without("    boot_mac: '52:54:00:00:0a:01'\n")),
                silent("O4-libvirt-boot-mac", "redfish", BASE.without("    boot_mac: '52:54:00:00:0a:01'\n")),
                reports("O4-boot-mac-format", "metadata.boot_mac", "'52:54'", "short", BASE.with("52:54:00:00:0a:01", "52:54")),
                silent("O4-boot-mac-format", "hyphens", BASE.with("52:54:00:00:0a:01", "52-54-00-00-0A-01")),
                reports("O4-boot-mac-twice", "metadata.boot_mac", "also that of node 'node1'", "two spellings",
                        BASE.with("52:54:00:00:0a:02", "52-54-00-00-0A-01")),
                silent("O4-boot-mac-twice", "different", BASE));
    }

    private static ExampleDesign libvirt(String uri) {
        return BASE.with("type: redfish", "type: libvirt\n    libvirt_uri: " + uri);
    }

    static List<RuleCase> bootActionsAndSite() {
        return List.of(
                reports("B1-node-without-boot-action", "", "no boot action selects this node", "not selected", BASE.with("[node1, node2]", "[node1]")),
                silent("B1-node-without-boot-action", "another one selects it", BASE.with("[node1, node2]", "[node1]")
                        .and("schema: drydock/BootAction/v1\nmetadata: {name: rest}\ndata: {assets: []}\n")),
                reports("B1-filter-reference", "node_filter.filter_set[0].node_names[node9]", "'node9'", "a node", BASE.with("[node1, node2]", "[node1, node2, node9]")),
                reports("B1-filter-reference", "node_filter.filter_set[0].rack_names[r9]", "'r9'", "a rack",
                        BASE.with("node_names: [node1, node2]", "node_names: [node1, node2]\n      rack_names: [r9]")),
                silent("B1-filter-reference", "a rack that only nodes name", BASE.everywhere("rack: r1", "rack: r9")
                        .with("node_names: [node1, node2]", "node_names: [node1, node2]\n      rack_names: [r9]")),
                reports("B2-package-list", "assets[1].data", "neither location nor data", "nothing",
                        BASE.without("    data:\n      curl: '7.81.0-1'\n      git: null\n")),
                silent("B2-package-list", "a location", BASE.with("    data:\n      curl: '7.81.0-1'\n      git: null\n", "    location: http://packages/list\n")),
                reports("B2-package-version", "assets[1].data.curl", "no Debian package", "garbage", BASE.with("'7.81.0-1'", "'7:(81)'")),
                silent("B2-package-version", "a native version", BASE.with("'7.81.0-1'", "2.10")),
                silent("B2-package-version", "an epoch", BASE.with("'7.81.0-1'", "'1:7.81.0-1ubuntu1~22'")),
                reports("B3-pipeline", "assets[0].data_pipeline[gzip]", "'gzip'", "unknown", BASE.with("[utf8_decode]", "[utf8_decode, gzip]")),
                silent("B3-pipeline", "template", BASE.with("[utf8_decode]", "[base64_decode, utf8_decode, template, utf8_encode, base64_encode]")),
                reports("B3-asset-path", "assets[0].path", "has no path", "absent", BASE.without("    path: /etc/motd\n")),
                silent("B3-asset-path", "a package list", BASE),
                reports("B3-asset-content", "assets[0]", "neither data nor location", "nothing", BASE.without("    data: hello\n")),
                silent("B3-asset-content", "a location", BASE.with("data: hello", "location: http://files/motd")),
                reports("X2-region-missing", "", "no Region", "none", BASE.withoutDocument("Region", "harbour")),
                silent("X2-region-missing", "one", BASE),
                reports("X2-region-twice", "", "Region 'harbour' has no effect", "two", BASE.and("schema: drydock/Region/v1\nmetadata: {name: bay}\ndata: {}\n")),
                silent("X2-region-twice", "one", BASE),
                reports("X2-no-nodes", "", "no BaremetalNode", "none",
                        BASE.withoutDocument("BaremetalNode", "node1").withoutDocument("BaremetalNode", "node2")),
                silent("X2-no-nodes", "one", BASE.withoutDocument("BaremetalNode", "node1")),
                reports("X2-no-networks", "", "no Network document", "none", new ExampleDesign("---\nschema: drydock/Region/v1\nmetadata: {name: a}\ndata: {}\n")),
                silent("X2-no-networks", "some", BASE));
    }
}
