package io.drydock.functions.engine.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Which task of which execution was asked of a function or a worker how often, and which of them was asked for though it was done. */
final class CallLog {
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> needless = new ConcurrentLinkedQueue<>();
    private volatile Optional<CountDownLatch> awaited = Optional.empty();

    /** The one task of the one execution that {@code payload} belongs to. */
    static String key(JsonNode payload) {
        return payload.path("run").asText() + "/" + payload.path("task").asText();
    }

    /** @return how often it has been asked for, this time included */
    int called(JsonNode payload) {
        String key = key(payload);
        if (done.contains(key)) {
            needless.add(key);
        }
        awaited.ifPresent(CountDownLatch::countDown);
        return calls.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
    }

    /** From now on nobody should ask for these: their success is stored. */
    void done(Collection<String> keys) {
        done.addAll(keys);
    }

    /** Tasks that were asked for after they were known to be done. */
    List<String> needless() {
        return List.copyOf(needless);
    }

    /** Tasks that are done though nobody was asked. */
    List<String> unasked() {
        return done.stream().filter(key -> !calls.containsKey(key)).toList();
    }

    /** Opens at the {@code number}th call from now on. */
    CountDownLatch await(int number) {
        CountDownLatch latch = new CountDownLatch(number);
        awaited = Optional.of(latch);
        return latch;
    }

    int total() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int tasks() {
        return calls.size();
    }
}
