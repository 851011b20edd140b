package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One stay in a state, from its entry to its exit, retries included.
 *
 * @param enteredEventId the history event of the entry
 * @param retries how often each retrier of the state has retried, by its place in "Retry"; shorter where the rest has not
 */
public record Visit(String state, Instant enteredAt, long enteredEventId, JsonNode input, List<Integer> retries) {
    public int retriesBy(int retrier) {
        return retrier < retries.size() ? retries.get(retrier) : 0;
    }

    /** How often the state has been retried in this visit, by whatever retrier. */
    public int retryCount() {
        return retries.stream().mapToInt(Integer::intValue).sum();
    }

    Visit retriedBy(int retrier) {
        List<Integer> counts = new ArrayList<>(retries);
        while (counts.size() <= retrier) {
            counts.add(0);
        }
        counts.set(retrier, counts.get(retrier) + 1);
        return new Visit(state, enteredAt, enteredEventId, input, List.copyOf(counts));
    }
}
