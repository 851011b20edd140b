package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.state.MachineStatus;
import org.junit.jupiter.api.Test;

/** Networks and storage of a machine over HTTP, from discovery to deployment. */
class ConfiguredMachineTest {
    private static JsonNode ok(MaasClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aMachineIsDeployedOnABondWithAVlanAndOnLogicalVolumes() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            MaasClient client = lab.client;
            String id = lab.ready(0);
            JsonNode data = ok(client.get("subnets/")).valueStream().filter(one -> one.path("cidr").asText().equals("172.31.0.0/16")).findFirst()
                    .orElseThrow().path("vlan");
            JsonNode tagged = ok(client.post("fabrics/" + data.path("fabric_id").asText() + "/vlans/", "vid", "100", "mtu", "9000"));
            ok(client.post("subnets/", "name", "storage", "cidr", "10.50.0.0/24", "vlan", tagged.path("id").asText(), "gateway_ip",
                    "10.50.0.1"));
            String nics = "nodes/" + id + "/interfaces/";
            StringBuilder parents = new StringBuilder();
            for (JsonNode nic : ok(client.get(nics))) {
                ok(client.put(nics + nic.path("id").asText() + "/", "vlan", data.path("id").asText()));
                parents.append(parents.isEmpty() ? "" : ",").append(nic.path("id").asText());
            }
            String bond = ok(client.post(nics + "?op=create_bond", "name", "bond0", "parents", parents.toString(), "bond_mode", "802.3ad", "mtu",
                    "9000")).path("id").asText();
            ok(client.post(nics + bond + "/?op=link_subnet", "mode", "AUTO", "subnet", "172.31.0.0/16"));
            String vlan = ok(client.post(nics + "?op=create_vlan", "parent", bond, "vlan", tagged.path("id").asText())).path("id").asText();
            ok(client.post(nics + vlan + "/?op=link_subnet", "mode", "STATIC", "subnet", "storage", "ip_address", "10.50.0.20", "default_gateway", "1"));

            ok(client.post("machines/" + id + "/?op=set_storage_layout", "storage_layout", "flat", "root_size", "50G"));
            ok(client.post("nodes/" + id + "/volume-groups/", "name", "data", "block_devices", "sdb"));
            JsonNode volume = ok(client.post("nodes/" + id + "/volume-group/data/?op=create_logical_volume", "name", "var", "size", "100G"));
            String device = "nodes/" + id + "/blockdevices/" + volume.path("id").asText() + "/";
            ok(client.post(device + "?op=format", "fstype", "xfs"));
            ok(client.post(device + "?op=mount", "mount_point", "/var/lib"));

            ok(client.post("machines/?op=allocate", "system_id", id));
            ok(client.post("machines/" + id + "/?op=deploy", "distro_series", "noble"));
            lab.await(id, MachineStatus.DEPLOYED);
            JsonNode machine = ok(client.get("machines/" + id + "/"));
            assertThat(machine.path("ip_addresses").toString()).isEqualTo("[\"172.31.0.1\",\"10.50.0.20\"]");
            assertThat(machine.path("default_gateways").path("ipv4").path("gateway_ip").asText()).isEqualTo("10.50.0.1");
            assertThat(machine.path("interface_set").valueStream().map(nic -> nic.path("name").asText()))
                    .containsExactly("enp1s0", "enp59s0", "bond0", "bond0.100");
            assertThat(machine.path("virtualblockdevice_set").path(0).path("filesystem").path("mount_point").asText()).isEqualTo("/var/lib");
            assertThat(client.post(nics + "?op=create_vlan", "parent", bond, "vlan", tagged.path("id").asText()).status()).isEqualTo(409);
        }
    }
}
