package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import java.util.List;
import java.util.Optional;

/** Reads and sets a system's boot override, in its settings resource where it has one for that (DSP0266, Settings resource). */
final class BootControl {
    private final Service service;
    private final GuardedPatch patch;
    private final TaskMonitor tasks;

    BootControl(Service service, TaskMonitor tasks) {
        this.service = service;
        this.patch = new GuardedPatch(service);
        this.tasks = tasks;
    }

    BootOverride read(Resource system) {
        return new BootOptions(bearer(system).json().path("Boot")).current();
    }

    void set(BootOverride wanted, Resource system) {
        if (!system.json().path("Boot").isObject()) {
            throw service.api().failure(Kind.UNSUPPORTED, system.path(), "has a System without Boot: its boot device can't be set by Redfish");
        }
        Resource bearer = bearer(system);
        // What is offered may stand in the system alone.
        ObjectNode offered = system.json().path("Boot").deepCopy();
        bearer.json().path("Boot").fields().forEachRemaining(field -> offered.set(field.getKey(), field.getValue()));
        BootOptions options = new BootOptions(offered);
        send(bearer, wanted.device() == Device.NONE ? options.nothing() : change(wanted, options, system.path()));
    }

    private ObjectNode change(BootOverride wanted, BootOptions options, String path) {
        String target = options.target(wanted.device()).orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, path,
                "can't boot from " + wanted.device() + ": it offers " + String.join(", ", options.targets().orElse(List.of("nothing of that kind")))));
        String enabled = options.enabled(wanted.persistence(), service.bmc().quirks().has(RedfishQuirks.CONTINUOUS_ONLY))
                .orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, path, "can't keep a boot device for "
                        + (wanted.persistence() == Persistence.ONCE ? "a boot" : "longer than one boot")));
        ObjectNode change = JsonNodeFactory.instance.objectNode().put(BootOptions.ENABLED, enabled).put(BootOptions.TARGET, target);
        wanted.firmware().flatMap(options::mode).ifPresent(mode -> change.put(BootOptions.MODE, mode));
        return change;
    }

    /** A BMC that does not tell what it takes is told less until it takes it: without mode, and for every boot instead of one. */
    private void send(Resource bearer, ObjectNode change) {
        Reply reply = patch.send(bearer, wrapped(change));
        if (refuses(reply, BootOptions.MODE) && change.has(BootOptions.MODE)) {
            change.remove(BootOptions.MODE);
            reply = patch.send(bearer, wrapped(change));
        }
        if (refuses(reply, BootOptions.ENABLED) && change.path(BootOptions.ENABLED).asText().equals("Once")) {
            change.put(BootOptions.ENABLED, "Continuous");
            reply = patch.send(bearer, wrapped(change));
        }
        tasks.follow(Request.patch(bearer.path(), change, Optional.empty()), reply);
    }

    private static boolean refuses(Reply reply, String property) {
        return (reply.status() == 400 || reply.status() == 422) && Refusal.blames(reply, property);
    }

    private static ObjectNode wrapped(ObjectNode change) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("Boot", change.deepCopy());
        return body;
    }

    /** The resource that holds the override: the settings resource if it speaks of it, else the system. */
    private Resource bearer(Resource system) {
        return Fields.link(system.json(), "@Redfish.Settings", "SettingsObject").flatMap(service.api()::find)
                .filter(settings -> settings.json().path("Boot").has(BootOptions.TARGET)).orElse(system);
    }
}
