package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Machine;
import java.util.Optional;

/**
 * Long work of MAAS on a machine that an earlier call of a step has begun, or found under way: what the step's handle holds.
 *
 * @param from the machine's state before it, MAAS's number; {@value #UNKNOWN} where it was found under way
 */
public record BegunWork(String systemId, int from) {
    private static final int UNKNOWN = -1;

    /** Work that is begun on a machine as it is now. */
    public static BegunWork on(Machine machine) {
        return new BegunWork(machine.systemId(), machine.json().path("status").asInt());
    }

    /** Work that somebody has begun. */
    public static BegunWork foundOn(Machine machine) {
        return new BegunWork(machine.systemId(), UNKNOWN);
    }

    /** What an earlier call of this attempt has begun. */
    public static Optional<BegunWork> of(NodeCall call) {
        return call.attempt().handle().map(handle -> new BegunWork(handle.path("systemId").asText(), handle.path("from").asInt(UNKNOWN)));
    }

    /** Whether a machine that was polled may have been read before the work was begun. */
    public boolean mayPrecede(Machine polled) {
        return polled.json().path("status").asInt() == from;
    }

    public JsonNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("systemId", systemId).put("from", from);
    }
}
