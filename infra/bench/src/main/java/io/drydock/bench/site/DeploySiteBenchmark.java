package io.drydock.bench.site;

import io.drydock.bench.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * DeploySite over labs of several sizes: without any latency, where all that there is to see is Drydock's own work; and with the lab's durations,
 * where there should be little to see of it.
 */
public final class DeploySiteBenchmark {
    private static final double MOST_MILLIS_A_STEP = 25;
    /** The size that this is to hold for. */
    private static final int NODES_OF_TARGET = 500;
    private static final double MOST_GROWTH = 1.25;
    private static final double MOST_OVER_CRITICAL_PATH = 1.15;
    /**
     * Limits that spare a site's systems are none of Drydock's cost: here they are so wide that nothing waits for them. The process has just begun, so
     * it compiles quickly rather than well.
     */
    private static final List<String> WIDE = List.of("-XX:TieredStopAtLevel=1", "-Ddrydock.oob.concurrency=256",
            "-Ddrydock.oob.per-second=5000", "-Ddrydock.redfish.concurrency=256", "-Ddrydock.functions.concurrent-calls=64",
            "-Ddrydock.maas.concurrency=32", "-Ddrydock.maas.per-second=5000", "-Ddrydock.network.restconf.concurrency=64",
            "-Ddrydock.promenade.concurrency=64");

    private final Path folder;
    private final Path application;
    private final List<String> javaOptions;
    private final Targets targets = new Targets();

    private DeploySiteBenchmark(Path folder, Path application, List<String> javaOptions) {
        this.folder = folder;
        this.application = application;
        this.javaOptions = javaOptions;
    }

    /** {@code DeploySiteBenchmark FOLDER APPLICATION_JAR overhead|makespan …}; see {@code infra/bench/deploy-site}. */
    public static void main(String... words) throws Exception {
        List<String> rest = List.of(words).subList(3, words.length);
        boolean overhead = words[2].equals("overhead");
        int own = Math.min(rest.size(), overhead ? 1 : 2);
        List<String> options = new ArrayList<>(WIDE);
        options.addAll(rest.subList(own, rest.size()));
        DeploySiteBenchmark benchmark = new DeploySiteBenchmark(Path.of(words[0]).toAbsolutePath(), Path.of(words[1]), options);
        switch (words[2]) {
            case "overhead" -> benchmark.overhead(numbers(own > 0 ? rest.get(0) : "100,500,1000,2000").stream().map(Double::intValue).toList());
            case "makespan" -> benchmark.makespan(own > 0 ? Integer.parseInt(rest.get(0)) : 48, numbers(own > 1 ? rest.get(1) : "10"));
            default -> throw new IllegalArgumentException("what is to be measured: overhead or makespan, not " + words[2]);
        }
        benchmark.targets.print();
    }

    private static List<Double> numbers(String words) {
        return Arrays.stream(words.split(",")).map(Double::valueOf).toList();
    }

    private void overhead(List<Integer> sizes) throws IOException, InterruptedException {
        System.out.printf("%6s %7s %8s %12s %9s %9s %9s %9s %12s%n", "nodes", "steps", "wall s", "s/100 nodes", "CPU s", "of start", "lab CPU s",
                "ms/step", "w/o start");
        List<SiteRun> runs = new ArrayList<>();
        for (int nodes : sizes) {
            SiteRun run = run(nodes, SiteLab.NO_LATENCY);
            runs.add(run);
            System.out.printf("%6d %7d %8.1f %12.1f %9.1f %9.1f %9.1f %9.1f %12.1f%n", run.nodes(), run.steps(), run.seconds(),
                    run.seconds() * 100 / nodes, run.cpu(), run.cpuOfStart(), run.cpuOfLab(), run.millisAStep(), run.millisAStepWithoutStart());
        }
        SiteRun measured = runs.stream().filter(run -> run.nodes() == NODES_OF_TARGET).findFirst().orElse(runs.getLast());
        targets.add("at most %.0f ms of processor a step, start and compilation included".formatted(MOST_MILLIS_A_STEP),
                measured.millisAStep() <= MOST_MILLIS_A_STEP, "%.1f with %d nodes".formatted(measured.millisAStep(), measured.nodes()));
        SiteRun first = runs.getFirst();
        SiteRun last = runs.getLast();
        double growth = last.seconds() / last.nodes() / (first.seconds() / first.nodes());
        targets.add("wall time grows linearly: seconds a node with %d nodes at most %.2f times those with %d".formatted(last.nodes(), MOST_GROWTH,
                first.nodes()), growth <= MOST_GROWTH, "%.2f times".formatted(growth));
    }

    private void makespan(int nodes, List<Double> factors) throws IOException, InterruptedException {
        System.out.printf("%6s %12s %11s %11s %14s %9s %6s%n", "nodes", "time factor", "preparing", "deploying", "critical path", "makespan",
                "ratio");
        for (double factor : factors) {
            SiteRun run = run(nodes, factor);
            System.out.printf("%6d %12.0f %9.1f s %9.1f s %12.1f s %7.1f s %6.2f%n", nodes, factor, run.chains().preparing(),
                    run.chains().deploying(), run.chains().criticalPath(), run.seconds(), run.ratio());
            targets.add("makespan at most %.2f times the critical path, %.0f times as fast as life".formatted(MOST_OVER_CRITICAL_PATH, factor),
                    run.ratio() <= MOST_OVER_CRITICAL_PATH, "%.2f times".formatted(run.ratio()));
        }
    }

    private SiteRun run(int nodes, double factor) throws IOException, InterruptedException {
        return SiteRun.of(Files.createDirectories(folder.resolve("run" + System.nanoTime())), application, nodes, factor, javaOptions);
    }
}
