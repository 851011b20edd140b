package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The successful outcomes that a process was told to be stored, by what it asked DynamoDB to write. For several threads at once. */
final class StoredOutcomes {
    private static final String TASK = "task#";
    private static final String OUTCOME = "outcome#";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Key, Told> told = new ConcurrentHashMap<>();

    private record Key(String taskId, Optional<String> node, String step) {
    }

    private record Told(String digest, Outcome outcome) {
    }

    /** An item that was written, in DynamoDB's JSON. */
    void put(JsonNode item) {
        if (!item.path("pk").path("S").asText().startsWith(TASK) || !item.path("sk").path("S").asText().startsWith(OUTCOME)) {
            return;
        }
        try {
            JsonNode record = mapper.readTree(item.path("body").path("B").binaryValue());
            if (record.path("state").asText().equals("ended")) {
                Outcome outcome = Outcome.fromJson(record.path("outcome"));
                if (outcome.status().isSuccess()) {
                    told.put(new Key(outcome.taskId(), outcome.node(), outcome.step()), new Told(record.path("digest").asText(), outcome));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was stored at " + item.path("sk") + " is no JSON", e);
        }
    }

    int count() {
        return told.size();
    }

    /** Those that are not in the store any more though nothing else was asked of their steps since. */
    List<String> lost(Outcomes outcomes) {
        Map<Key, StepRecord> found = new HashMap<>();
        Set<String> tasks = new TreeSet<>();
        told.keySet().forEach(key -> tasks.add(key.taskId()));
        tasks.forEach(task -> outcomes.of(task).forEach(record -> found.put(new Key(task, record.node(), record.step()), record)));
        List<String> lost = new ArrayList<>();
        told.forEach((key, was) -> {
            Optional<StepRecord> is = Optional.ofNullable(found.get(key));
            if (is.isEmpty() || is.get().digest().equals(was.digest()) && !is.get().outcome().equals(Optional.of(was.outcome()))) {
                lost.add(key + ": stored was " + was.outcome() + ", found is " + is);
            }
        });
        return lost;
    }
}
