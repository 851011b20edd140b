package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineAliases;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Changes where an alias leads, or its description, for executions started from then on. */
@Singleton
class UpdateStateMachineAlias implements Action {
    private final AliasLookup lookup;
    private final StateMachineLookup machines;
    private final StateMachineAliases aliases;
    private final RoutingParameters routing;
    private final InstantSource clock;

    UpdateStateMachineAlias(AliasLookup lookup, StateMachineLookup machines, StateMachineAliases aliases, RoutingParameters routing,
            InstantSource clock) {
        this.lookup = lookup;
        this.machines = machines;
        this.aliases = aliases;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "UpdateStateMachineAlias";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineAliasArn", MemberType.ARN), Member.optional("description", MemberType.DESCRIPTION),
                Member.optional(RoutingParameters.NAME, RoutingParameters.TYPE));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineAliasArn");
        Optional<String> description = parameters.optionalText("description");
        while (true) {
            StateMachineAliases.Stored stored = lookup.find(arn);
            StateMachineAlias old = stored.alias();
            machines.findToChange(old.machineArn());
            Optional<RoutingParameters.Routing> routes = routing.read(parameters).map(given -> sameMachine(given, old));
            if (description.isEmpty() && routes.isEmpty()) {
                throw new ApiFailure("MissingRequiredParameter", "Either the description or the RoutingConfiguration must be specified");
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            StateMachineAlias changed = new StateMachineAlias(old.machineArn(), old.machineName(), old.name(),
                    description.or(old::description).filter(text -> !text.isEmpty()),
                    routes.map(RoutingParameters.Routing::routes).orElse(old.routes()), old.createdAt(), now);
            if (aliases.update(changed, stored.version(), routes.map(RoutingParameters.Routing::targets).orElse(List.of()))) {
                return Action.object().put("updateDate", Action.timestamp(now));
            }
        }
    }

    private static RoutingParameters.Routing sameMachine(RoutingParameters.Routing routing, StateMachineAlias alias) {
        if (!routing.targets().getFirst().version().machine().arn().equals(alias.machineArn())) {
            throw ApiFailure.validation("INVALID_ROUTING_CONFIGURATION", "Routing configuration must contain versions of the state machine '"
                    + alias.machineArn() + "'. Received: " + routing.routes().stream().map(StateMachineAlias.Route::versionArn).toList());
        }
        return routing;
    }
}
