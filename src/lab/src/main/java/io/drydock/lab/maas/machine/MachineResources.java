package io.drydock.lab.maas.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.domain.DomainPart;
import io.drydock.lab.maas.hardware.Details;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.life.MachineCare;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.PowerSetup;
import java.util.List;
import java.util.Map;

/** Machines: listed, read, created, changed and deleted. */
public final class MachineResources implements MaasPart {
    private final MachineCare care;
    private final MaasState state;
    private final DomainPart domains;
    private final MachineJson json;

    public MachineResources(MachineCare care, DomainPart domains, MachineJson json) {
        this.care = care;
        this.state = care.state();
        this.domains = domains;
        this.json = json;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("machines/").get(this::list).get("power_parameters", this::allPower).post(this::create);
        routes.at("machines/{system_id}/").get(request -> reply(machine(request))).put(this::change).delete(this::delete)
                .get("power_parameters", request -> MaasReply.json(power(machine(request).power())))
                .get("query_power_state", this::queryPower).get("details", this::details)
                .post("set_owner_data", this::annotate).post("set_workload_annotations", this::annotate)
                .post("lock", this::lock).post("unlock", this::unlock);
        routes.at("nodes/{system_id}/").get(request -> reply(machine(request))).delete(this::delete).get("details", this::details)
                .get("power_parameters", request -> MaasReply.json(power(machine(request).power())));
    }

    private MaasMachine machine(MaasRequest request) throws Refused {
        return state.machineOf(request.variable("system_id"));
    }

    private MaasReply reply(MaasMachine machine) {
        return MaasReply.json(json.of(machine));
    }

    private MaasReply list(MaasRequest request) throws Refused {
        MachineFilter filter = new MachineFilter(request);
        ArrayNode all = Json.array();
        state.machines().stream().filter(filter::fits).forEach(machine -> all.add(json.of(machine)));
        return MaasReply.json(all);
    }

    private MaasReply allPower(MaasRequest request) throws Refused {
        List<String> ids = request.all("id");
        ObjectNode all = Json.object();
        state.machines().stream().filter(machine -> ids.isEmpty() || ids.contains(machine.systemId()))
                .forEach(machine -> all.set(machine.systemId(), power(machine.power())));
        return MaasReply.json(all);
    }

    private static ObjectNode power(PowerSetup power) {
        ObjectNode body = Json.object();
        for (Map.Entry<String, Object> entry : power.parameters().entrySet()) {
            if (entry.getValue() instanceof List<?> values) {
                body.set(entry.getKey(), Json.texts(values.stream().map(String::valueOf).toList()));
            } else {
                body.put(entry.getKey(), String.valueOf(entry.getValue()));
            }
        }
        return body;
    }

    private MaasReply create(MaasRequest request) throws Refused {
        MaasMachine machine = new MachineForm(state, domains, request).create();
        state.add(machine);
        care.parts().forEach(part -> part.enlisted(machine));
        care.lifecycle().enter(machine, MachineStatus.NEW, "New");
        return reply(machine);
    }

    private MaasReply change(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        new MachineForm(state, domains, request).change(machine);
        return reply(machine);
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        if (machine.locked()) {
            throw Refused.conflict("Cannot delete machine, it is locked.");
        }
        care.forget(machine);
        return MaasReply.noContent();
    }

    private MaasReply queryPower(MaasRequest request) throws Refused {
        return MaasReply.json(Json.object().put("state", care.power().query(machine(request))));
    }

    private MaasReply details(MaasRequest request) throws Refused {
        return MaasReply.bytes("application/bson", Details.of(machine(request), state.site()));
    }

    private MaasReply annotate(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        if (machine.owner().isEmpty()) {
            throw Refused.conflict("Cannot set workload annotation: it hasn't been acquired.");
        }
        request.parameters().forEach((key, values) -> {
            if (values.getLast().isEmpty()) {
                machine.ownerData().remove(key);
            } else {
                machine.ownerData().put(key, values.getLast());
            }
        });
        return reply(machine);
    }

    private MaasReply lock(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        if (machine.locked()) {
            throw Refused.conflict("Machine is already locked");
        }
        if (machine.status() != MachineStatus.DEPLOYED && machine.status() != MachineStatus.DEPLOYING) {
            throw Refused.conflict("Can't lock, machine is not deployed");
        }
        machine.locked(true);
        return reply(machine);
    }

    private MaasReply unlock(MaasRequest request) throws Refused {
        MaasMachine machine = machine(request);
        if (!machine.locked()) {
            throw Refused.conflict("Can't unlock, machine is not locked");
        }
        machine.locked(false);
        return reply(machine);
    }
}
