package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads machines from MAAS. */
final class MachineReads {
    private static final String MACHINES = "machines/";
    /** {@code node_type} of machines; devices and controllers have others. */
    private static final int MACHINE = 0;

    private final Maas maas;

    MachineReads(Maas maas) {
        this.maas = maas;
    }

    /** All that MAAS has. */
    List<Machine> all() {
        return list(MaasParameters.NONE);
    }

    /** Those of these that MAAS has. */
    List<Machine> of(Collection<String> systemIds) {
        return list(MaasParameters.NONE.with("id", systemIds));
    }

    Machine one(String systemId) {
        return machine(maas.get(MACHINES + systemId + "/", MaasParameters.NONE));
    }

    private List<Machine> list(MaasParameters filter) {
        JsonNode answer = maas.get(MACHINES, filter);
        if (!answer.isArray()) {
            throw unintelligible("no list of machines");
        }
        List<Machine> machines = new ArrayList<>();
        StreamSupport.stream(answer.spliterator(), false).filter(json -> json.path("node_type").asInt(MACHINE) == MACHINE)
                .forEach(json -> machines.add(machine(json)));
        return machines;
    }

    private Machine machine(JsonNode json) {
        try {
            return Machine.of(json);
        } catch (IllegalArgumentException e) {
            throw unintelligible("what is no machine: " + e.getMessage());
        }
    }

    private MaasException unintelligible(String what) {
        return new MaasException(Kind.NOT_MAAS, 200, Map.of(), "GET machines/: " + maas.name() + " answered with " + what
                + ". Look whether it is a MAAS with the API 2.0.", null);
    }
}
