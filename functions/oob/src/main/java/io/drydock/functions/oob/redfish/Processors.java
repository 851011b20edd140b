package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Inventory.Processor;
import java.util.List;
import java.util.Optional;

/** A system's processors (schema Processor), without accelerators. */
final class Processors {
    private Processors() {
    }

    static Optional<List<Processor>> read(Service service, JsonNode system) {
        return service.members(Fields.link(system, "Processors"))
                .map(members -> members.stream().filter(PartHealth::there).filter(Processors::general).map(Processors::processor).toList());
    }

    private static boolean general(JsonNode member) {
        return Fields.text(member, "ProcessorType").filter(type -> !type.equals("CPU") && !type.equals("Core") && !type.equals("Thread")).isEmpty();
    }

    static Processor processor(JsonNode member) {
        return new Processor(Fields.text(member, "Socket").or(() -> Fields.text(member, "Id")).orElse("CPU"), Fields.text(member, "Model"),
                Fields.count(member, "TotalCores"), Fields.count(member, "TotalThreads"), PartHealth.of(member));
    }
}
