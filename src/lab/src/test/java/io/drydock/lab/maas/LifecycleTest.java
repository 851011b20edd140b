package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.MaasClient.Answer;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.PowerCommand;
import io.drydock.lab.server.PowerState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static String script(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aServerThatBootsByPxeIsFoundCommissionedDeployedAndReleased() {
        try (TestMaas lab = new TestMaas(2).withDhcp()) {
            String id = lab.enlist(0);
            JsonNode found = lab.client.get("machines/" + id + "/").json();
            assertThat(found.path("status").intValue()).isZero();
            assertThat(found.path("hostname").asText()).matches("[a-z]+-[a-z]+\\d*");
            assertThat(found.path("boot_interface").path("mac_address").asText()).isEqualTo(lab.server(0).spec().macs().getFirst().toString());
            assertThat(lab.client.get("machines/" + id + "/?op=power_parameters").json().path("power_address").asText()).isEqualTo("127.22.2.1");
            assertThat(lab.server(0).power()).isEqualTo(PowerState.OFF);

            assertThat(lab.client.put("machines/" + id + "/", "hostname", "n1").json().path("fqdn").asText()).isEqualTo("n1.maas");
            Answer commissioning = lab.client.post("machines/" + id + "/?op=commission", "skip_bmc_config", "1");
            assertThat(commissioning.json().path("status_name").asText()).isEqualTo("Commissioning");
            lab.await(id, MachineStatus.READY);
            TestMaas.await(() -> lab.server(0).power() == PowerState.OFF);
            JsonNode ready = lab.client.get("machines/" + id + "/").json();
            assertThat(ready.path("cpu_count").intValue()).isEqualTo(64);
            assertThat(ready.path("hardware_info").path("mainboard_firmware_version").asText()).isEqualTo("1.0.0");
            assertThat(ready.path("interface_set")).hasSize(2);

            Answer allocated = lab.client.post("machines/?op=allocate", "system_id", id);
            assertThat(allocated.json().path("status").intValue()).isEqualTo(10);
            assertThat(allocated.json().path("owner").asText()).isEqualTo("admin");
            Answer deploying = lab.client.post("machines/" + id + "/?op=deploy", "distro_series", "noble", "hwe_kernel", "ga-24.04", "user_data",
                    script("#cloud-config\n"));
            assertThat(deploying.json().path("status").intValue()).as(deploying.text()).isEqualTo(9);
            lab.await(id, MachineStatus.DEPLOYED);
            assertThat(lab.server(0).boots().getLast().device()).isEqualTo(BootDevice.DISK);
            assertThat(lab.server(0).power()).isEqualTo(PowerState.ON);
            assertThat(lab.maas.machine("n1").orElseThrow().platform().userData()).contains("#cloud-config\n");
            JsonNode deployed = lab.client.get("machines/?hostname=n1&hostname=other").json().path(0);
            assertThat(deployed.path("distro_series").asText() + " " + deployed.path("osystem").asText() + " " + deployed.path("hwe_kernel").asText()
                    + " " + deployed.path("power_state").asText() + " " + deployed.path("netboot").asText()).isEqualTo("noble ubuntu ga-24.04 on false");

            assertThat(lab.client.post("machines/" + id + "/?op=release", "erase", "true").json().path("status").intValue()).isEqualTo(14);
            lab.await(id, MachineStatus.READY);
            assertThat(lab.server(0).power()).isEqualTo(PowerState.OFF);
            JsonNode released = lab.client.get("machines/" + id + "/").json();
            assertThat(released.path("owner").isNull()).isTrue();
            assertThat(released.path("status_message").asText()).isEqualTo("Released");
            assertThat(lab.maas.counters().timesIn("n00001", MachineStatus.DEPLOYING)).isEqualTo(1);
            assertThat(lab.maas.machine("n00002")).as("a server that is off").isEmpty();
        }
    }

    @Test
    void aServerIsNotFoundWithoutDhcpNorWhenItBootsFromDisk() {
        try (TestMaas lab = new TestMaas(2)) {
            TestMaas.netboot(lab.server(0));
            lab.server(1).command(PowerCommand.ON);
            lab.withDhcp();
            lab.server(0).command(PowerCommand.RESET);
            assertThat(lab.client.get("machines/").json()).isEmpty();
        }
    }

    @Test
    void commissioningStartsOverWhenThePowerGoesAndFailsWhenItStaysOff() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.enlist(0);
            lab.client.post("machines/" + id + "/?op=commission");
            TestMaas.await(() -> lab.server(0).power() == PowerState.ON);
            lab.server(0).command(PowerCommand.OFF);
            lab.await(id, MachineStatus.FAILED_COMMISSIONING);
            assertThat(lab.maas.machine(id).orElseThrow().error())
                    .isEqualTo("Node operation 'Commissioning' timed out after 30 minutes.");
            assertThat(lab.client.get("machines/" + id + "/").json().path("status_name").asText()).isEqualTo("Failed commissioning");
        }
    }

    @Test
    void aReleasedMachineThatWasNeverCommissionedIsNew() {
        try (TestMaas lab = new TestMaas(1)) {
            String id = lab.client.post("machines/", "architecture", "amd64/generic", "mac_addresses", "52:54:00:aa:00:01", "hostname", "node1",
                    "power_type", "manual").json().path("system_id").asText();
            assertThat(lab.client.post("machines/" + id + "/?op=mark_broken").json().path("status").intValue()).isEqualTo(8);
            assertThat(lab.client.post("machines/" + id + "/?op=mark_fixed").json().path("status").intValue()).isZero();
            assertThat(lab.client.delete("machines/" + id + "/").status()).isEqualTo(204);
            assertThat(lab.client.get("machines/" + id + "/").status()).isEqualTo(404);
        }
    }

    @Test
    void aMachineGoesIntoRescueModeAndBack() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.ready(0);
            assertThat(lab.client.post("machines/" + id + "/?op=rescue_mode").json().path("status").intValue()).isEqualTo(17);
            lab.await(id, MachineStatus.RESCUE_MODE);
            lab.client.post("machines/" + id + "/?op=exit_rescue_mode");
            lab.await(id, MachineStatus.READY);
        }
    }

    @Test
    void aDeploymentThatIsAbortedLeavesTheMachineAllocated() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.ready(0);
            lab.maas.faults().add("n00001", MaasFault.DEPLOYMENT_HANGS);
            lab.client.post("machines/" + id + "/?op=deploy");
            assertThat(lab.client.post("machines/" + id + "/?op=abort").json().path("status").intValue()).isEqualTo(10);
            assertThat(lab.client.post("machines/" + id + "/?op=abort").text())
                    .isEqualTo("Cannot abort in current state: node " + id + " is in state Allocated.");
        }
    }
}
