package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The light by which a person finds a server: LocationIndicatorActive, or the older IndicatorLED, of the system or of its chassis. */
final class IdentifyLight {
    private static final String ACTIVE = "LocationIndicatorActive";
    private static final String LED = "IndicatorLED";

    private final Service service;
    private final TaskMonitor tasks;

    IdentifyLight(Service service, TaskMonitor tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    void shine(boolean on, Resource system) {
        Resource bearer = Stream.concat(Stream.of(system), chassis(system))
                .filter(resource -> resource.json().has(ACTIVE) || resource.json().has(LED)).findFirst()
                .orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, system.path(),
                        "has no identify light, neither at its System nor at its Chassis"));
        ObjectNode change = change(on, bearer.json()).orElseThrow(() -> service.api().failure(Kind.UNSUPPORTED, bearer.path(),
                "can't switch its identify light " + (on ? "on" : "off")));
        tasks.follow(Request.patch(bearer.path(), change, Optional.empty()), new GuardedPatch(service).send(bearer, change));
    }

    private Stream<Resource> chassis(Resource system) {
        return Fields.objects(system.json(), "Links", "Chassis").stream().map(link -> Fields.target(link.path("@odata.id"))).flatMap(Optional::stream)
                .map(service.api()::find).flatMap(Optional::stream);
    }

    /** What switches the light; empty: this resource's light can't be switched so. */
    static Optional<ObjectNode> change(boolean on, JsonNode bearer) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        if (bearer.has(ACTIVE)) {
            return Optional.of(change.put(ACTIVE, on));
        }
        return Allowable.best(on ? List.of("Blinking", "Lit") : List.of("Off"), Allowable.of(bearer, LED)).map(state -> change.put(LED, state));
    }
}
