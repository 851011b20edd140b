package io.drydock.design.deckhand;

import io.drydock.design.document.RawDocument;
import io.drydock.design.finding.Finding;
import io.drydock.design.finding.RuleInfo;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The layers of a design, from the most general to the most special.
 *
 * @param names in order
 * @param numbers from 0
 */
record LayerOrder(List<String> names, Map<String, Integer> numbers) {
    /** What counts where the design has no policy. */
    static final LayerOrder DEFAULT = of(List.of("global", "type", "site"));

    private static final String SCHEMA = "deckhand/LayeringPolicy/";

    private static LayerOrder of(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        return new LayerOrder(List.copyOf(names), Map.copyOf(numbers));
    }


    /** The layer's number, -1 if it is none of these. */
    int number(String layer) {
        return numbers.getOrDefault(layer, -1);
    }

    /** The order that the design's policy says. */
    static LayerOrder of(List<RawDocument> documents, Consumer<Finding> findings) {
        List<RawDocument> policies = documents.stream().filter(document -> document.schema().startsWith(SCHEMA)).toList();
        if (policies.isEmpty()) {
            return DEFAULT;
        }
        RawDocument policy = policies.getFirst();
        if (policies.size() > 1) {
            report(findings, DeckhandRules.POLICIES, policies.get(1), policies.get(1).position(), "There are " + policies.size()
                    + " LayeringPolicy documents; that at " + policy.position() + " counts.", "Keep one.");
        }
        Value order = policy.data() instanceof Value.Mapping data ? data.entries().get("layerOrder") : null;
        List<String> names = new ArrayList<>();
        if (order instanceof Value.Sequence list) {
            list.items().forEach(item -> {
                if (item instanceof Value.Scalar scalar && !scalar.text().isEmpty()) {
                    names.add(scalar.text());
                }
            });
        }
        LayerOrder found = of(names);
        if (names.isEmpty() || names.size() != ((Value.Sequence) order).items().size() || found.numbers().size() != names.size()) {
            report(findings, DeckhandRules.POLICY, policy, order == null ? policy.position() : order.position(),
                    "The policy's data.layerOrder is not a list of different names.", "List the layers, the most general first, such as global, type, site.");
        }
        return names.isEmpty() ? DEFAULT : found;
    }

    private static void report(Consumer<Finding> findings, RuleInfo rule, RawDocument document, Position at, String message, String remedy) {
        findings.accept(new Finding(rule, Optional.of(document.identity()), Optional.of(at), "", message, remedy, List.of()));
    }
}
