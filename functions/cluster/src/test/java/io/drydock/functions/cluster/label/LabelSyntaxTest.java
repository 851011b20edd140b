package io.drydock.functions.cluster.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSyntaxTest {
    @ParameterizedTest
    @CsvSource({"site, quay", "node-role, worker", "drydock.io/rack, r1", "a, ''", "A.b_c-D, 1", "x.example.org/y, Z"})
    void whatKubernetesTakesIsNoProblem(String key, String value) {
        assertThat(LabelSyntax.problems(Map.of(key, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-a, b", "a, 'two words'", "a/b/c, d", "/a, b", "a/, b", "'', b", "Example.org/a, b", "a, ends-", "'a b', c", "a, ä"})
    void whatItRefusesIsNamed(String key, String value) {
        assertThat(LabelSyntax.problems(Map.of(key, value))).hasSize(1).first().asString().contains(key);
    }

    @Test
    void lengthsHaveTheirBounds() {
        assertThat(LabelSyntax.problems(Map.of("k".repeat(63), "v".repeat(63)))).isEmpty();
        assertThat(LabelSyntax.problems(Map.of("k".repeat(64), "v".repeat(64)))).hasSize(2);
        assertThat(LabelSyntax.problems(Map.of("p".repeat(254) + "/k", "v"))).hasSize(1);
    }
}
