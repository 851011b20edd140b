package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A machine is booted from the network and works at something for a while. If its power goes, or it boots anew, the work is lost and starts over at
 * the next boot from the network.
 */
final class Netboot {
    private final BmcPower power;
    private final Boots boots;
    private final Instant since;
    private final Duration work;
    private final boolean alreadyUp;
    private boolean told;

    /** @param alreadyUp it runs what MAAS sent it, so it need not boot again */
    Netboot(BmcPower power, Boots boots, Instant since, Duration work, boolean alreadyUp) {
        this.power = power;
        this.boots = boots;
        this.since = since;
        this.work = work;
        this.alreadyUp = alreadyUp;
    }

    /** Whether the work is done. */
    boolean done(MaasMachine machine, Instant now, boolean hangs) throws Job.JobFailed {
        if (!told && !alreadyUp) {
            Optional<String> problem = power.problem(machine);
            if (problem.isPresent()) {
                throw new Job.JobFailed("Power on for the node failed: " + problem.get());
            }
            told = power.netboot(machine);
            return false;
        }
        Instant from = alreadyUp ? Instant.EPOCH : since;
        Optional<Instant> up = machine.server().flatMap(server -> boots.runningFromNetwork(server, from))
                .map(boot -> boot.isBefore(since) ? since : boot);
        return !hangs && up.isPresent() && !now.isBefore(up.get().plus(work));
    }

    /** Whether it has come up. */
    boolean up(MaasMachine machine) {
        return machine.server().flatMap(server -> boots.runningFromNetwork(server, alreadyUp ? Instant.EPOCH : since)).isPresent();
    }
}
