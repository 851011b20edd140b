package io.drydock.functions.provisioner.maas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.design.host.MacAddress;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    @Test
    void itIsWhatMaasSays() {
        Machine machine = Machine.of(MachineFixture.json("""
                {"system_id": "4y3h7n", "hostname": "n1", "fqdn": "n1.example.org", "domain": {"name": "example.org"}, "status": 6,
                 "status_name": "Deployed", "status_message": null, "power_state": "on", "power_type": "ipmi", "owner": "admin",
                 "owner_data": {"role": "worker"}, "tag_names": ["a", "b"], "boot_interface": {"mac_address": "52:54:00:AA:00:01"},
                 "interface_set": [{"type": "physical", "mac_address": "52:54:00:aa:00:01"}, {"type": "physical", "mac_address": null},
                                   {"type": "bond", "mac_address": "52:54:00:aa:00:02"}],
                 "osystem": "ubuntu", "distro_series": "jammy", "hwe_kernel": "ga-22.04", "locked": true}
                """));

        assertThat(machine.systemId()).isEqualTo("4y3h7n");
        assertThat(machine.domain()).isEqualTo("example.org");
        assertThat(machine.state()).isEqualTo(MachineState.DEPLOYED);
        assertThat(machine.statusMessage()).isEmpty();
        assertThat(machine.owner()).hasValue("admin");
        assertThat(machine.ownerData()).isEqualTo(Map.of("role", "worker"));
        assertThat(machine.tags()).containsExactly("a", "b");
        assertThat(machine.bootMac()).isEqualTo(MacAddress.parse("52:54:00:aa:00:01"));
        assertThat(machine.macs()).containsExactly(MacAddress.parse("52:54:00:aa:00:01").orElseThrow());
        assertThat(machine.osystem() + " " + machine.distroSeries() + " " + machine.hweKernel()).isEqualTo("ubuntu jammy ga-22.04");
        assertThat(machine.locked()).isTrue();
        assertThat(machine).hasToString("n1 (4y3h7n)");
    }

    @Test
    void whatMaasDoesNotSayIsEmpty() {
        Machine machine = Machine.of(MachineFixture.json("{\"system_id\": \"a\", \"status\": 0, \"owner\": null, \"boot_interface\": null}"));

        assertThat(machine.owner()).isEmpty();
        assertThat(machine.bootMac()).isEmpty();
        assertThat(machine.hweKernel() + machine.domain() + machine.powerType()).isEmpty();
        assertThat(machine.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"system_id\": \"a\"}", "{\"system_id\": \"\", \"status\": 1}",
        "{\"system_id\": \"a\", \"status\": \"Ready\"}"})
    void whatIsNoMachineIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Machine.of(MachineFixture.json(json)));
    }

    @Test
    void everyNumberOfMaasIsAState() {
        assertThat(IntStream.rangeClosed(0, 22).mapToObj(MachineState::of).map(MachineState::number)).containsExactlyElementsOf(
                IntStream.rangeClosed(0, 22).boxed().toList());
        assertThat(MachineState.of(99)).isEqualTo(MachineState.UNKNOWN);
    }

    @Test
    void noStateIsTwoThings() {
        assertThat(MachineState.values()).noneMatch(state -> state.failed() && (state.changing() || state.inUse()));
        assertThat(MachineState.DEPLOYING.inUse() && MachineState.DEPLOYING.changing()).isTrue();
    }
}
