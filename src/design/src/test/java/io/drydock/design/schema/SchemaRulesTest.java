package io.drydock.design.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.document.Document;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.DesignText;
import io.drydock.design.model.Site;
import io.drydock.design.rule.Report;
import io.drydock.design.rule.Rule;
import io.drydock.design.value.FieldPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Network | {colour: blue} | X1-unknown-key colour: unknown key 'colour'",
        "Network | {CIDR: 10.0.0.0/8} | X1-unknown-key CIDR: unknown key 'CIDR'",
        "Network | {ranges: [{type: static, from: 10.0.0.1}]} | X1-unknown-key ranges[0].from: unknown key 'from'",
        "Network | {dns: [a]} | X1-type dns: there is a list where a mapping is expected",
        "Network | {cidr: [10.0.0.0/8]} | X1-type cidr: there is a list where a single value is expected",
        "Network | {ranges: {a: b}} | X1-type ranges: there is a mapping where a list is expected",
        "Network | {ranges: [10]} | X1-type ranges[0]: there is a number where a mapping is expected",
        "Network | {dhcp_relay: {self_ip: here}} | X1-value dhcp_relay.self_ip: 'here' is not an IP address",
        "Network | [a] | X1-type : there is a list where a mapping is expected",
        "Network | text | X1-type : there is text where a mapping is expected",
        "Network | null | X1-type : there is null where a mapping is expected",
        "NetworkLink | {bonding: {mode: 802.3ad, rate: fast}} | X1-unknown-key bonding.rate: unknown key 'rate'",
        "NetworkLink | {allowed_networks: [a, null]} | X1-null allowed_networks[1]: there is nothing (null) where a value is expected",
        "HardwareProfile | {boot_mode: legacy} | X1-value boot_mode: 'legacy' is not one of bios, uefi",
        "HardwareProfile | {bootstrap_protocol: http} | X1-value bootstrap_protocol: 'http' is not one of pxe, usb, hdd",
        "HardwareProfile | {device_aliases: {a: {bus_type: usb}}} | X1-value device_aliases.a.bus_type: 'usb' is not one of pci, scsi",
        "HardwareProfile | {device_aliases: {a: {address: 'regexp:[', bus_type: pci}}} "
                + "| X1-value device_aliases.a.address: 'regexp:[' is not an address, or 'regexp:' and a regular expression",
        "HardwareProfile | {cpu_sets: {a: 7-4}} | X1-value cpu_sets.a: '7-4' is not a list of processors such as 2,4-7",
        "HardwareProfile | {hugepages: {a: {size: big, count: 3}}} "
                + "| X1-value hugepages.a.size: 'big' is not the size of a page such as 2M or 1G",
        "HardwareProfile | {hugepages: {a: {count: -3}}} | X1-value hugepages.a.count: the number -3 is not a whole number from 0",
        "HardwareProfile | {hugepages: {a: {count: 1.5}}} | X1-value hugepages.a.count: the number 1.5 is not a whole number from 0",
        "HardwareProfile | {vendor: null} | X1-null vendor: there is nothing (null) where a value is expected",
        "HostProfile | {platfrom: {}} | X1-unknown-key platfrom: unknown key 'platfrom'",
        "HostProfile | {addressing: []} | X1-unknown-key addressing: unknown key 'addressing'",
        "HostProfile | {interfaces: {a: {network: [x]}}} | X1-undocumented-key interfaces.a.network: key 'network' is not documented",
        "HostProfile | {interfaces: {a: x}} | X1-type interfaces.a: there is text where a mapping is expected",
        "HostProfile | {oob: {credential: [secret]}} | X1-type oob.credential: there is a list where a single value is expected",
        "HostProfile | {oob: secret} | X1-type oob: there is text where a mapping is expected",
        "HostProfile | {metadata: {owner_data: {a: [x]}}} "
                + "| X1-type metadata.owner_data.a: there is a list where a single value is expected",
        "HostProfile | {storage: {physical_devices: {a: {partitions: [{name: p, vg: x}]}}}} "
                + "| X1-unknown-key storage.physical_devices.a.partitions[0].vg: unknown key 'vg'",
        "HostProfile | {storage: {physical_devices: {a: {partitions: [{bootable: maybe}]}}}} "
                + "| X1-value storage.physical_devices.a.partitions[0].bootable: 'maybe' is not true or false",
        "HostProfile | {storage: {physical_devices: {a: null}}} "
                + "| X1-null storage.physical_devices.a: there is nothing (null) where a value is expected",
        "BaremetalNode | {addressing: {network: a}} | X1-type addressing: there is a mapping where a list is expected",
        "Rack | {tor_switches: {a: {sdn_api_url: u}}} "
                + "| X1-undocumented-key tor_switches.a.sdn_api_url: key 'sdn_api_url' is not documented",
        "Rack | {tor_switches: {a: {mgmt_ip: here}}} | X1-value tor_switches.a.mgmt_ip: 'here' is not an IP address",
        "Region | {tag_definitions: [{tag: a, definition_type: xpath}]} "
                + "| X1-value tag_definitions[0].definition_type: 'xpath' is not 'lshw_xpath'",
        "Region | {repositories: {main: {repo_type: deb, url: u}}} | X1-value repositories.main.repo_type: 'deb' is not one of apt, rpm",
        "Region | {repositories: {main: {repo_type: apt}}} | X1-required repositories.main.url: 'url' is missing",
        "Region | {repositories: {remove_unlisted: maybe}} | X1-value repositories.remove_unlisted: 'maybe' is not true or false",
        "BootAction | {assets: [{path: /a}]} | X1-required assets[0].type: 'type' is missing",
        "BootAction | {assets: [{type: script}]} | X1-value assets[0].type: 'script' is not one of unit, file, pkg_list",
        "BootAction | {assets: [{type: file, path: a/b}]} | X1-value assets[0].path: 'a/b' is not an absolute path",
        "BootAction | {assets: [{type: file, permissions: rwx}]} "
                + "| X1-value assets[0].permissions: 'rwx' is not three octal digits such as 644",
        "BootAction | {assets: [{type: file, data: [a]}]} | X1-type assets[0].data: there is a list where a mapping is expected",
        "BootAction | {signaling: perhaps} | X1-value signaling: 'perhaps' is not true or false",
        "BootAction | {node_filter: {filter_set_type: all}} "
                + "| X1-value node_filter.filter_set_type: 'all' is not one of union, intersection",
        "BootAction | {node_filter: {filter_set: [{filter_type: any}]}} "
                + "| X1-value node_filter.filter_set[0].filter_type: 'any' is not one of union, intersection",
        "BootAction | {node_filter: {filter_set: [{names: [a]}]}} | X1-unknown-key node_filter.filter_set[0].names: unknown key 'names'",
    })
    void reports(String kind, String data, String finding) {
        assertThat(findings(kind, data)).extracting(Found::text).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Network "
                + "| {cidr: garbage, vlan: many, mtu: huge, ranges: [{type: odd, start: x, end: y}], routes: [{subnet: x, gateway: y, metric: z}]}",
        "Network "
                + "| {vlan: 101, mtu: '1500', labels: {noconfig: true}, dns: {domain: d, servers: '8.8.8.8,8.8.4.4'}, dhcp_relay: null, ranges: null}",
        "NetworkLink "
                + "| {bonding: {mode: balanced-rr, hash: odd, peer_rate: odd, mon_rate: x}, trunking: {mode: odd, default_network: a}, mtu: x}",
        "Rack | {tor_switches: {a: {mgmt_ip: 1.1.1.1, sdn_api_uri: u}}, location: {clli: C, grid: G}, local_networks: [a], labels: {a: b}}",
        "HardwareProfile "
                + "| {vendor: 8, pxe_interface: 0, device_aliases: {a: {address: 'regexp:0000:.*', bus_type: pci, dev_type: x}}, cpu_sets: {a: 3}}",
        "HardwareProfile "
                + "| {hugepages: {a: {size: 1G, count: '32'}, b: {size: 1048576k, count: 0}}, boot_mode: uefi, bootstrap_protocol: pxe}",
        "HostProfile "
                + "| {interfaces: {pxe: null, '!a': null, b: {sriov: {vf_count: 4, trustmode: true}}, c: {sriov: {vf_count: '4', trustedmode: 'True'}}}}",
        "HostProfile "
                + "| {hardware_profile: null, oob: {type: odd, account: null, whatever: 3}, metadata: {boot_mac: odd, rack: null, owner_data: null}}",
        "HostProfile "
                + "| {platform: {kernel_params: {a: true, b: 3, c: text, '!d': null}}, metadata: {tags: ['!x', 3], owner_data: {'!a': null, b: true}}}",
        "HostProfile "
                + "| {storage: {physical_devices: {'!sda': null, sdb: {volume_group: null, partitions: [{name: '!a'}, {size: '!', bootable: '!'}]}}}}",
        "HostProfile | {storage: {volume_groups: {a: {logical_volumes: [{name: l, size: 30b, filesystem: {mountpoint: /}}]}}}}",
        "BaremetalNode | {addressing: [{network: a, address: garbage}], host_profile: p, metadata: {boot_mac: '52:54:00:00:00:01'}}",
        "Region "
                + "| {repositories: {remove_unlisted: true, main: {repo_type: apt, url: u, components: [main], options: {a: b}}}, authorized_keys: [k]}",
        "BootAction | {signaling: 'false', node_filter: null, assets: [{type: pkg_list, data: {hello: null, other: 2.10-1}}]}",
        "BootAction "
                + "| {assets: [{type: file, path: /a, permissions: 644, data: x, data_pipeline: [odd]}, {type: unit, path: /b, permissions: '0644'}]}",
    })
    void passesOver(String kind, String data) {
        assertThat(findings(kind, data)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Network | {CIDR: x} | Write 'cidr' if that is meant.",
        "Network | {route-domain: x} | Write 'routedomain' if that is meant.",
        "Network | {colour: x} | Leave it out; known here are cidr, vlan, mtu, routedomain, ranges, routes, dns, dhcp_relay, labels.",
        "HostProfile | {hardware_profiles: x} | Write 'hardware_profile' if that is meant.",
        "HostProfile | {storage: {physical_devices: {a: {partitions: [{vg: x}]}}}} | Write 'volume_group' if that is meant.",
        "Rack | {tor_switches: {a: {sdn_api_url: u}}} | Write 'sdn_api_uri' if that is meant.",
    })
    void suggestsWhatWasProbablyMeant(String kind, String data, String remedy) {
        assertThat(findings(kind, data)).extracting(Found::remedy).containsExactly(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{oob: topsecret}", "{oob: {credential: {a: topsecret}}}", "{oob: {credential: [topsecret]}}"})
    void saysNothingOfWhatMayBeASecret(String data) {
        assertThat(findings("HostProfile", data)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.text()).doesNotContain("topsecret");
            assertThat(found.remedy()).doesNotContain("topsecret");
        });
    }

    @Test
    void rulesHaveIdsOfTheirOwn() {
        assertThat(SchemaRules.all()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates().allMatch(id -> id.startsWith("X1-"));
    }

    @Test
    void anotherSiteIsLookedAtAnew() {
        List<Rule> rules = SchemaRules.all();
        Site wrong = DesignText.site("{kind: Network, name: n, data: {colour: blue}}");
        Site right = DesignText.site("{kind: Network, name: n, data: {}}");
        assertThat(findings(rules, wrong)).hasSize(1);
        assertThat(findings(rules, right)).isEmpty();
        assertThat(findings(rules, wrong)).hasSize(1);
    }

    private static List<Found> findings(String kind, String data) {
        return findings(SchemaRules.all(), DesignText.site("{kind: " + kind + ", name: n, data: " + data + "}"));
    }

    private static List<Found> findings(List<Rule> rules, Site site) {
        List<Found> findings = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(site, new Report() {
                @Override
                public void at(Document document, FieldPath path, String message, String remedy, Collection<String> nodes) {
                    findings.add(new Found(rule.info().id() + " " + path + ": " + message, remedy));
                }

                @Override
                public void at(AppliedNode node, FieldPath path, String message, String remedy) {
                    throw new AssertionError("the schema knows no nodes");
                }

                @Override
                public void atSite(String message, String remedy) {
                    throw new AssertionError("the schema knows documents only");
                }
            });
        }
        return findings;
    }

    private record Found(String text, String remedy) {
    }
}
