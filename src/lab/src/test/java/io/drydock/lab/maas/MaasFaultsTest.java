package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.maas.MaasClient.Answer;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaasFaultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "COMMISSIONING_FAILS | FAILED_COMMISSIONING | Commissioning failed",
        "COMMISSIONING_HANGS | FAILED_COMMISSIONING | Node operation 'Commissioning' timed out after 30 minutes.",
        "TESTING_FAILS | FAILED_TESTING | script 'smartctl-validate' returned 1",
        "BMC_UNREACHABLE | FAILED_COMMISSIONING | Could not contact node's BMC: Connection timed out"
    })
    void commissioningFailsAsAsked(MaasFault fault, MachineStatus status, String told) {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.enlist(0);
            lab.maas.faults().add("n00001", fault);
            lab.client.post("machines/" + id + "/?op=commission");
            lab.await(id, status);
            assertThat(lab.client.get("machines/" + id + "/").json().path("status_message").asText()).contains(told);
            lab.maas.faults().mendAll();
            lab.client.post("machines/" + id + "/?op=commission");
            lab.await(id, MachineStatus.READY);
            assertThat(lab.maas.counters().timesIn("n00001", MachineStatus.COMMISSIONING)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DEPLOYMENT_FAILS | FAILED_DEPLOYMENT | Installation failed",
        "DEPLOYMENT_HANGS | FAILED_DEPLOYMENT | Node operation 'Deploying' timed out after 30 minutes."
    })
    void deploymentFailsAsAsked(MaasFault fault, MachineStatus status, String told) {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.ready(0);
            lab.maas.faults().addEverywhere(fault);
            lab.client.post("machines/?op=allocate", "system_id", id);
            lab.client.post("machines/" + id + "/?op=deploy");
            lab.await(id, status);
            assertThat(lab.maas.machine(id).orElseThrow().error()).contains(told);
        }
    }

    @Test
    void aServerThatIgnoresTheBootDeviceIsNeverCommissioned() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.enlist(0);
            lab.server(0).faults(Faults.of(Fault.IGNORES_BOOT_DEVICE));
            lab.client.post("machines/" + id + "/?op=commission");
            lab.await(id, MachineStatus.FAILED_COMMISSIONING);
        }
    }

    @Test
    void aWrongPasswordOfTheBmcIsFoundWhenPowerIsNeeded() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.enlist(0);
            lab.client.put("machines/" + id + "/", "power_parameters_power_pass", "wrong");
            lab.client.post("machines/" + id + "/?op=commission");
            lab.await(id, MachineStatus.FAILED_COMMISSIONING);
            assertThat(lab.maas.machine(id).orElseThrow().error()).contains("incorrect username or password");
            lab.client.put("machines/" + id + "/", "power_parameters_power_user", "drydock", "power_parameters_power_pass", "drydock");
            assertThat(lab.client.get("machines/" + id + "/?op=query_power_state").json().path("state").asText()).isIn("on", "off");
        }
    }

    @Test
    void aShareOfRequestsFailsWithoutAnyEffect() {
        try (TestMaas lab = new TestMaas(1)) {
            lab.maas.faults().unavailable(1, Duration.ofSeconds(3));
            Answer storm = lab.client.get("machines/");
            assertThat(storm.status()).isEqualTo(503);
            assertThat(storm.raw().headers().firstValue("Retry-After")).contains("3");
            lab.maas.faults().mendAll();
            lab.maas.faults().lockErrors(1);
            Answer lock = lab.client.post("tags/", "name", "a");
            assertThat(lock.status()).isEqualTo(500);
            assertThat(lock.text()).isEqualTo("could not serialize access due to concurrent update");
            assertThat(lab.client.get("tags/").json()).isEmpty();
            assertThat(lab.maas.counters().writes()).isZero();
            assertThat(lab.maas.counters().refused()).isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatIsLostHasItsEffectAllTheSame() {
        try (TestMaas lab = new TestMaas(1)) {
            lab.maas.faults().lostAnswers(1);
            assertThat(lab.client.post("tags/", "name", "a").status()).isEqualTo(504);
            assertThat(lab.client.get("tags/").json()).hasSize(1);
            assertThat(lab.maas.counters().count("POST", "tags/", "")).isEqualTo(1);
        }
    }

    @Test
    void answersComeLaterWhenMaasIsSlow() {
        try (TestMaas lab = new TestMaas(1)) {
            lab.maas.faults().slowness(Duration.ofMillis(300));
            Instant begin = Instant.now();
            lab.client.get("machines/");
            assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void aMachineVanishes() {
        try (TestMaas lab = new TestMaas(1).withDhcp()) {
            String id = lab.enlist(0);
            assertThat(lab.maas.vanish("n00001")).isTrue();
            assertThat(lab.client.get("machines/" + id + "/").status()).isEqualTo(404);
            assertThat(lab.maas.vanish("n00001")).isFalse();
            assertThat(lab.enlist(0)).isNotEqualTo(id);
        }
    }

    @Test
    void requestsAreCountedByOperationAndByMachine() {
        try (TestMaas lab = new TestMaas(2).withDhcp()) {
            String id = lab.ready(0);
            lab.client.post("machines/?op=allocate", "system_id", id);
            lab.client.get("machines/" + id + "/");
            assertThat(lab.maas.counters().count("POST", "machines/{system_id}/", "commission")).isEqualTo(1);
            assertThat(lab.maas.counters().requests("n00001")).isEqualTo(3);
            assertThat(lab.maas.counters().writes("n00001")).isEqualTo(2);
            assertThat(lab.maas.counters().byOperation("n00001").keySet()).extracting(Object::toString)
                    .containsAll(List.of("POST machines/?op=allocate", "GET machines/{system_id}/"));
            assertThat(lab.maas.counters().requests("n00002")).isZero();
        }
    }

    @Test
    void aServerNeverTurnsUpIfItShallNot() {
        try (TestMaas lab = new TestMaas(2).withDhcp()) {
            lab.maas.faults().add("n00001", MaasFault.NEVER_ENLISTS);
            TestMaas.netboot(lab.server(0));
            lab.enlist(1);
            assertThat(lab.client.get("machines/").json()).hasSize(1);
        }
    }
}
