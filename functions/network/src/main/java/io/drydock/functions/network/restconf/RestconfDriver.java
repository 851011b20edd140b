package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.network.controller.Controller;
import io.drydock.functions.network.controller.Protocol;
import io.drydock.functions.network.controller.SwitchDriver;
import io.drydock.functions.network.restconf.SwitchSession.Read;
import io.drydock.functions.network.restconf.Target.Removal;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets up ports by RESTCONF: reads, changes the difference, and reads again. One order at a time is worked at for a switch. */
@Singleton
class RestconfDriver implements SwitchDriver {
    /** Reading, leaving what has to go, setting the rest, and once more where somebody else has changed the port meanwhile. */
    private static final int MOST_ROUNDS = 5;

    private final RestconfSettings settings;
    private final RestconfCalls calls;
    private final RestconfRoots roots;
    private final Logins logins;
    private final ObjectMapper mapper;
    private final Turns<URI> turns = new Turns<>();

    RestconfDriver(RestconfSettings settings, RestconfCalls calls, RestconfRoots roots, Logins logins, ObjectMapper mapper) {
        this.settings = settings;
        this.calls = calls;
        this.roots = roots;
        this.logins = logins;
        this.mapper = mapper;
    }

    @Override
    public Protocol protocol() {
        return Protocol.RESTCONF;
    }

    /** Where many nodes hang on one switch, those whose turn does not come in time are told so: nothing is wrong with it, they are to ask again. */
    @Override
    public Answer setUp(Order order) {
        return turns.take(order.controller().uri(), settings.turnTimeout(), () -> carryOut(order)).orElseGet(() -> new Answer.Working(
                "it has been set up for other nodes for " + settings.turnTimeout().toSeconds() + " s (drydock.network.restconf.turn-timeout)"));
    }

    private Answer carryOut(Order order) {
        Controller controller = order.controller();
        SwitchSession session = new SwitchSession(controller.toString(), calls, calls.client(roots.of(controller), RestconfApi.class),
                logins.of(controller.switchName(), order.designRef()), mapper);
        List<String> changes = new ArrayList<>();
        for (Target target : new Targets(settings.lagName(), settings.mtuOverhead()).of(order.ports())) {
            bring(session, target, order, changes);
        }
        return new Answer.AsOrdered(changes);
    }

    private void bring(SwitchSession session, Target target, Order order, List<String> changes) {
        for (int round = 1;; round++) {
            Optional<Read> read = session.read(target.name(), target.aggregate());
            if (read.isEmpty() && !target.aggregate()) {
                throw new StepFailed(order.controller() + " has no port " + target.name() + " for " + target.state().description()
                        + ". See where the cable ends, and mend the label switch_port, if it says so.");
            }
            read.ifPresent(found -> requireOurs(found, target, order.controller()));
            List<String> differences = read.map(found -> target.differences(found.present())).orElse(List.of("new"));
            if (differences.isEmpty()) {
                break;
            }
            if (round >= MOST_ROUNDS) {
                throw new StepFailed(order.controller() + " took the changes of " + target.name() + ", and still has " + target.name() + " without: "
                        + String.join("; ", differences) + " (read " + round + " times). See whether somebody else sets up the same port.");
            }
            if (round == 1) {
                changes.add(target.name() + ": " + String.join("; ", differences));
            }
            order.beforeChange().run();
            change(session, target, read);
        }
        lacp(session, target, order, changes);
    }

    /** What has to go goes first; then the rest is set on what is read again. */
    private static void change(SwitchSession session, Target target, Optional<Read> read) {
        if (read.isEmpty()) {
            session.create(target);
            return;
        }
        List<Removal> removals = target.removals(read.get().present());
        if (removals.isEmpty()) {
            session.merge(target, read.get().tag());
        } else {
            removals.forEach(removal -> session.remove(target, removal));
        }
    }

    /** An aggregate of the name may serve somebody else. */
    private static void requireOurs(Read read, Target target, Controller controller) {
        String description = read.present().description();
        if (target.aggregate() && !description.isBlank() && !description.equals(target.state().description())) {
            throw new StepFailed(controller + " has the aggregate " + target.name() + " already, for '" + description + "', and " + target.name()
                    + " is wanted for " + target.state().description() + ". Name aggregates otherwise (drydock.network.restconf.lag-name), or remove it.");
        }
    }

    private static void lacp(SwitchSession session, Target target, Order order, List<String> changes) {
        if (!target.aggregate()) {
            return;
        }
        target.state().lag().filter(lag -> lag.lacp() && !session.hasLacp(target.name(), lag)).ifPresent(lag -> {
            order.beforeChange().run();
            session.setLacp(target.name(), lag);
            if (!session.hasLacp(target.name(), lag)) {
                throw new StepFailed(order.controller() + " took LACP of " + target.name() + ", and does not have it when it is read again.");
            }
            changes.add(target.name() + ": LACP " + (lag.fast() ? "fast" : "slow"));
        });
    }
}
