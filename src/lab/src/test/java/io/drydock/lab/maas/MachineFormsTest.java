package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.MaasClient.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineFormsTest {
    private static TestMaas lab;
    private static String id;

    @BeforeAll
    static void start() {
        lab = new TestMaas(1);
        id = lab.client.post("machines/", "architecture", "amd64/generic", "mac_addresses", "52:54:00:aa:00:01", "hostname", "node1", "power_type",
                "ipmi", "power_parameters_power_address", "10.1.1.1").json().path("system_id").asText();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "hostname | bad name! | Label contains disallowed characters: 'bad name!'.",
        "hostname | -a | Label cannot start or end with hyphen: '-a'.",
        "power_type | bogus | Select a valid choice. bogus is not one of the available choices.",
        "domain | nowhere | Unable to find domain nowhere",
        "architecture | x | 'x/generic' is not a valid architecture.  It should be one of: 'amd64/generic', 'arm64/generic'."
    })
    void aFieldThatIsWrongIsNamed(String field, String value, String told) {
        Answer answer = lab.client.put("machines/" + id + "/", field, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.json().path(field).path(0).asText()).isEqualTo(told);
    }

    @Test
    void ipmiIsFilledUpWithMaasDefaults() {
        Answer power = lab.client.get("machines/" + id + "/?op=power_parameters");
        assertThat(power.json().path("power_driver").asText()).isEqualTo("LAN_2_0");
        assertThat(power.json().path("cipher_suite_id").asText()).isEqualTo("3");
        assertThat(power.json().path("privilege_level").asText()).isEqualTo("OPERATOR");
        assertThat(power.json().path("workaround_flags").path(0).asText()).isEqualTo("opensesspriv");
        assertThat(lab.client.get("machines/?op=power_parameters").json().path(id)).isEqualTo(power.json());
        assertThat(lab.client.put("machines/" + id + "/", "power_parameters_power_user", "root", "power_parameters_power_pass", "geheim").status())
                .isEqualTo(200);
        assertThat(lab.client.get("machines/" + id + "/?op=power_parameters").json().path("power_pass").asText()).isEqualTo("geheim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "deploy | 409 | Can't deploy a machine that is in the 'New' state",
        "release | 409 | Machine cannot be released in its current state ('New').",
        "power_on | 409 | Can't start node: it hasn't been allocated.",
        "set_workload_annotations | 409 | Cannot set workload annotation: it hasn't been acquired.",
        "abort | 409 | Cannot abort in current state: node ID is in state New.",
        "mark_fixed | 409 | Can't mark a non-broken node as fixed.",
        "lock | 409 | Can't lock, machine is not deployed"
    })
    void whatTheStateForbidsIsRefused(String op, int status, String told) {
        Answer answer = lab.client.post("machines/" + id + "/?op=" + op, "k", "v");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(told.replace("ID", id));
    }

    @Test
    void aMachineThatIsNotReadyCannotBeHad() {
        Answer byId = lab.client.post("machines/?op=allocate", "system_id", id);
        assertThat(byId.status()).isEqualTo(409);
        assertThat(byId.text()).isEqualTo("No machine with system ID " + id + " available.");
        assertThat(lab.client.post("machines/?op=allocate", "name", "absent").text())
                .isEqualTo("No available machine matches constraints: [('name', ['absent'])] (resolved to \"name=absent\")");
        assertThat(lab.client.post("machines/?op=release", "machines", id).text())
                .isEqualTo("Machine(s) cannot be released in their current state: " + id + " ('New').");
    }

    @Test
    void aListHasWhatFitsEveryFilter() {
        for (String fits : List.of("hostname=node1", "mac_address=52:54:00:AA:00:01", "id=" + id, "status=new", "domain=maas", "zone=default&pool=default",
                "hostname=x&hostname=node1")) {
            assertThat(lab.client.get("machines/?" + fits).json()).as(fits).hasSize(1);
        }
        for (String misses : List.of("hostname=x", "mac_address=52:54:00:AA:00:02", "status=ready", "hostname=node1&status=deployed", "agent_name=a")) {
            assertThat(lab.client.get("machines/?" + misses).json()).as(misses).isEmpty();
        }
        assertThat(lab.client.get("machines/?mac_address=x").status()).isEqualTo(400);
    }

    @Test
    void everythingThatIsMissingFromANewMachineIsToldAtOnce() {
        Answer answer = lab.client.post("machines/", "hostname", "bad name!");
        assertThat(answer.json().fieldNames()).toIterable().containsExactlyInAnyOrder("mac_addresses", "architecture", "hostname");
    }
}
