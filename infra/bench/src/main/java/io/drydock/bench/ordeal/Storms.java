package io.drydock.bench.ordeal;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.network.SwitchFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Lets something go wrong with the BMCs, the MAAS, the switches, Promenade and the store, again and again, each by itself: trouble for up to half a
 * minute, then quiet for as long.
 */
final class Storms implements AutoCloseable {
    private static final int SHORTEST = 3_000;
    private static final int LONGEST = 30_000;
    private static final int BMCS_IN = 10;

    private final OrdealLab lab;
    private final DynamoDbProxy store;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();

    Storms(OrdealLab lab, DynamoDbProxy store, long seed) {
        this.lab = lab;
        this.store = store;
        this.random = new Random(seed);
    }

    void begin() {
        for (Supplier<Trouble> kind : List.<Supplier<Trouble>>of(this::ofBmcs, this::ofMaas, this::ofSwitch, this::ofPromenade, this::ofStore)) {
            threads.add(Thread.ofVirtual().start(() -> again(kind)));
        }
    }

    private void again(Supplier<Trouble> kind) {
        try {
            while (true) {
                Thread.sleep(duration());
                Trouble trouble = next(kind);
                trouble.begin().run();
                try {
                    Thread.sleep(duration());
                } finally {
                    trouble.end().run();
                }
            }
        } catch (InterruptedException _) {
            // It is over.
        }
    }

    private synchronized Duration duration() {
        return Duration.ofMillis(random.nextInt(SHORTEST, LONGEST));
    }

    private synchronized Trouble next(Supplier<Trouble> kind) {
        Trouble trouble = kind.get();
        counts.merge(trouble.name(), 1, Integer::sum);
        return trouble;
    }

    private double share() {
        return random.nextDouble(0.2, 0.9);
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private Trouble ofBmcs() {
        List<String> gone = lab.nodes().stream().filter(_ -> random.nextInt(BMCS_IN) == 0).toList();
        Faults fault = any(List.of(Faults.of(Fault.HANGS), Faults.of(Fault.HANGS), Faults.of(Fault.POWER_STUCK), Faults.of(Fault.TRUNCATED_JSON),
                Faults.NONE.unavailableFor(20, Duration.ofSeconds(1))));
        return new Trouble("BMCs: " + (fault.set().isEmpty() ? "503" : fault.set().iterator().next()),
                () -> gone.forEach(node -> lab.server(node).faults(fault)),
                () -> gone.forEach(node -> lab.server(node).faults(Faults.NONE)));
    }

    private Trouble ofMaas() {
        MaasFaults maas = lab.maas().faults();
        double share = share();
        return any(List.of(
                new Trouble("MAAS: 503", () -> maas.unavailable(share, Duration.ofSeconds(1)), () -> maas.unavailable(0, Duration.ofSeconds(1))),
                new Trouble("MAAS: 503 to everything", () -> maas.unavailable(1, Duration.ofSeconds(2)),
                        () -> maas.unavailable(0, Duration.ofSeconds(1))),
                new Trouble("MAAS: lost answers", () -> maas.lostAnswers(share / 2), () -> maas.lostAnswers(0)),
                new Trouble("MAAS: locks of its database", () -> maas.lockErrors(share / 2), () -> maas.lockErrors(0)),
                new Trouble("MAAS: slow", () -> maas.slowness(Duration.ofMillis(700)), () -> maas.slowness(Duration.ZERO))));
    }

    private Trouble ofSwitch() {
        var one = lab.switches().named(any(lab.switchNames()));
        SwitchFault fault = any(List.of(new SwitchFault.Busy(50), new SwitchFault.Refuses("the candidate configuration is locked by another user"),
                new SwitchFault.Slow(Duration.ofSeconds(2)), new SwitchFault.Forgets()));
        return new Trouble("switch: " + fault.getClass().getSimpleName(), () -> one.fault(fault), () -> one.fault(new SwitchFault.None()));
    }

    private Trouble ofPromenade() {
        return new Trouble("Promenade: 503", () -> lab.promenade().well(false), () -> lab.promenade().well(true));
    }

    private Trouble ofStore() {
        StoreFault fault = any(List.of(new StoreFault.Late(Duration.ofMillis(random.nextInt(100, 1500))), new StoreFault.Throttles(share()),
                new StoreFault.Throttles(1), new StoreFault.Fails(share() / 2), new StoreFault.CutBefore(share() / 2),
                new StoreFault.CutAfter(share() / 2)));
        return new Trouble("store: " + fault.getClass().getSimpleName(), () -> store.fault(fault), () -> store.fault(new StoreFault.None()));
    }

    /** How often each trouble came. */
    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** All trouble ends. */
    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        lab.maas().faults().mendAll();
    }
}
