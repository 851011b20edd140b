package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.network.NetworkChange.Target;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes changes of one machine's interfaces, one after the other. What MAAS answers to one tells what later ones need: the ids of interfaces
 * that were made, and links that came or went by themselves.
 */
final class NetworkWork {
    private final Maas maas;
    private final String systemId;
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Integer, List<InterfaceLink>> links = new HashMap<>();

    NetworkWork(Maas maas, String systemId) {
        this.maas = maas;
        this.systemId = systemId;
    }

    /**
     * Makes all of them.
     *
     * @param guard is asked before each
     * @throws DownstreamUnavailable if MAAS can't do one now, {@link StepFailed} if it refuses one: the message says which were made, and which
     *     are missing
     */
    void makeAll(List<NetworkChange> changes, Runnable guard) {
        for (int i = 0; i < changes.size(); i++) {
            guard.run();
            try {
                make(changes.get(i));
            } catch (MaasException e) {
                String message = e.getMessage() + " It was asked to " + changes.get(i) + ". Made before that: " + told(changes.subList(0, i))
                        + ". Missing now: " + told(changes.subList(i, changes.size())) + ".";
                throw e.inStep(message);
            }
        }
    }

    /** For messages. */
    static String told(List<NetworkChange> changes) {
        return changes.isEmpty() ? "nothing" : changes.stream().map(NetworkChange::toString).collect(Collectors.joining("; "));
    }

    private void make(NetworkChange change) {
        switch (change) {
            case NetworkChange.Remove(int id, _, _) -> maas.delete(path(id));
            case NetworkChange.Disconnect(int id, _) -> maas.postRepeatable(path(id), "disconnect", MaasParameters.NONE);
            case NetworkChange.Place(int id, _, String name, Optional<Vlan> vlan) -> seen(maas.put(path(id), on(vlan).with("name", name)));
            case NetworkChange.Update update -> seen(maas.put(path(update.id()), setting(update.vlan(), update.mtu()).with("name", update.name())));
            case NetworkChange.CreateBond bond -> made(bond.name(), maas.post(interfaces(), "create_bond", bond.options()
                    .addedTo(MaasParameters.of("name", bond.name()).with("mtu", bond.mtu()).with("parents", bond.parents()))));
            case NetworkChange.UpdateBond bond -> seen(maas.put(path(id(bond.target())),
                    bond.options().addedTo(setting(bond.vlan(), bond.mtu()).with("name", bond.target().name()))));
            case NetworkChange.CreateVlan vlan -> made(vlan.name(), maas.post(interfaces(), "create_vlan",
                    setting(Optional.of(vlan.vlan()), vlan.mtu()).with("parent", id(vlan.parent()))));
            case NetworkChange.UpdateVlan vlan -> seen(maas.put(path(vlan.id()),
                    setting(Optional.of(vlan.vlan()), vlan.mtu()).with("parent", id(vlan.parent()))));
            case NetworkChange.Unlink(Target target, InterfaceLink link) -> unlink(id(target), link);
            case NetworkChange.Link link -> link(id(link.target()), link.link(), link.instead());
            case NetworkChange.ChooseGateway(Target target, InterfaceLink link) -> maas.postRepeatable(path(id(target)), "set_default_gateway",
                    MaasParameters.of("link_id", link.id()));
            case NetworkChange.ClearGateways _ -> maas.postRepeatable("machines/" + systemId + "/", "clear_default_gateways", MaasParameters.NONE);
        }
    }

    private void unlink(int id, InterfaceLink link) {
        if (links.getOrDefault(id, List.of(link)).stream().anyMatch(one -> one.id() == link.id())) {
            seen(maas.post(path(id), "unlink_subnet", MaasParameters.of("id", link.id())));
        }
    }

    private void link(int id, DesiredLink link, boolean instead) {
        if (!link.gateway() && !instead && links.getOrDefault(id, List.of()).stream().anyMatch(one -> one.is(link))) {
            return;
        }
        MaasParameters parameters = MaasParameters.of("mode", link.mode().word()).with("subnet", link.subnet().id());
        if (link.address().isPresent()) {
            parameters = parameters.with("ip_address", link.address().get());
        }
        if (instead) {
            parameters = parameters.with("force", true);
        }
        seen(maas.post(path(id), "link_subnet", link.gateway() ? parameters.with("default_gateway", true) : parameters));
    }

    /** MAAS takes an interface for disconnected where an update does not name its VLAN. */
    private static MaasParameters setting(Optional<Vlan> vlan, long mtu) {
        return on(vlan).with("mtu", mtu);
    }

    private static MaasParameters on(Optional<Vlan> vlan) {
        return MaasParameters.of("vlan", vlan.map(found -> String.valueOf(found.id())).orElse(""));
    }

    private void made(String name, JsonNode answer) {
        made.put(name, answer.path("id").asInt());
        seen(answer);
    }

    private void seen(JsonNode answer) {
        if (answer.path("links").isArray()) {
            links.put(answer.path("id").asInt(), StreamSupport.stream(answer.path("links").spliterator(), false).map(InterfaceLink::of).toList());
        }
    }

    private int id(Target target) {
        return switch (target) {
            case Target.Existing(int id, _) -> id;
            case Target.Made(String name) -> made.get(name);
        };
    }

    private String interfaces() {
        return "nodes/" + systemId + "/interfaces/";
    }

    private String path(int id) {
        return interfaces() + id + "/";
    }
}
