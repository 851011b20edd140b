package io.drydock.functions.provisioner.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.step.BuildModels.Section;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The manifests of machines. Each is read from MAAS once for a commissioning, by the first step that needs it, and kept in the node's build
 * model together with what the machine's interfaces heard by LLDP.
 */
@Singleton
public class MachineManifests {
    private static final String SYSTEM_ID = "systemId";
    private static final String COMMISSIONING = "commissioning";

    private final Maas maas;

    MachineManifests(Maas maas) {
        this.maas = maas;
    }

    /** What is kept, where it is of the machine's latest commissioning. */
    public Optional<Manifest> known(NodeCall call, Machine machine) {
        return call.known(ManifestJson.SECTION).map(Section::content).filter(content -> isOf(machine, content)).map(ManifestJson::read);
    }

    /**
     * What the machine consists of.
     *
     * @throws io.drydock.functions.provisioner.maas.MaasException if MAAS can't be asked
     * @throws StepFailed if the machine was not commissioned, or what its commissioning found can't be read
     */
    public Manifest of(NodeCall call, Machine machine) {
        return known(call, machine).orElseGet(() -> read(call, machine));
    }

    /** What the machine's interfaces heard, by the same commissioning as the manifest that was asked for before. */
    public List<Neighbour> neighbours(NodeCall call) {
        return call.known(NeighboursJson.SECTION).map(section -> NeighboursJson.read(section.content())).orElse(List.of());
    }

    private Manifest read(NodeCall call, Machine machine) {
        byte[] answer = maas.bytes("machines/" + machine.systemId() + "/", "details");
        try {
            MachineDetails details = MachineDetails.read(answer);
            Manifest manifest = details.manifest().orElseThrow(() -> new StepFailed(maas.name() + " has no output of lshw of the machine "
                    + machine + ", which is " + machine.state().words() + ": it was not commissioned, or its commissioning did not get that "
                    + "far. Commission it."));
            List<Neighbour> neighbours = details.neighbours().orElse(List.of());
            call.learn(NeighboursJson.SECTION, marked(NeighboursJson.of(neighbours), machine));
            call.learn(ManifestJson.SECTION, marked(ManifestJson.of(manifest), machine));
            return manifest;
        } catch (UnreadableDetails e) {
            throw new StepFailed(e.getMessage() + ". It is what " + maas.name() + " has of the latest commissioning of the machine " + machine
                    + ": commission it again.", e);
        }
    }

    private static ObjectNode marked(ObjectNode content, Machine machine) {
        content.put(SYSTEM_ID, machine.systemId());
        commissioning(machine).ifPresent(id -> content.set(COMMISSIONING, id));
        return content;
    }

    private static boolean isOf(Machine machine, JsonNode content) {
        return content.path(SYSTEM_ID).asText().equals(machine.systemId())
                && commissioning(machine).filter(id -> id.asLong() == content.path(COMMISSIONING).asLong()).isPresent();
    }

    /** MAAS numbers what commissionings came to; a machine tells the number of its latest. */
    private static Optional<JsonNode> commissioning(Machine machine) {
        return Optional.of(machine.json().path("current_commissioning_result_id")).filter(JsonNode::isNumber);
    }
}
