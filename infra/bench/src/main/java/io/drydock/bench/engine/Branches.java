package io.drydock.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import io.drydock.bench.Rounds;
import io.drydock.bench.Targets;
import io.drydock.states.execution.Execution;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 1,000 branches at once on the durable stores, each a chain of tasks: as executions of their own, and as the iterations of one Map state. */
final class Branches {
    private static final int BRANCHES = 1000;
    private static final int TRANSITIONS_A_SECOND = 5000;
    private static final Execution.Limits ALL_AT_ONCE = new Execution.Limits(BRANCHES, BRANCHES);
    private static final int WARM_UPS = 2;
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<Stores> stores;
    private final int rounds;

    private record Shape(String name, Workload workload, int executions) {
        int states() {
            return executions * workload.states();
        }
    }

    /** @param cpu microseconds of processor time of this process a state, with the measuring itself */
    private record Measurement(Rounds statesPerSecond, Rounds writesPerState, Rounds cpu) {
        Measurement() {
            this(new Rounds(), new Rounds(), new Rounds());
        }
    }

    Branches(List<Stores> stores, int rounds) {
        this.stores = stores;
        this.rounds = rounds;
    }

    void run(Targets targets) throws IOException, InterruptedException {
        System.out.printf("%n%,d branches at once: median of %d rounds (lowest to highest)%n", BRANCHES, rounds);
        System.out.printf("%-78s%32s%26s%22s%n", "", "states entered a second", "store writes a state", "CPU time a state");
        Workload chain = Workload.chain(10);
        Workload map = Workload.map(BRANCHES, 4);
        for (Shape shape : List.of(new Shape("%,d executions, each %s".formatted(BRANCHES, chain.name()), chain, BRANCHES),
                new Shape("one execution, a " + map.name(), map, 1))) {
            measure(shape, targets);
        }
    }

    private void measure(Shape shape, Targets targets) throws IOException, InterruptedException {
        List<Measurement> measurements = stores.stream().map(_ -> new Measurement()).toList();
        for (int round = -WARM_UPS; round < rounds; round++) {
            for (int i = 0; i < stores.size(); i++) {
                measure(shape, stores.get(i), round < 0 ? new Measurement() : measurements.get(i));
            }
        }
        for (int i = 0; i < stores.size(); i++) {
            tell(shape, stores.get(i), measurements.get(i), targets);
        }
    }

    private static void tell(Shape shape, Stores stores, Measurement measurement, Targets targets) {
        Rounds speed = measurement.statesPerSecond();
        double writes = measurement.writesPerState().median();
        System.out.printf("%-60s%-18s%32s%26.3f%19.0f us%n", shape.name(), stores.name(), speed.text(), writes, measurement.cpu().median());
        String what = shape.name() + ", " + stores.name();
        targets.add(what + ": at most 1 write a transition", writes <= 1, "%.3f".formatted(writes));
        if (stores.ofProduction()) {
            targets.add("%s: at least %,d transitions a second".formatted(what, TRANSITIONS_A_SECOND), speed.median() >= TRANSITIONS_A_SECOND,
                    "%,.0f".formatted(speed.median()));
        }
    }

    private static void measure(Shape shape, Stores stores, Measurement measurement) throws IOException, InterruptedException {
        System.gc();
        try (Stores.Empty empty = stores.open(); ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            CountingStore counting = new CountingStore(empty.store());
            try (RunningEngine engine = new RunningEngine(counting, InstantSource.system(), ALL_AT_ONCE)) {
                long before = counting.writes();
                long cpu = PROCESS.getProcessCpuTime();
                long begin = System.nanoTime();
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < shape.executions(); i++) {
                    String name = "e" + i;
                    running.add(starters.submit(() -> {
                        engine.start(shape.workload(), name);
                        engine.awaitOutput(shape.workload(), name);
                        return name;
                    }));
                }
                await(running);
                measurement.statesPerSecond().add(shape.states() / ((System.nanoTime() - begin) / 1e9));
                measurement.writesPerState().add((double) (counting.writes() - before) / shape.states());
                measurement.cpu().add((PROCESS.getProcessCpuTime() - cpu) / 1e3 / shape.states());
            }
        }
    }

    private static void await(List<Future<?>> running) throws InterruptedException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("an execution broke", broken.getCause());
        }
    }
}
