package io.drydock.bench.site;

import io.drydock.lab.Lab;
import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a lab's machines were busy with what Drydock had told them, by the lab's own clock: no wait of Drydock's is in it. In each of DeploySite's
 * tasks the machine that was busy longest counts, since the next task begins when all are through. VerifySite, VerifyNode and RelabelNode
 * wait for nothing, and no image is imported: MAAS has that of the design.
 *
 * @param deployed machines that came to be deployed, each once
 * @param preparing seconds in PrepareNode: from the command to power on to enlisted, and from the command to commission to ready
 * @param deploying seconds in DeployNode: from the command to deploy to deployed
 */
record Chains(int deployed, double preparing, double deploying) {
    static Chains of(Lab lab) {
        Counters counters = lab.maas().counters();
        int deployed = 0;
        double preparing = 0;
        double deploying = 0;
        for (LabServer server : lab.site().servers()) {
            String name = server.name();
            deployed += counters.timesIn(name, MachineStatus.DEPLOYED) == 1 ? 1 : 0;
            Optional<Instant> on = server.changes().stream().filter(change -> change.kind() == Change.Kind.POWER_ON).map(Change::at).findFirst();
            double enlisting = on.map(at -> seconds(server.spec().delays().on()) + seconds(Optional.of(at), counters.since(name, MachineStatus.NEW)))
                    .orElse(0.0);
            preparing = Math.max(preparing, enlisting + seconds(counters.since(name, MachineStatus.COMMISSIONING),
                    counters.since(name, MachineStatus.READY)));
            deploying = Math.max(deploying, seconds(counters.since(name, MachineStatus.DEPLOYING), counters.since(name, MachineStatus.DEPLOYED)));
        }
        return new Chains(deployed, preparing, deploying);
    }

    private static double seconds(Optional<Instant> from, Optional<Instant> to) {
        return from.isPresent() && to.isPresent() ? seconds(Duration.between(from.get(), to.get())) : 0;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** In seconds, the whole site. */
    double criticalPath() {
        return preparing + deploying;
    }
}
