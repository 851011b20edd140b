package io.drydock.bench.ordeal;

import io.drydock.bench.Targets;
import io.drydock.bench.ordeal.StoredSteps.Target;
import io.drydock.step.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what the lab has counted, and what was stored at each kill, against what crash proof means: nothing is done again that was stored as done,
 * and a kill repeats at most the step that was in flight, once.
 */
final class CrashClaims {
    private static final int TOLD = 20;

    private final Map<Effect, Integer> undisturbed;
    private final List<Killed> kills;
    private final Killed end;
    private final List<String> broken = new ArrayList<>();

    /**
     * @param undisturbed how often each effect comes about for a node without any kill
     * @param end what was found after the end, when the process had been killed once more
     */
    CrashClaims(Map<Effect, Integer> undisturbed, List<Killed> kills, Killed end) {
        this.undisturbed = Map.copyOf(undisturbed);
        this.kills = List.copyOf(kills);
        this.end = end;
    }

    /** Prints a table of the effects, and whatever breaks a claim. */
    void judge(Targets targets) {
        System.out.printf("%n%-48s %12s %12s %20s %22s%n",
                "of all nodes together", "undisturbed", "with kills", "steps in flight", "after a stored outcome");
        int again = 0;
        int tooMany = 0;
        for (Effect effect : Effect.values()) {
            Row row = row(effect);
            System.out.printf("%-48s %12d %12d %20d %22d%n", effect, row.expected(), row.found(), row.inFlight(), row.afterStored());
            again += row.afterStored();
            tooMany += row.tooMany();
        }
        targets.add("nothing is done again for a node whose outcome was stored", again == 0, again + " effects after a stored outcome");
        targets.add("at most one repetition of the step in flight at each kill", tooMany == 0, tooMany + " effects more than that");
        int changed = changedOutcomes();
        targets.add("no stored outcome is lost or replaced", changed == 0, changed + " of those stored at a kill");
        broken.stream().limit(TOLD).forEach(line -> System.out.println("  " + line));
        if (broken.size() > TOLD) {
            System.out.println("  … and " + (broken.size() - TOLD) + " more");
        }
    }

    /**
     * @param inFlight how often a step that has the effect was in flight at a kill
     * @param afterStored how often it came about although all steps that have it were stored as done
     * @param tooMany how often it came about beyond once for each time that the step began
     */
    private record Row(int expected, int found, int inFlight, int afterStored, int tooMany) {
    }

    private Row row(Effect effect) {
        int once = undisturbed.getOrDefault(effect, 0);
        int found = 0;
        int inFlight = 0;
        int afterStored = 0;
        int tooMany = 0;
        for (String node : end.effects().keySet()) {
            int flights = (int) kills.stream().filter(kill -> kill.steps().inFlight(node, effect.steps())).count();
            int all = end.of(node, effect);
            found += all;
            inFlight += flights;
            afterStored += afterStored(node, effect);
            int more = all - once - flights * Math.max(1, once);
            if (more > 0) {
                tooMany += more;
                broken.add(node + ": " + effect + " " + all + " times; undisturbed " + once + ", and in flight at " + flights + " kills");
            }
        }
        return new Row(once * end.effects().size(), found, inFlight, afterStored, tooMany);
    }

    private int afterStored(String node, Effect effect) {
        int count = 0;
        for (int i = 0; i < kills.size(); i++) {
            Killed kill = kills.get(i);
            Killed next = i + 1 < kills.size() ? kills.get(i + 1) : end;
            int more = next.of(node, effect) - kill.of(node, effect);
            if (more > 0 && kill.steps().allDone(node, effect.steps())) {
                count += more;
                broken.add(node + ": " + effect + " " + more + " times after kill " + kill.number()
                        + ", when all of " + effect.steps() + " were stored as done");
            }
        }
        return count;
    }

    private int changedOutcomes() {
        Map<Target, Outcome> last = end.steps().done();
        Map<Target, Outcome> changed = new HashMap<>();
        for (Killed kill : kills) {
            kill.steps().done().forEach((target, outcome) -> {
                if (!outcome.equals(last.get(target)) && changed.put(target, outcome) == null) {
                    broken.add("the outcome of " + target + " stored at kill " + kill.number() + " was " + outcome + " and is "
                            + last.get(target));
                }
            });
        }
        return changed.size();
    }
}
