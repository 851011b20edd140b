package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.bench.DrydockServer;
import io.drydock.bench.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * DeploySite of a lab's nodes, during which the process is killed with -9 at random moments spread over the whole course, and started again on the
 * same data. Its exit status is 1 if a claim does not hold.
 */
public final class CrashOrdeal {
    private static final int UNDISTURBED = 4;
    /** Of the steps: the last ones of all nodes are done within a second or two. */
    private static final double LATEST = 0.9;
    private static final double DURING_START = 0.15;
    private static final int LONGEST_START = 4000;
    private static final int LONGEST_DELAY = 1500;
    private static final long LOOK = 300;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);

    private final OrdealLab lab;
    private final Victim victim;
    private final Random random;
    private final List<Killed> kills = new ArrayList<>();
    private String taskId = "";

    private CrashOrdeal(OrdealLab lab, Victim victim, Random random) {
        this.lab = lab;
        this.victim = victim;
        this.random = random;
    }

    /** {@code CrashOrdeal FOLDER APPLICATION_JAR NODES KILLS SEED [OPTION_OF_JAVA...]}. */
    public static void main(String... words) throws Exception {
        Path folder = Path.of(words[0]).resolve("crash" + System.nanoTime());
        Path application = Path.of(words[1]);
        int nodes = Integer.parseInt(words[2]);
        int wanted = Integer.parseInt(words[3]);
        long seed = words[4].equals("random") ? new Random().nextLong(1_000_000_000) : Long.parseLong(words[4]);
        List<String> more = List.of(words).subList(5, words.length);
        System.out.printf("DeploySite of %d nodes, killed %d times with -9; seed %d%n", nodes, wanted, seed);
        Ended undisturbed = run(folder.resolve("undisturbed"), application, UNDISTURBED, 0, new Random(seed), 0, more);
        int ofNodes = (int) undisturbed.last().steps().done().keySet().stream().filter(target -> target.node().isPresent()).count() / UNDISTURBED;
        int steps = undisturbed.last().steps().done().size() + ofNodes * (nodes - UNDISTURBED);
        System.out.printf("Undisturbed, %d nodes: %s after %.0f s; %d steps a node%n",
                UNDISTURBED, undisturbed.status(), undisturbed.seconds(), ofNodes);
        Ended ended = run(folder.resolve("killed"), application, nodes, wanted, new Random(seed), steps, more);
        Targets targets = new Targets();
        targets.add("the site is deployed", ended.status().equals("succeeded") && ended.deployed() == nodes,
                ended.status() + ", " + ended.deployed() + " of " + nodes + " nodes, after " + Math.round(ended.seconds()) + " s");
        targets.add("killed as often as was asked for", ended.kills().size() == wanted, ended.kills().size() + " times");
        new CrashClaims(once(undisturbed.last().effects()), ended.kills(), ended.last()).judge(targets);
        targets.print();
        System.exit(targets.allMet() ? 0 : 1);
    }

    private record Ended(String status, int deployed, double seconds, List<Killed> kills, Killed last) {
    }

    private static Ended run(Path folder, Path application, int nodes, int wanted, Random random, int steps, List<String> more) throws Exception {
        try (OrdealLab lab = new OrdealLab(folder, nodes)) {
            List<String> options = lab.options();
            options.addAll(more);
            try (Victim victim = new Victim(folder, application, options, lab.environment())) {
                return new CrashOrdeal(lab, victim, random).run(wanted, steps);
            }
        }
    }

    /** How often each effect came about for a node; all nodes are alike. */
    private static Map<Effect, Integer> once(Map<String, Map<Effect, Integer>> effects) {
        Map<Effect, Integer> once = effects.values().iterator().next();
        effects.forEach((node, found) -> {
            if (!found.equals(once)) {
                throw new IllegalStateException("undisturbed, nodes are treated alike, but " + node + " had " + found + ", another one " + once);
            }
        });
        return once;
    }

    private Ended run(int wanted, int steps) throws Exception {
        victim.start();
        long begun = System.nanoTime();
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("designRef", lab.designRef()).put("maxConcurrency", lab.nodes().size());
        taskId = victim.call("deploy-site", request).path("taskId").asText();
        double[] moments = random.doubles(wanted).map(moment -> moment * LATEST).sorted().toArray();
        for (double moment : moments) {
            if (isOverBefore(moment * steps)) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_DELAY));
            kill(begun, moment);
            victim.start();
        }
        String status = end();
        double seconds = (System.nanoTime() - begun) / 1e9;
        victim.kill();
        return new Ended(status, lab.deployed(), seconds, kills, found(kills.size() + 1));
    }

    /** Waits until so many steps are done; some kills come while the process starts, without waiting. */
    private boolean isOverBefore(double steps) throws IOException, InterruptedException {
        if (!kills.isEmpty() && random.nextDouble() < DURING_START && done(kills.getLast()) >= steps) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_START));
            return false;
        }
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            JsonNode task = show();
            if (!DrydockServer.isRunning(task)) {
                return true;
            }
            if (done(task) >= steps) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK);
        }
        throw new IllegalStateException("the task " + taskId + " got stuck before step " + steps + "; see " + victim.log());
    }

    private String end() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        JsonNode task = show();
        while (DrydockServer.isRunning(task) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK);
            task = show();
        }
        if (!task.path("status").asText().equals("succeeded")) {
            System.out.println(task);
        }
        return task.path("status").asText();
    }

    private JsonNode show() throws InterruptedException {
        return victim.call("show-task", JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("nodeLimit", 0));
    }

    private static int done(JsonNode task) {
        int done = 0;
        for (JsonNode step : task.path("nodeSteps")) {
            done += step.path("succeeded").asInt() + step.path("skipped").asInt();
        }
        for (JsonNode step : task.path("site").path("steps")) {
            done += List.of("succeeded", "skipped").contains(step.path("status").asText()) ? 1 : 0;
        }
        return done;
    }

    private static int done(Killed kill) {
        return kill.steps().done().size();
    }

    private void kill(long begun, double moment) throws IOException, InterruptedException {
        victim.kill();
        Killed kill = found(kills.size() + 1);
        kills.add(kill);
        System.out.printf("kill %2d after %4.0f s, meant for %2.0f%%: %d steps stored as done, %d in flight%n",
                kill.number(), (System.nanoTime() - begun) / 1e9, moment * 100, done(kill), kill.steps().inFlight());
    }

    private Killed found(int number) throws IOException {
        return new Killed(number, StoredSteps.of(victim.data(), taskId), lab.effects());
    }
}
