package io.drydock.lab.maas.life;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import java.time.Duration;
import java.util.Optional;

/** Power that somebody asks MAAS to change. */
public final class PowerActions {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final MachineCare care;

    public PowerActions(MachineCare care) {
        this.care = care;
    }

    /** @throws Refused if MAAS gets nowhere with the BMC */
    public void on(MaasMachine machine) throws Refused {
        check(machine);
        if (!care.power().on(machine)) {
            throw busy();
        }
    }

    /**
     * Whether there was anything to do.
     *
     * @throws Refused if MAAS gets nowhere with the BMC
     */
    public boolean off(MaasMachine machine, boolean soft) throws Refused {
        check(machine);
        if (!care.power().query(machine).equals("on")) {
            return false;
        }
        if (!care.power().off(machine, soft)) {
            throw busy();
        }
        return true;
    }

    private void check(MaasMachine machine) throws Refused {
        Optional<String> problem = care.power().problem(machine);
        if (problem.isPresent()) {
            throw Refused.unavailable(problem.get(), RETRY);
        }
    }

    private static Refused busy() {
        return Refused.unavailable("Unable to change power state: another action is already in progress for that node.", RETRY);
    }
}
