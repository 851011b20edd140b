package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest depends on what JSON says and on nothing else. */
class DigestsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
        "{\"a\":{\"x\":[1,2],\"y\":null}} | { \"a\" : { \"y\" : null, \"x\" : [ 1.0, 2e0 ] } }",
        "[100, 0, -0.0] | [1e2, 0.00, 0]",
        "\"\\u00e4\" | \"ä\"",
        "9007199254740992 | 9007199254740992.0",
    })
    void sameMeaningSameDigest(String one, String other) {
        assertThat(Digests.of(json(one))).isEqualTo(Digests.of(json(other))).matches("[0-9a-f]{64}");
    }

    @Test
    void otherMeaningOtherDigest() {
        var digests = Stream.of("{}", "[]", "null", "0", "\"0\"", "\"\"", "false", "{\"a\":1}", "{\"a\":\"1\"}", "{\"a\":null}", "[1,2]",
                "[2,1]", "[[1],2]", "[1,[2]]", "[\"1,2\"]", "[\"1\",\"2\"]", "{\"a,b\":1}", "1.5", "15", "[12]").map(DigestsTest::json).toList();
        assertThat(digests.stream().map(Digests::of)).doesNotHaveDuplicates();
    }

    @Test
    void partsAreApart() {
        assertThat(List.of(Digests.of(json("1"), json("2")), Digests.of(json("12")), Digests.of(json("[1,2]")), Digests.of(),
                Digests.of(json("1")), Digests.of(json("2"), json("1")))).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameInEveryRelease() {
        assertThat(Digests.of(json("{\"b\":[true,1.50],\"a\":\"x\"}")))
                .isEqualTo(sha256("{\"a\":\"x\",\"b\":[true,1.5,],}\n"));
    }

    @Property(tries = 200)
    void textsAreToldApart(@ForAll String one, @ForAll String other) {
        var digests = List.of(Digests.of(JsonNodeFactory.instance.objectNode().put(one, other)),
                Digests.of(JsonNodeFactory.instance.objectNode().put(other, one)));
        assertThat(digests.getFirst().equals(digests.getLast())).isEqualTo(one.equals(other));
    }

    @Test
    void refusesWhatJsonCanNotSay() {
        assertThatIllegalArgumentException().isThrownBy(() -> Digests.of(JsonNodeFactory.instance.numberNode(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> Digests.of(JsonNodeFactory.instance.pojoNode(new Object())));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8), "a test's text");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void partsAreToldApart() {
        assertThat(Digests.of(List.of(new byte[] {1, 2}, new byte[] {3}))).isNotEqualTo(Digests.of(List.of(new byte[] {1}, new byte[] {2, 3})))
                .isEqualTo(Digests.of(List.of(new byte[] {1, 2}, new byte[] {3}))).hasSize(64);
    }
}
