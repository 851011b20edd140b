package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyMachinesTest {
    private static final int COUNT = 200;
    private static final int BROKEN = 10;

    private static long count(JsonNode machines, MachineStatus status) {
        return machines.valueStream().filter(machine -> machine.path("status").intValue() == status.code()).count();
    }

    @Test
    void manyAreServedAtOnceAndThoseThatFailDontHoldUpTheOthers() {
        try (TestMaas lab = new TestMaas(COUNT).withDhcp()) {
            lab.site.servers().forEach(TestMaas::netboot);
            TestMaas.await(() -> lab.client.get("machines/").json().size() == COUNT);
            List<String> ids = lab.client.get("machines/").json().findValuesAsText("system_id").stream().distinct().toList();
            lab.site.servers().stream().limit(BROKEN).forEach(server -> lab.maas.faults().add(server.name(), MaasFault.COMMISSIONING_FAILS));
            ids.forEach(id -> assertThat(lab.client.post("machines/" + id + "/?op=commission").status()).isEqualTo(200));
            TestMaas.await(() -> {
                JsonNode machines = lab.client.get("machines/").json();
                return count(machines, MachineStatus.READY) == COUNT - BROKEN && count(machines, MachineStatus.FAILED_COMMISSIONING) == BROKEN;
            });
            assertThat(lab.maas.counters().count("POST", "machines/{system_id}/", "commission")).isEqualTo(COUNT);
        }
    }
}
