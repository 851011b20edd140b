package io.drydock.bench.engine;

import io.drydock.bench.Rounds;
import io.drydock.bench.Targets;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contestants beside each other, warm: their measurements alternate, medians are told. */
final class Comparison {
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASUREMENT = Duration.ofSeconds(1);

    private final List<Contestant> contestants;
    private final int rounds;

    private record Cell(Contestant contestant, Workload workload) {
    }

    Comparison(List<Contestant> contestants, int rounds) {
        this.contestants = contestants;
        this.rounds = rounds;
    }

    void run(Targets targets) throws IOException, InterruptedException {
        System.out.printf("%nStates entered a second, one execution after another: median of %d rounds (lowest to highest)%n", rounds);
        System.out.println(" ".repeat(34)
                + contestants.stream().map(contestant -> "%34s".formatted(contestant.name())).collect(Collectors.joining()));
        for (Workload workload : List.of(Workload.jsonPathLoop(), Workload.jsonataLoop(), Workload.map(1000, 1))) {
            Map<Cell, Rounds> results = measure(workload);
            System.out.printf("%-34s%s%n", workload.name(), contestants.stream()
                    .map(contestant -> "%34s".formatted(text(results.get(new Cell(contestant, workload))))).collect(Collectors.joining()));
            judge(workload, results, targets);
        }
    }

    private Map<Cell, Rounds> measure(Workload workload) throws IOException, InterruptedException {
        List<Contestant> able = contestants.stream().filter(contestant -> contestant.takes(workload)).toList();
        for (Contestant contestant : able) {
            contestant.statesPerSecond(workload, WARM_UP);
        }
        Map<Cell, Rounds> results = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : able) {
                System.gc();
                results.computeIfAbsent(new Cell(contestant, workload), _ -> new Rounds()).add(contestant.statesPerSecond(workload, MEASUREMENT));
            }
        }
        return results;
    }

    private static String text(Rounds rounds) {
        return rounds == null ? "-" : rounds.text();
    }

    private void judge(Workload workload, Map<Cell, Rounds> results, Targets targets) {
        Optional<Double> peer = median(results, Peer.class);
        Optional<Double> inMemory = median(results, EngineOnStore.class);
        if (peer.isPresent() && inMemory.isPresent()) {
            targets.add(workload.name() + ": in memory at least as fast as the peer", inMemory.get() >= peer.get(),
                    "%.2f times as fast".formatted(inMemory.get() / peer.get()));
        }
    }

    /** Of the first contestant of that kind: the engine in memory comes before the engine on other stores. */
    private static Optional<Double> median(Map<Cell, Rounds> results, Class<? extends Contestant> kind) {
        return results.entrySet().stream().filter(entry -> kind.isInstance(entry.getKey().contestant()))
                .map(entry -> entry.getValue().median()).findFirst();
    }
}
