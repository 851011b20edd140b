package io.drydock.lab.maas.life;

import io.drydock.lab.maas.counter.Counters;
import io.drydock.lab.maas.result.ScriptResult;
import io.drydock.lab.maas.result.ScriptRuns;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What machines are busy with, and in which state they are. Not for several threads. */
public final class Lifecycle {
    /** Fewest looks at a job before MAAS gives up: on a busy computer the lab looks seldom, and what is late by that is not the machine's fault. */
    private static final int LOOKS = 20;

    /** A job, and how much time it has had. */
    private static final class Running {
        private final Job job;
        private final Consumer<Instant> then;
        private Instant looked;
        private Duration spent = Duration.ZERO;

        private Running(Job job, Consumer<Instant> then, Instant now) {
            this.job = job;
            this.then = then;
            this.looked = now;
        }

        private boolean isOverdue(Instant now) {
            Duration most = job.timeout().dividedBy(LOOKS);
            Duration since = Duration.between(looked, now);
            spent = spent.plus(since.compareTo(most) < 0 ? since : most);
            looked = now;
            return spent.compareTo(job.timeout()) >= 0;
        }
    }

    private final MaasState state;
    private final Counters counters;
    private final Map<MaasMachine, Running> running = new LinkedHashMap<>();

    public Lifecycle(MaasState state, Counters counters) {
        this.state = state;
        this.counters = counters;
    }

    Instant now() {
        return state.clock().instant();
    }

    /** The machine comes into a state; what it was busy with is over. */
    public void enter(MaasMachine machine, MachineStatus status, String message) {
        running.remove(machine);
        machine.status(status);
        machine.statusMessage(message);
        counters.entered(machine.serverName(), status, now());
    }

    /** The machine is busy from now on; {@code then} follows when that is done. */
    void begin(MaasMachine machine, Job job, Consumer<Instant> then) {
        running.put(machine, new Running(job, then, now()));
    }

    /** It came to nothing. */
    void fail(MaasMachine machine, String comment, ScriptResult.Status scripts) {
        ScriptRuns.of(machine).stop(now(), scripts);
        Optional<MachineStatus> failed = Transitions.failed(machine.status());
        if (failed.isPresent()) {
            enter(machine, failed.get(), "Marking node failed - " + comment);
            machine.error(comment);
        } else {
            running.remove(machine);
        }
    }

    /** Nobody cares for the machine any more. */
    public void forget(MaasMachine machine) {
        running.remove(machine);
    }

    /** Looks after everything that goes on. */
    void advance() {
        List<MaasMachine> busy = new ArrayList<>(running.keySet());
        for (MaasMachine machine : busy) {
            Running one = running.get(machine);
            if (one != null) {
                advance(machine, one);
            }
        }
    }

    private void advance(MaasMachine machine, Running one) {
        Instant now = now();
        try {
            if (one.job.advance(machine, now) == Job.Progress.DONE) {
                running.remove(machine, one);
                one.then.accept(now);
            } else if (one.isOverdue(now)) {
                fail(machine, "Node operation '" + machine.status().title() + "' timed out after " + words(Durations.TIMEOUT) + ".",
                        ScriptResult.Status.TIMEDOUT);
            }
        } catch (Job.JobFailed e) {
            fail(machine, e.getMessage(), ScriptResult.Status.ABORTED);
        }
    }

    private static String words(Duration duration) {
        return duration.toMinutes() + " minutes";
    }
}
