package io.drydock.bench;

import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.Validation;
import io.drydock.design.ValidationResult;
import io.drydock.design.rule.RuleSettings;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Measures what validating a site costs beside parsing its YAML alone, side by side in one run: the rounds alternate, medians are told.
 * Takes the numbers of nodes (default 100 1000 10000).
 */
public final class ValidationBenchmark {
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 15;
    private static final int NODES_TO_WARM_UP = 1000;

    private ValidationBenchmark() {
    }

    /** Prints the table. */
    public static void main(String... words) {
        int[] sizes = words.length == 0 ? new int[] {100, 1000, 10_000} : Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        String warm = SiteGenerator.site(NODES_TO_WARM_UP);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            parse(warm);
            validate(warm);
        }
        System.out.printf("%8s %10s %14s %14s %8s %14s%n", "nodes", "YAML", "parse alone", "validate", "ratio", "a node");
        for (int size : sizes) {
            measure(size);
        }
        System.out.printf("%nHighest heap use: %d MiB of %d MiB allowed%n", peakHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void measure(int nodes) {
        String yaml = SiteGenerator.site(nodes);
        double[] parsing = new double[ROUNDS];
        double[] validating = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            parsing[i] = millis(() -> parse(yaml));
            validating[i] = millis(() -> validate(yaml));
        }
        double parse = median(parsing);
        double validate = median(validating);
        System.out.printf("%8d %7d KB %11.1f ms %11.1f ms %8.2f %11.1f us%n", nodes, yaml.length() / 1024, parse, validate,
                validate / parse, validate * 1000 / nodes);
    }

    /** The parser's own loading into Java maps and lists, and nothing else. */
    private static void parse(String yaml) {
        Load load = new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build());
        int documents = 0;
        for (Object document : load.loadAllFromString(yaml)) {
            documents += document == null ? 0 : 1;
        }
        check(documents > 0, "the YAML holds no documents");
    }

    /** Reading, rendering, applied models of all nodes, all rules. */
    private static void validate(String yaml) {
        Rendered rendered = DesignReader.read(Sources.inline(yaml), ReadLimits.DEFAULT);
        ValidationResult result = new Validation(RuleSettings.DEFAULT).evaluate(rendered);
        check(result.valid(), "the generated site is not valid: " + result.findings());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long peakHeap() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream().filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
