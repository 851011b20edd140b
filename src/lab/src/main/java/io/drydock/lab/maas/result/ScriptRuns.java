package io.drydock.lab.maas.result;

import io.drydock.lab.maas.result.ScriptResult.Status;
import io.drydock.lab.maas.state.MaasMachine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** All that scripts ever did on one machine. Not for several threads. */
public final class ScriptRuns {
    private final List<ScriptSet> sets = new ArrayList<>();

    /** Those of a machine. */
    public static ScriptRuns of(MaasMachine machine) {
        return machine.share(ScriptRuns.class, ScriptRuns::new);
    }

    /** The oldest first. */
    List<ScriptSet> sets() {
        return sets;
    }

    void remove(ScriptSet set) {
        sets.remove(set);
    }

    /** The latest of that type. */
    public Optional<ScriptSet> current(ScriptSet.Type type) {
        return sets.reversed().stream().filter(set -> set.type() == type).findFirst();
    }

    /** Scripts are to be run. */
    public void begin(ScriptSet.Type type, List<String> scripts, Instant now, IntSupplier ids) {
        int set = ids.getAsInt();
        sets.add(new ScriptSet(set, type, scripts.stream().map(name -> new ScriptResult(ids.getAsInt(), name, now)).toList()));
    }

    /** The machine is up, and they run. */
    public void run(ScriptSet.Type type, Instant now) {
        current(type).ifPresent(set -> set.results().forEach(result -> result.start(now)));
    }

    /**
     * All passed.
     *
     * @param outputs what each wrote, by its name
     */
    public void pass(ScriptSet.Type type, Instant now, Function<String, byte[]> outputs) {
        current(type).ifPresent(set -> set.results().stream().filter(result -> !result.status().over())
                .forEach(result -> result.end(now, Status.PASSED, outputs.apply(result.name()))));
    }

    /** The last one failed, those before it passed; its name. */
    public String fail(ScriptSet.Type type, Instant now, Function<String, byte[]> outputs, String complaint) {
        ScriptSet set = current(type).orElseThrow();
        ScriptResult last = set.results().getLast();
        last.end(now, Status.FAILED, complaint.getBytes(StandardCharsets.UTF_8));
        pass(type, now, outputs);
        return last.name();
    }

    /** None of those that are not over goes on. */
    public void stop(Instant now, Status why) {
        sets.forEach(set -> set.results().stream().filter(result -> !result.status().over()).forEach(result -> result.end(now, why, new byte[0])));
    }
}
