package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.server.PowerState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A machine is switched off. Not for several threads. */
final class PowerOffJob implements Job {
    private final BmcPower power;
    private final Instant earliest;
    private final Duration timeout;

    /** @param earliest before which it isn't over */
    PowerOffJob(BmcPower power, Instant earliest, Duration timeout) {
        this.power = power;
        this.earliest = earliest;
        this.timeout = timeout;
    }

    @Override
    public Progress advance(MaasMachine machine, Instant now) throws JobFailed {
        Optional<String> problem = power.problem(machine);
        if (problem.isPresent()) {
            throw new JobFailed("Power off for the node failed: " + problem.get());
        }
        boolean accepted = power.off(machine, false);
        boolean off = !BmcPower.controls(machine) || machine.server().map(server -> server.power() == PowerState.OFF).orElse(true);
        return accepted && off && !now.isBefore(earliest) ? Progress.DONE : Progress.GOES_ON;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }
}
