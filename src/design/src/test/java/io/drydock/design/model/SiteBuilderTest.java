package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.ResolvedParam;
import io.drydock.design.model.AppliedNode.AppliedParam.UnresolvedParam;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByAddress;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByName;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByPattern;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteBuilderTest {
    private static final String HARDWARE = """
            ---
            kind: HardwareProfile
            name: hw
            data:
              device_aliases:
                nic1: {address: '0000:00:03.0', bus_type: pci, dev_type: nic}
                nics: {address: 'regexp:0000:0[01]:.*', bus_type: pci, dev_type: nic}
                disk: {address: '2:0.0.0', bus_type: scsi}
              cpu_sets: {kvm: '4-43,48-87', odd: '7-4', dotted.name: '1'}
              hugepages: {dpdk: {size: 1G, count: 32}, bare: {}, a.b: {size: 2M, count: 1}}
            """;

    @Provide
    Arbitrary<List<Value>> trees() {
        return DesignValues.anything().list().ofSize(Kind.values().length);
    }

    @Property(tries = 500)
    void anyDataOfAnyKindMakesASite(@ForAll("trees") List<Value> trees) {
        List<Document> documents = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            documents.add(new Document(kind, "a", new Position("generated", 1), trees.get(kind.ordinal())));
        }
        Site site = SiteBuilder.build(documents);
        assertThat(site.appliedNodes().keySet()).containsExactly("a");
        assertThat(SiteBuilder.build(documents)).isEqualTo(site);
    }

    @Test
    void documentsAreInTheOrderOfTheirNamesAndOfDoublesTheLaterCounts() {
        Site site = DesignText.site("""
                {kind: Network, name: b, data: {vlan: 1}}
                ---
                {kind: Network, name: a, data: {vlan: 2}}
                ---
                {kind: Network, name: b, data: {vlan: 3}}
                """);
        assertThat(site.networks().keySet()).containsExactly("a", "b");
        assertThat(site.networks().get("b").vlan().value()).contains(3L);
        assertThat(site.documents()).hasSize(3);
        assertThat(site.documentOf(Kind.NETWORK, "b").position().line()).isEqualTo(5);
    }

    @Test
    void nodeInheritsFromTheRootDownAndKnowsItsProfiles() {
        AppliedNode node = node("""
                ---
                kind: HostProfile
                name: base
                data: {hardware_profile: hw, platform: {image: focal, kernel: ga-20.04}, metadata: {tags: [base]}}
                ---
                {kind: HostProfile, name: mid, data: {host_profile: base, platform: {image: jammy}, metadata: {tags: [mid]}}}
                """, "host_profile: mid, metadata: {tags: [own]}");
        assertThat(node.profiles()).containsExactly("mid", "base");
        assertThat(node.image()).contains("jammy");
        assertThat(node.kernel()).contains("ga-20.04");
        assertThat(node.tags()).containsExactly("own", "mid", "base");
    }

    /** Drydock raises an exception for a parent or hardware profile that is missing. */
    @Test
    void deviationMissingParentEndsTheChain() {
        AppliedNode node = node("---\n{kind: HostProfile, name: mid, data: {host_profile: nowhere, platform: {image: jammy}}}\n",
                "host_profile: mid, hardware_profile: none, interfaces: {a: {slaves: [nic1]}}");
        assertThat(node.profiles()).containsExactly("mid");
        assertThat(node.image()).contains("jammy");
        assertThat(node.interfaces().get("a").slaves()).containsExactly(new ByName("nic1"));
    }

    @Test
    void cycleOfProfilesEndsWhereItBegan() {
        AppliedNode node = node("""
                ---
                {kind: HostProfile, name: a, data: {host_profile: b, metadata: {tags: [a]}}}
                ---
                {kind: HostProfile, name: b, data: {host_profile: c, metadata: {tags: [b]}}}
                ---
                {kind: HostProfile, name: c, data: {host_profile: a, metadata: {tags: [c]}}}
                """, "host_profile: b");
        assertThat(node.profiles()).containsExactly("b", "c", "a");
        assertThat(node.tags()).containsExactly("b", "c", "a");
    }

    @Test
    void chainOfTenThousandProfilesIsFollowedToItsEnd() {
        StringBuilder design = new StringBuilder("---\n{kind: HostProfile, name: p0, data: {platform: {image: root}}}\n");
        for (int i = 1; i <= 10_000; i++) {
            design.append("---\n{kind: HostProfile, name: p").append(i).append(", data: {host_profile: p").append(i - 1).append("}}\n");
        }
        AppliedNode node = node(design.toString(), "host_profile: p10000");
        assertThat(node.image()).contains("root");
        assertThat(node.profiles()).hasSize(10_001).startsWith("p10000", "p9999").endsWith("p0");
    }

    @Test
    void whatNodesInheritUnchangedIsOneObjectInAllOfThem() {
        Site site = DesignText.site(HARDWARE + """
                ---
                kind: HostProfile
                name: p
                data:
                  hardware_profile: hw
                  interfaces: {a: {slaves: [nic1]}}
                  storage: {physical_devices: {sda: {partitions: [{name: root, size: 30g}]}}}
                  platform: {kernel_params: {isolcpus: 'hardwareprofile:cpuset.kvm'}}
                ---
                {kind: BaremetalNode, name: n1, data: {host_profile: p}}
                ---
                {kind: BaremetalNode, name: n2, data: {host_profile: p, metadata: {tags: [x]}}}
                ---
                {kind: BaremetalNode, name: n3, data: {host_profile: p, hardware_profile: '!'}}
                """);
        AppliedNode one = site.appliedNodes().get("n1");
        AppliedNode two = site.appliedNodes().get("n2");
        AppliedNode other = site.appliedNodes().get("n3");
        assertThat(two.interfaces()).isSameAs(one.interfaces());
        assertThat(two.storage()).isSameAs(one.storage());
        assertThat(two.kernelParams()).isSameAs(one.kernelParams());
        assertThat(two.profiles()).isSameAs(one.profiles());
        assertThat(other.interfaces()).isNotEqualTo(one.interfaces());
        assertThat(other.storage()).isSameAs(one.storage());
    }

    @Test
    void slavesAreFoundByAddressPatternOrName() {
        AppliedNode node = node("", "hardware_profile: hw, interfaces: {a: {slaves: [nic1, nics, disk, eth0]}}");
        assertThat(node.interfaces().get("a").slaves()).containsExactly(new ByAddress("nic1", "0000:00:03.0", "nic"),
                new ByPattern("nics", "0000:0[01]:.*", "nic"), new ByName("disk"), new ByName("eth0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hardwareprofile:cpuset.kvm | 4-43,48-87",
        "hardwareprofile:cpuset.dotted.name | 1",
        "hardwareprofile:cpuset.odd | 7-4",
        "hardwareprofile:hugepages.dpdk.size | 1G",
        "hardwareprofile:hugepages.dpdk.count | 32",
        "hardwareprofile:hugepages.a.b.size | 2M",
        "hardwareprofiles | hardwareprofiles",
        "ttyS1,115200n8 | ttyS1,115200n8",
    })
    void kernelReferencesAreResolved(String written, String value) {
        assertThat(param(written)).isEqualTo(new ResolvedParam("p", new KernelParam.Text(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hardwareprofile:cpuset.nosuch | has no cpu set 'nosuch'; its cpu sets are kvm, odd, dotted.name",
        "hardwareprofile:hugepages.nosuch.size | has no huge pages 'nosuch'; its huge pages are dpdk, bare, a.b",
        "hardwareprofile:hugepages.bare.size | huge pages 'bare' of hardware profile 'hw' have no size",
        "hardwareprofile:hugepages.dpdk | none of the forms",
        "hardwareprofile:hugepages.dpdk.colour | none of the forms",
        "hardwareprofile: | none of the forms",
        "hardwareprofile.cpuset.kvm | write 'hardwareprofile:cpuset.kvm'",
    })
    void kernelReferenceThatLeadsNowhereSaysWhy(String written, String problem) {
        assertThat(param(written)).isInstanceOfSatisfying(UnresolvedParam.class, unresolved -> {
            assertThat(unresolved.reference()).isEqualTo(written);
            assertThat(unresolved.problem()).contains(problem);
        });
    }

    @Test
    void domainIsThatOfThePrimaryNetwork() {
        String networks = """
                ---
                {kind: Network, name: named, data: {dns: {domain: site.example.com}}}
                ---
                {kind: Network, name: bare, data: {}}
                """;
        assertThat(node(networks, "primary_network: named").fqdn()).isEqualTo("n1.site.example.com");
        assertThat(node(networks, "primary_network: bare").fqdn()).isEqualTo("n1.local");
        assertThat(node(networks, "primary_network: nowhere").domain()).isEqualTo("local");
        assertThat(node(networks, "").domain()).isEqualTo("local");
    }

    private static AppliedParam param(String value) {
        return node("", "hardware_profile: hw, platform: {kernel_params: {p: '" + value + "'}}").kernelParams().getFirst();
    }

    private static AppliedNode node(String others, String data) {
        return DesignText.site(HARDWARE + others + "---\n{kind: BaremetalNode, name: n1, data: {" + data + "}}\n").appliedNodes().get("n1");
    }
}
