package io.drydock.lab.maas.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.lab.maas.config.ConfigPart;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.life.Commissioning;
import io.drydock.lab.maas.life.Deployment;
import io.drydock.lab.maas.life.MachineCare;
import io.drydock.lab.maas.life.PowerActions;
import io.drydock.lab.maas.life.Release;
import io.drydock.lab.maas.life.Rescue;
import io.drydock.lab.maas.result.NodeScripts;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Transitions;
import java.util.ArrayList;
import java.util.List;

/** What machines can be told to do. */
public final class MachineActions implements MaasPart {
    private final MachineCare care;
    private final MaasState state;
    private final NodeScripts scripts;
    private final MachineJson json;
    private final PlatformForm platforms;
    private final Allocation allocation;
    private final Commissioning commissioning;
    private final Deployment deployment;
    private final Release release;
    private final Rescue rescue;
    private final PowerActions power;
    private final ConfigPart config;

    public MachineActions(MachineCare care, NodeScripts scripts, PlatformForm platforms, ConfigPart config, MachineJson json) {
        this.care = care;
        this.state = care.state();
        this.scripts = scripts;
        this.json = json;
        this.platforms = platforms;
        this.allocation = new Allocation(care);
        this.commissioning = new Commissioning(care);
        this.deployment = new Deployment(care);
        this.release = new Release(care);
        this.rescue = new Rescue(care);
        this.power = new PowerActions(care);
        this.config = config;
    }

    /** What is done with the machine that the path names, before the machine is answered. */
    @FunctionalInterface
    private interface Action {
        void run(MaasMachine machine, MaasRequest request) throws Refused;
    }

    private Routes.Operation on(Action action) {
        return request -> {
            MaasMachine machine = state.machineOf(request.variable("system_id"));
            action.run(machine, request);
            return MaasReply.json(json.of(machine));
        };
    }

    @Override
    public void routes(Routes routes) {
        routes.at("machines/").post("allocate", request -> MaasReply.json(json.of(allocation.allocate(request)))).post("release", this::releaseAll);
        routes.at("machines/{system_id}/").post("commission", on(this::commission)).post("deploy", on(this::deploy)).post("release", on(this::release))
                .post("abort", on((machine, _) -> deployment.abort(machine))).post("mark_broken", on(this::markBroken))
                .post("mark_fixed", on((machine, _) -> markFixed(machine))).post("rescue_mode", on((machine, _) -> rescue.enter(machine)))
                .post("exit_rescue_mode", on((machine, _) -> rescue.exit(machine))).post("power_on", on(this::powerOn))
                .post("power_off", this::powerOff);
    }

    private void commission(MaasMachine machine, MaasRequest request) throws Refused {
        commissioning.start(machine, new Commissioning.Wish(scripts.commissioning(request), scripts.testing(request), request.truth("enable_ssh", false)));
    }

    private void deploy(MaasMachine machine, MaasRequest request) throws Refused {
        if (machine.status() == MachineStatus.READY) {
            allocation.take(machine, request);
        }
        if (!Transitions.allowed(machine.status(), MachineStatus.DEPLOYING)) {
            throw Refused.conflict("Can't deploy a machine that is in the '" + machine.status().title() + "' state");
        }
        deployment.start(machine, platforms.read(request, machine));
    }

    private void powerOn(MaasMachine machine, MaasRequest request) throws Refused {
        if (machine.owner().isEmpty()) {
            throw Refused.conflict("Can't start node: it hasn't been allocated.");
        }
        if (machine.status() == MachineStatus.ALLOCATED) {
            deployment.start(machine, platforms.read(request, machine));
        } else {
            power.on(machine);
        }
    }

    private MaasReply powerOff(MaasRequest request) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        boolean changes = power.off(machine, request.one("stop_mode").filter("soft"::equals).isPresent());
        return MaasReply.json(changes ? json.of(machine) : JsonNodeFactory.instance.nullNode());
    }

    private void release(MaasMachine machine, MaasRequest request) throws Refused {
        if (machine.locked()) {
            throw Refused.conflict("Machine cannot be released, it is locked.");
        }
        if (machine.status() == MachineStatus.RELEASING || machine.status() == MachineStatus.READY) {
            return;
        }
        if (!Transitions.releasable(machine.status())) {
            throw Refused.conflict("Machine cannot be released in its current state ('" + machine.status().title() + "').");
        }
        release.start(machine, request.truth("erase", false) || isSet("enable_disk_erasing_on_release"),
                request.truth("quick_erase", isSet("disk_erase_with_quick_erase")));
    }

    private boolean isSet(String setting) {
        return config.text(setting).filter("true"::equals).isPresent();
    }

    private MaasReply releaseAll(MaasRequest request) throws Refused {
        List<MaasMachine> machines = new ArrayList<>();
        for (String id : request.all("machines")) {
            machines.add(state.machine(id).orElseThrow(() -> Refused.bad("Unknown machine(s): " + id + ".")));
        }
        List<String> refused = machines.stream().filter(machine -> !Transitions.releasable(machine.status())
                && machine.status() != MachineStatus.READY && machine.status() != MachineStatus.RELEASING)
                .map(machine -> machine.systemId() + " ('" + machine.status().title() + "')").toList();
        if (!refused.isEmpty()) {
            throw Refused.conflict("Machine(s) cannot be released in their current state: " + String.join(", ", refused) + ".");
        }
        ArrayNode released = Json.array();
        for (MaasMachine machine : machines) {
            if (Transitions.releasable(machine.status())) {
                release(machine, request);
                released.add(machine.systemId());
            }
        }
        return MaasReply.json(released);
    }

    private void markBroken(MaasMachine machine, MaasRequest request) throws Refused {
        if (!Transitions.allowed(machine.status(), MachineStatus.BROKEN)) {
            throw Refused.conflict("The machine can't be marked broken in its current state ('" + machine.status().title() + "').");
        }
        care.lifecycle().enter(machine, MachineStatus.BROKEN, "Marking node broken");
        machine.error(request.filled("comment").or(() -> request.filled("error_description")).orElse(""));
    }

    private void markFixed(MaasMachine machine) throws Refused {
        if (machine.status() != MachineStatus.BROKEN) {
            throw Refused.conflict("Can't mark a non-broken node as fixed.");
        }
        MachineStatus fixed = !machine.commissioned() ? MachineStatus.NEW
                : machine.platform().osystem().isEmpty() ? MachineStatus.READY : MachineStatus.DEPLOYED;
        care.lifecycle().enter(machine, fixed, "Marking node fixed");
        machine.error("");
    }
}
