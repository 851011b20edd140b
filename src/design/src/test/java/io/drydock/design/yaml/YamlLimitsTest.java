package io.drydock.design.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.drydock.design.finding.Finding;
import io.drydock.design.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlLimitsTest {
    private static final ReadLimits SMALL = new ReadLimits(10_000, 20_000, 8, 100, 10, 200, 5);

    @Test
    void aLargeSourceIsNotRead() {
        assertThat(Reading.of(new byte[10_001], SMALL).found()).containsExactly("X4-yaml-limit:1");
    }

    @Test
    void allSourcesTogetherAreBounded() {
        List<Finding> findings = new ArrayList<>();
        YamlReader reader = new YamlReader(new Budget(SMALL), findings::add);
        byte[] comment = ("#".repeat(8_999) + "\n").getBytes(StandardCharsets.UTF_8);
        reader.read("a", comment);
        reader.read("b", comment);
        assertThat(findings).isEmpty();
        reader.read("c", comment);
        assertThat(findings).hasSize(1);
    }

    @Test
    void depthIsBounded() {
        assertThat(Reading.of(("[".repeat(8) + "]".repeat(8)).getBytes(StandardCharsets.UTF_8), SMALL).found()).isEmpty();
        assertThat(Reading.of(("a: " + "[".repeat(8) + "]".repeat(8)).getBytes(StandardCharsets.UTF_8), SMALL).found()).containsExactly("X4-yaml-limit:1");
    }

    @Test
    void documentsAreBounded() {
        Reading reading = Reading.of("--- {a: 1}\n".repeat(12).getBytes(StandardCharsets.UTF_8), SMALL);
        assertThat(reading.documents()).hasSize(10);
        assertThat(reading.found()).containsExactly("X4-yaml-limit:11");
    }

    @Test
    void scalarsAreBounded() {
        assertThat(Reading.of(("a: 1\n---\nb: " + "x".repeat(201)).getBytes(StandardCharsets.UTF_8), SMALL).found()).containsExactly("X4-yaml-limit:3");
        assertThat(Reading.of(("'" + "x".repeat(201) + "': b").getBytes(StandardCharsets.UTF_8), SMALL).found()).containsExactly("X4-yaml-limit:1");
    }

    @Test
    void aDocumentWithTooManyValuesLeavesRoomForTheNext() {
        Reading reading = Reading.of(("a: [" + "1,".repeat(100) + "]\n---\nb: 1\n").getBytes(StandardCharsets.UTF_8), SMALL);
        assertThat(reading.found()).containsExactly("X4-yaml-limit:1");
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void findingsAreBounded() {
        Reading reading = Reading.of("--- [\n".repeat(9).getBytes(StandardCharsets.UTF_8), SMALL);
        assertThat(reading.findings()).hasSize(6);
        assertThat(reading.findings().getLast().message()).startsWith("4 more findings");
    }

    @Test
    void aliasesCountAsIfWrittenOut() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        assertThat(Reading.of(bomb.toString()).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("X4-yaml-limit"));
    }

    @Test
    void aliasesOfLongTextsCountTheirCharacters() {
        String bomb = "a: &a " + "x".repeat(1 << 20) + "\nb: [" + "*a ,".repeat(1_000) + "]\n";
        assertThat(Reading.of(bomb).findings()).singleElement().satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("X4-yaml-limit"));
    }

    static Stream<Arguments> hostile() {
        int much = 1 << 20;
        return Stream.of(
                Arguments.of("open brackets", "[".repeat(much)),
                Arguments.of("open brackets on lines", "[\n".repeat(much)),
                Arguments.of("open braces", "{".repeat(much)),
                Arguments.of("open braces with keys", "{a: ".repeat(much)),
                Arguments.of("dashes", "- ".repeat(much)),
                Arguments.of("question marks", "? ".repeat(much)),
                Arguments.of("colons", ": ".repeat(much)),
                Arguments.of("a long key", "x".repeat(much) + ": 1"),
                Arguments.of("a long quoted key", "'" + "x".repeat(much) + "': 1"),
                Arguments.of("many long keys", ("x".repeat(1_000) + "\n").repeat(1_000)),
                Arguments.of("a long plain text", "a: " + "x".repeat(4 * much)),
                Arguments.of("a long text of words", "a: " + "x ".repeat(much)),
                Arguments.of("a text of many lines", "a: " + "x\n ".repeat(much)),
                Arguments.of("a long quoted text", "a: \"" + "x".repeat(4 * much) + "\""),
                Arguments.of("a text of escapes", "a: \"" + "\\n".repeat(much) + "\""),
                Arguments.of("a long comment", "a: 1 #" + "x".repeat(8 * much)),
                Arguments.of("a long run of spaces", "a: 1" + " ".repeat(8 * much)),
                Arguments.of("a long run of tabs", "a: 1" + "\t".repeat(8 * much)),
                Arguments.of("many empty lines", "a: |" + "\n".repeat(4 * much) + "b"),
                Arguments.of("a block of one line", "a: |\n  " + "x".repeat(3 * much)),
                Arguments.of("many anchors", "a: [" + "&x y,".repeat(much / 4) + "]"),
                Arguments.of("a long anchor", "a: &" + "x".repeat(much) + " y"),
                Arguments.of("a long tag", "a: !" + "x".repeat(much) + " y"),
                Arguments.of("a tag of escapes", "a: !" + "%41".repeat(much / 4) + " y"),
                Arguments.of("many tags", "a: [" + "!x y,".repeat(much / 4) + "]"),
                Arguments.of("many directives", "%TAG !a! tag:a\n".repeat(much / 16) + "---\na: 1\n"),
                Arguments.of("many documents", "---\na: 1\n".repeat(much / 16)),
                Arguments.of("many broken documents", "---\n[\n".repeat(much / 16)),
                Arguments.of("growing indent", indents(2_000)),
                Arguments.of("a wide mapping", keys(much / 16)),
                Arguments.of("keys of one hash", collidingKeys(14)),
                Arguments.of("a minified array", "[" + "{\"a\":{\"b\":[1,2]}},".repeat(much / 16) + "{}]"),
                Arguments.of("merges of merges", merges(2_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String what, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Reading.of(text), what);
    }

    private static String indents(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String keys(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('k').append(i).append(": ").append(i).append('\n');
        }
        return text.toString();
    }

    /** "Aa" and "BB" have the same hash, and so has every row of as many of either. */
    private static String collidingKeys(int pairs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 << pairs; i++) {
            for (int bit = 0; bit < pairs; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append(": 1\n");
        }
        return text.toString();
    }

    private static String merges(int count) {
        StringBuilder text = new StringBuilder("m0: &m0 {k0: 1}\n");
        for (int i = 1; i < count; i++) {
            text.append("m").append(i).append(": &m").append(i).append(" {<<: *m").append(i - 1).append(", k").append(i).append(": 1}\n");
        }
        return text.toString();
    }

    @Test
    void aTreeThatWasPutTogetherIsCounted() {
        Value.Sequence list = (Value.Sequence) ((Value.Mapping) Reading.of("a: [1, 2, [3]]").documents().getFirst()).entries().get("a");
        Budget budget = new Budget(new ReadLimits(1, 100, 2, 10, 1, 1, 1));
        assertThat(budget.takeTree(list)).isTrue();
        assertThat(budget.used().values()).isEqualTo(5);
        assertThat(budget.takeTree(new Value.Sequence(List.of(list), list.position()))).as("too deep").isFalse();
        assertThat(budget.used().values()).isEqualTo(5);
        assertThat(budget.takeTree(list)).isTrue();
        assertThat(budget.takeTree(list)).as("too many").isFalse();
    }
}
