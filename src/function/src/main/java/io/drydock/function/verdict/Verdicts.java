package io.drydock.function.verdict;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.verdict.Verdict.Result;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All verdicts of one step on a node. */
public record Verdicts(List<Verdict> all) {
    /** A state machine carries 256 KiB for all nodes: what goes on is kept small, and the build model has the rest. */
    private static final int SHOWN = 60;
    private static final int TOLD = 10;

    public Verdicts {
        all = List.copyOf(all);
    }

    /** Those that came out so. */
    public List<Verdict> with(Result result) {
        return all.stream().filter(verdict -> verdict.is(result)).toList();
    }

    /** {@code {"pass", "fail", "unknown", "verdicts": [{"check", "verdict", "detail"}]}}, those that did not pass first. */
    public ObjectNode toJson(boolean whole) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Result result : Result.values()) {
            json.put(result.name().toLowerCase(Locale.ROOT), with(result).size());
        }
        ArrayNode verdicts = json.putArray("verdicts");
        all.stream().sorted((a, b) -> Boolean.compare(a.is(Result.PASS), b.is(Result.PASS))).limit(whole ? all.size() : SHOWN)
                .forEach(verdict -> verdicts.add(verdict.toJson()));
        return json;
    }

    /** For a message: the first ones, and how many there are beyond. */
    public static String told(List<Verdict> some) {
        String first = some.stream().limit(TOLD).map(Verdict::toString).collect(Collectors.joining("; "));
        return some.size() <= TOLD ? first : first + "; and " + (some.size() - TOLD) + " more";
    }
}
