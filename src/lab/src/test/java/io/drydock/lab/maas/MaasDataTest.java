package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.MaasClient.Answer;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What MAAS tells of hardware, scripts, images and its rack controllers. */
class MaasDataTest {
    private static TestMaas lab;

    @BeforeAll
    static void start() {
        lab = new TestMaas(2).withDhcp();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    /** The binary of that name in a BSON document. */
    private static String binary(byte[] bson, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(bson).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(buffer.getInt()).isEqualTo(bson.length);
        while (buffer.get() == 5) {
            StringBuilder key = new StringBuilder();
            for (byte letter = buffer.get(); letter != 0; letter = buffer.get()) {
                key.append((char) letter);
            }
            byte[] value = new byte[buffer.getInt()];
            buffer.get();
            buffer.get(value);
            if (key.toString().equals(name)) {
                return new String(value, StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void detailsTellWhatTheServerIsMadeOfAndWhereItsCablesGo() {
        String id = lab.ready(0);
        Answer answer = lab.client.get("machines/" + id + "/?op=details");
        assertThat(answer.type()).isEqualTo("application/bson");
        assertThat(binary(answer.raw().body(), "lshw")).contains("<businfo>pci@0000:3b:00.0</businfo>", "<businfo>scsi@2:0.0.0</businfo>",
                "<logicalname>/dev/sda</logicalname>", "<version>1.0.0</version>", "<serial>" + lab.server(0).spec().macs().getFirst() + "</serial>");
        assertThat(binary(answer.raw().body(), "lldp")).contains("label=\"SysName\">r001-a<", "type=\"ifname\">Ethernet1/1<");

        JsonNode results = lab.client.get("nodes/" + id + "/results/?type=commissioning&include_output=true").json();
        JsonNode lshw = results.path(0).path("results").valueStream().filter(one -> one.path("name").asText().equals("maas-lshw")).findFirst()
                .orElseThrow();
        assertThat(lshw.path("status_name").asText()).isEqualTo("Passed");
        assertThat(new String(Base64.getDecoder().decode(lshw.path("output").asText()), StandardCharsets.UTF_8)).startsWith("<?xml");
        assertThat(lab.client.get("nodes/" + id + "/results/?type=testing").json().path(0).path("results").path(0).path("name").asText())
                .isEqualTo("smartctl-validate");
        assertThat(lab.client.get("nodes/" + id + "/results/?type=bogus").status()).isEqualTo(400);
        assertThat(lab.client.get("commissioning-results/?system_id=" + id + "&result_type=2").json()).hasSize(1);
        assertThat(lab.client.get("installation-results/?result_type=1").json()).isEmpty();
    }

    @Test
    void aScriptOfOnesOwnIsRunAndCanFail() {
        Answer created = lab.client.post("scripts/", "name", "burn-in", "type", "commissioning", "script", "#!/bin/sh\nexit 0\n", "tags", "hot,new");
        assertThat(created.json().path("type").intValue()).isZero();
        assertThat(created.json().path("tags")).hasSize(2);
        assertThat(lab.client.post("scripts/", "name", "burn-in", "script", "x").json().fieldNames()).toIterable()
                .containsExactlyInAnyOrder("name", "script");
        assertThat(lab.client.put("scripts/burn-in", "tags", "cold").json().path("tags").path(0).asText()).isEqualTo("cold");
        String id = lab.enlist(1);
        lab.maas.faults().add("n00002", MaasFault.COMMISSIONING_FAILS);
        assertThat(lab.client.post("machines/" + id + "/?op=commission", "commissioning_scripts", "absent").status()).isEqualTo(400);
        lab.client.post("machines/" + id + "/?op=commission", "commissioning_scripts", "cold", "testing_scripts", "none");
        lab.await(id, MachineStatus.FAILED_COMMISSIONING);
        JsonNode set = lab.client.get("nodes/" + id + "/results/current-commissioning/").json();
        JsonNode last = set.path("results").get(set.path("results").size() - 1);
        assertThat(last.path("name").asText() + " " + last.path("status_name").asText() + " " + last.path("exit_status").asText())
                .isEqualTo("burn-in Failed 1");
        lab.maas.faults().mend("n00002");
        assertThat(lab.client.delete("scripts/burn-in").status()).isEqualTo(204);
        assertThat(lab.client.delete("scripts/memtester").status()).isEqualTo(400);
    }

    @Test
    void rackControllersTellTheirNetworksAndServices() {
        JsonNode racks = lab.client.get("rackcontrollers/").json();
        assertThat(racks).hasSize(2);
        assertThat(racks.path(1).path("interface_set").path(0).path("links").path(0).path("subnet").path("cidr").asText()).isEqualTo("172.30.0.0/16");
        assertThat(racks.path(0).path("service_set").findValuesAsText("status")).containsOnly("running");
        lab.maas.faults().rackUnhealthy(true);
        assertThat(lab.client.get("rackcontrollers/").json().path(0).path("service_set").findValuesAsText("status")).contains("dead", "degraded");
        lab.maas.faults().rackUnhealthy(false);
        assertThat(lab.client.get("rackcontrollers/rackc1/?op=list_boot_images").json().path("status").asText()).isEqualTo("synced");
    }

    @Test
    void anImageThatIsSelectedIsImportedAndCanBeDeployedThen() {
        assertThat(lab.client.get("boot-resources/?op=is_importing").text()).isEqualTo("false");
        assertThat(lab.client.get("boot-resources/").json().findValuesAsText("name")).contains("ubuntu/noble").doesNotContain("ubuntu/focal");
        Answer selected = lab.client.post("boot-sources/1/selections/", "os", "ubuntu", "release", "focal", "arches", "amd64");
        assertThat(selected.status()).as(selected.text()).isEqualTo(200);
        assertThat(lab.client.post("boot-sources/1/selections/", "os", "ubuntu", "release", "warty").status()).isEqualTo(400);
        lab.maas.faults().importing(true);
        assertThat(lab.client.post("boot-resources/?op=import").text()).isEqualTo("Import of boot resources started");
        assertThat(lab.client.get("boot-resources/?op=is_importing").text()).isEqualTo("true");
        lab.maas.faults().importing(false);
        TestMaas.await(() -> lab.client.get("boot-resources/?op=is_importing").text().equals("false"));
        assertThat(lab.client.get("boot-resources/").json().findValuesAsText("name")).contains("ubuntu/focal");
    }

    @Test
    void whoHasTheKeyIsTold() {
        assertThat(lab.client.get("users/?op=whoami").json().path("is_superuser").booleanValue()).isTrue();
        assertThat(lab.client.get("account/?op=list_authorisation_tokens").json().path(0).path("token").asText()).isEqualTo(lab.maas.apiKey());
    }
}
