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
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives one or two versions of a state machine a name. The same alias again is answered as it is. */
@Singleton
class CreateStateMachineAlias implements Action {
    private static final int MOST_ALIASES = 100;
    private static final MemberType ALIAS_NAME = new MemberType.Text(1, 80,
            Optional.of(Pattern.compile("^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$")), false);

    private final StateMachineLookup machines;
    private final StateMachineAliases aliases;
    private final RoutingParameters routing;
    private final InstantSource clock;

    CreateStateMachineAlias(StateMachineLookup machines, StateMachineAliases aliases, RoutingParameters routing, InstantSource clock) {
        this.machines = machines;
        this.aliases = aliases;
        this.routing = routing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "CreateStateMachineAlias";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.optional("description", MemberType.DESCRIPTION), Member.required("name", ALIAS_NAME),
                Member.required(RoutingParameters.NAME, RoutingParameters.TYPE));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Optional<String> description = parameters.optionalText("description").filter(text -> !text.isEmpty());
        while (true) {
            RoutingParameters.Routing routes = routing.read(parameters).orElseThrow();
            StateMachineRecord machine = machines.findToChange(routes.targets().getFirst().version().machine().arn()).machine();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            StateMachineAlias wanted = new StateMachineAlias(machine.arn(), machine.name(), parameters.text("name"), description, routes.routes(),
                    now, now);
            Optional<StateMachineAlias> existing = aliases.find(machine.name(), wanted.name()).map(StateMachineAliases.Stored::alias);
            if (existing.isPresent()) {
                return describe(sameAgain(existing.get(), wanted));
            }
            checkQuota(machine);
            if (aliases.create(wanted, routes.targets())) {
                return describe(wanted);
            }
        }
    }

    private static StateMachineAlias sameAgain(StateMachineAlias existing, StateMachineAlias wanted) {
        if (!existing.description().equals(wanted.description()) || !existing.routes().equals(wanted.routes())) {
            throw new ApiFailure("ConflictException",
                    "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
        }
        return existing;
    }

    private void checkQuota(StateMachineRecord machine) {
        if (aliases.all(machine.name()).size() >= MOST_ALIASES) {
            throw new ApiFailure("ServiceQuotaExceededException", "A state machine has at most " + MOST_ALIASES + " aliases. Delete one of those of '"
                    + machine.arn() + "' that are not used any more.");
        }
    }

    private static ObjectNode describe(StateMachineAlias alias) {
        return Action.object().put("stateMachineAliasArn", alias.arn()).put("creationDate", Action.timestamp(alias.createdAt()));
    }
}
