package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.server.PowerCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A machine boots from the network, installs an operating system on its disk, restarts, and boots that. Whoever lets it boot something else then
 * keeps it from ever being deployed. Not for several threads.
 */
final class DeploymentJob implements Job {
    /** What is told of its course. */
    interface Listener {
        void installing(Instant now);

        /** @throws JobFailed if the installation failed */
        void installed(Instant now) throws JobFailed;
    }

    private final Netboot installation;
    private final Boots boots;
    private final Duration firstBoot;
    private final Duration timeout;
    private final BooleanSupplier hangs;
    private final Listener listener;
    private Optional<Instant> installed = Optional.empty();
    private boolean installing;

    DeploymentJob(Netboot installation, Boots boots, Duration firstBoot, Duration timeout, BooleanSupplier hangs, Listener listener) {
        this.installation = installation;
        this.boots = boots;
        this.firstBoot = firstBoot;
        this.timeout = timeout;
        this.hangs = hangs;
        this.listener = listener;
    }

    @Override
    public Progress advance(MaasMachine machine, Instant now) throws JobFailed {
        if (installed.isEmpty()) {
            boolean done = installation.done(machine, now, hangs.getAsBoolean());
            if (!installing && installation.up(machine)) {
                installing = true;
                listener.installing(now);
            }
            if (done) {
                listener.installed(now);
                installed = Optional.of(now);
                machine.server().ifPresent(server -> server.command(PowerCommand.RESET));
            }
            return Progress.GOES_ON;
        }
        Optional<Instant> up = machine.server().flatMap(server -> boots.runningFromDisk(server, installed.get()));
        return up.isPresent() && !now.isBefore(up.get().plus(firstBoot)) ? Progress.DONE : Progress.GOES_ON;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }
}
