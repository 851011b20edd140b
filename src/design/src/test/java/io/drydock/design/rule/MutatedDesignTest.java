package io.drydock.design.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.Rendered;
import io.drydock.design.Validation;
import io.drydock.design.document.Document;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in the documents, validation answers with findings: no rule fails. */
class MutatedDesignTest {
    private static final Position HERE = new Position("mutant", 1);
    private static final String[] WORDS = {"", "!", "-1", "!boot", "dhcp", "10.3.0.11", "10.3.0.0/24", "fd00:d::/64", "0.0.0.0/0", ">30g", "-5%", "100%",
            "9223372036854775807t", "9223372036854775807%", "802.3ad", "disabled", "true", "worker", "common", "nowhere", "hardwareprofile:cpuset.",
            "hardwareprofile:hugepages.big.", "design:", "/", "a.b", "\u0000", "ü".repeat(300), "regexp:["};

    private final Rendered base = ExampleDesign.BASE.read();

    @Property(tries = 400)
    void neverFails(@ForAll long seed) {
        Random random = new Random(seed);
        List<Document> documents = new ArrayList<>();
        for (Document document : base.documents()) {
            Value data = document.data();
            for (int i = random.nextInt(4); i > 0; i--) {
                data = mutated(data, random);
            }
            if (random.nextInt(20) > 0) {
                documents.add(new Document(document.kind(), random.nextInt(20) == 0 ? word(random) : document.name(), document.position(), data));
            }
        }
        assertThat(new Validation(RuleSettings.DEFAULT).evaluate(new Rendered(documents, List.of())).findings())
                .noneMatch(finding -> finding.rule().id().equals("X9-rule-failed"));
    }

    private static Value mutated(Value value, Random random) {
        if (random.nextInt(6) == 0) {
            return anything(random, 0);
        }
        return switch (value) {
            case Value.Mapping(Map<String, Value> entries, Position position) when !entries.isEmpty() -> {
                Map<String, Value> changed = new LinkedHashMap<>(entries);
                String key = new ArrayList<>(entries.keySet()).get(random.nextInt(entries.size()));
                switch (random.nextInt(8)) {
                    case 0 -> changed.remove(key);
                    case 1 -> changed.put(word(random), changed.remove(key));
                    default -> changed.put(key, mutated(entries.get(key), random));
                }
                yield new Value.Mapping(changed, position);
            }
            case Value.Sequence(List<Value> items, Position position) when !items.isEmpty() -> {
                List<Value> changed = new ArrayList<>(items);
                int at = random.nextInt(items.size());
                switch (random.nextInt(6)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(items.get(at));
                    default -> changed.set(at, mutated(items.get(at), random));
                }
                yield new Value.Sequence(changed, position);
            }
            case Value.Mapping _, Value.Sequence _, Value.Scalar _ -> anything(random, 0);
        };
    }

    private static Value anything(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> new Value.Nothing(HERE);
            case 1 -> new Value.Flag(random.nextBoolean(), "True", HERE);
            case 2 -> {
                BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(40) - 20);
                yield new Value.Number(number, number.toString(), HERE);
            }
            case 3 -> new Value.Text(word(random), HERE);
            case 4 -> new Value.Sequence(List.of(anything(random, depth + 1), anything(random, depth + 1)), HERE);
            default -> new Value.Mapping(Map.of(word(random), anything(random, depth + 1), "name", anything(random, depth + 1)), HERE);
        };
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
