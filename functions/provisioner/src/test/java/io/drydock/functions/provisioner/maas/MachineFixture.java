package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Machines as MAAS describes them, with the parts that tests look at. */
final class MachineFixture {
    private MachineFixture() {
    }

    static Machine machine(String systemId, String hostname, String mac, MachineState state) {
        return Machine.of(json("""
                {"system_id": "%s", "hostname": "%s", "fqdn": "%s.local", "status": %d, "node_type": 0, "boot_interface": {"mac_address": "%s"}}
                """.formatted(systemId, hostname, hostname, state.number(), mac)));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
