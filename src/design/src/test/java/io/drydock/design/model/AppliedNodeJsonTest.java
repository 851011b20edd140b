package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
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
import org.junit.jupiter.params.provider.ValueSource;

class AppliedNodeJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARDWARE = """
            ---
            kind: HardwareProfile
            name: hw
            data:
              device_aliases:
                a: {address: '0000:00:03.0', bus_type: pci, dev_type: nic}
                b: {address: 'regexp:0000:0[01]:.*', bus_type: pci}
                c: {address: '2:0.0.0', bus_type: scsi}
              bios_version: 2.19.1
              cpu_sets: {a: '2,4-7'}
              hugepages: {p: {size: 1G, count: 64}}
            """;

    @Provide
    Arbitrary<Value> hosts() {
        return DesignValues.host();
    }

    @Property(tries = 300)
    void everyNodeComesBackFromItsText(@ForAll("hosts") Value node, @ForAll("hosts") Value profile) throws JsonProcessingException {
        List<Document> documents = new ArrayList<>(DesignText.documents(HARDWARE));
        documents.add(new Document(Kind.HOST_PROFILE, "a", new Position("generated", 1), profile));
        documents.add(new Document(Kind.BAREMETAL_NODE, "n1", new Position("generated", 1), node));
        AppliedNode applied = SiteBuilder.build(documents).appliedNodes().get("n1");
        String text = JSON.writeValueAsString(AppliedNodeJson.toJson(applied));
        assertThat(AppliedNodeJson.fromJson(JSON.readTree(text))).isEqualTo(applied);
    }

    @Test
    void namesAreThoseOfDocuments() throws JsonProcessingException {
        Site site = DesignText.site(HARDWARE + """
                ---
                kind: BaremetalNode
                name: n1
                data:
                  hardware_profile: hw
                  primary_network: mgmt
                  interfaces: {bond0: {device_link: gp, slaves: [a, b, eth7], networks: [mgmt]}}
                  storage:
                    physical_devices: {sda: {partitions: [{name: root, size: '>30g'}, {name: var, size: 40%}]}}
                  platform: {image: jammy, kernel_params: {quiet: true, isolcpus: 'hardwareprofile:cpuset.a'}}
                  metadata: {tags: [t1], rack: r1}
                  addressing: [{network: mgmt, address: 10.0.0.1}, {network: pxe, address: dhcp}]
                """);
        String text = JSON.writeValueAsString(AppliedNodeJson.toJson(site.appliedNodes().get("n1")));
        assertThat(JSON.readTree(text)).isEqualTo(JSON.readTree("""
                {"name": "n1", "domain": "local", "hardware_profile": "hw", "primary_network": "mgmt",
                 "hardware": {"bios_version": "2.19.1", "device_aliases": {"a": {"address": "0000:00:03.0", "bus_type": "pci", "dev_type": "nic"},
                   "b": {"address": "regexp:0000:0[01]:.*", "bus_type": "pci"}, "c": {"address": "2:0.0.0", "bus_type": "scsi"}},
                   "cpu_sets": {"a": "2,4-7"}, "hugepages": {"p": {"size": "1G", "count": 64}}},
                 "interfaces": {"bond0": {"device_link": "gp", "slaves": [{"alias": "a", "address": "0000:00:03.0", "dev_type": "nic"},
                   {"alias": "b", "pattern": "0000:0[01]:.*", "dev_type": ""}, {"name": "eth7"}], "networks": ["mgmt"]}},
                 "storage": {"physical_devices": {"sda": {"partitions": [{"name": "root", "size": {"at_least": {"bytes": 30000000000}}},
                   {"name": "var", "size": {"percent": 40}}]}}},
                 "platform": {"image": "jammy", "kernel_params": [{"name": "quiet", "flag": true}, {"name": "isolcpus", "value": "2,4-7"}]},
                 "metadata": {"tags": ["t1"], "rack": "r1"},
                 "addressing": [{"network": "mgmt", "address": "10.0.0.1"}, {"network": "pxe", "address": "dhcp"}]}
                """));
    }

    @Test
    void aHardwareProfileThatWasNotUnderstoodComesBackToo() throws JsonProcessingException {
        Site site = DesignText.site("""
                ---
                kind: HardwareProfile
                name: hw
                data:
                  vendor: [a]
                  device_aliases: {a: {address: '0000:00:03.0', bus_type: usb}}
                  cpu_sets: {a: seven, b: '1'}
                  hugepages: {p: {count: many}}
                ---
                kind: BaremetalNode
                name: n1
                data: {hardware_profile: hw}
                ---
                kind: BaremetalNode
                name: n2
                data: {hardware_profile: hw}
                ---
                kind: BaremetalNode
                name: n3
                data: {hardware_profile: nowhere}
                """);
        for (AppliedNode node : site.appliedNodes().values()) {
            assertThat(AppliedNodeJson.fromJson(JSON.readTree(AppliedNodeJson.toJson(node).toString()))).isEqualTo(node);
        }
        assertThat(site.appliedNodes().get("n1").hardware().orElseThrow()).isSameAs(site.appliedNodes().get("n2").hardware().orElseThrow());
        assertThat(site.appliedNodes().get("n3").hardware()).isEmpty();
        assertThat(site.appliedNodes().get("n3").hardwareProfile()).contains("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \"n\"}", "{\"name\": 1, \"domain\": \"d\"}", "[]", "null",
        "{\"name\": \"n\", \"domain\": \"d\", \"addressing\": [{\"address\": \"nowhere\"}]}",
        "{\"name\": \"n\", \"domain\": \"d\", \"storage\": {\"physical_devices\": {\"a\": {\"partitions\": [{\"name\": \"p\", \"size\": {}}]}}}}"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> AppliedNodeJson.fromJson(JSON.readTree(text))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("applied model of a node");
    }
}
