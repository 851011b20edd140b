package io.drydock.bench.ordeal;

import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import io.drydock.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the store of a process that is dead has of a task's steps. */
final class StoredSteps {
    /** A step of a node, or of the site where there is none. */
    record Target(Optional<String> node, String step) {
        @Override
        public String toString() {
            return step + " of " + node.orElse("the site");
        }
    }

    private final Map<Target, StepRecord> records = new HashMap<>();

    private StoredSteps(List<StepRecord> all) {
        all.forEach(record -> records.put(new Target(record.node(), record.step()), record));
    }

    /** Reads a copy of the data folder, so that the next process finds what the dead one left. */
    static StoredSteps of(Path data, String taskId) throws IOException {
        Path copy = Files.createTempDirectory(data.getParent(), "killed");
        try {
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            try (EmbeddedStore store = EmbeddedStore.open(copy)) {
                return new StoredSteps(new Outcomes(store).of(taskId));
            }
        } finally {
            delete(copy);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    /** The outcomes of steps that need no more work. */
    Map<Target, Outcome> done() {
        Map<Target, Outcome> done = new HashMap<>();
        records.forEach((target, record) -> record.outcome().filter(outcome -> outcome.status().isSuccess())
                .ifPresent(outcome -> done.put(target, outcome)));
        return done;
    }

    /** Whether each of a node's steps that are named has succeeded. */
    boolean allDone(String node, Set<String> steps) {
        return steps.stream().allMatch(step -> Optional.ofNullable(records.get(new Target(Optional.of(node), step))).flatMap(StepRecord::outcome)
                .filter(outcome -> outcome.status().isSuccess()).isPresent());
    }

    /** Whether one of a node's steps that are named has begun and has no outcome. */
    boolean inFlight(String node, Set<String> steps) {
        return steps.stream().anyMatch(step -> Optional.ofNullable(records.get(new Target(Optional.of(node), step)))
                .filter(record -> record.outcome().isEmpty()).isPresent());
    }

    /** How many steps have begun and have no outcome. */
    long inFlight() {
        return records.values().stream().filter(record -> record.outcome().isEmpty()).count();
    }
}
