package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @Test
    void aFieldOfAnotherTypeIsAbsent() {
        JsonNode json = json("{'text': {}, 'count': 'many', 'flag': 'true', 'link': '/x', 'list': {'a': 1}, 'null': null}");

        assertThat(Fields.text(json, "text")).isEmpty();
        assertThat(Fields.text(json, "null")).isEmpty();
        assertThat(Fields.text(json, "text", "deeper", "still")).isEmpty();
        assertThat(Fields.count(json, "count")).isEmpty();
        assertThat(Fields.flag(json, "flag")).isEmpty();
        assertThat(Fields.link(json, "link")).isEmpty();
        assertThat(Fields.objects(json, "list")).isEmpty();
        assertThat(Fields.texts(json, "list")).isEmpty();
        assertThat(Fields.text(null, "anything")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "7.9, 7", "'\"8\"', 8", "1e300, ", "-1, ", "'\"99999999999999999999\"', ", "true, "})
    void countsAreWholeAndNotNegative(String value, Long count) {
        JsonNode json = json("{'n': " + value + "}");

        assertThat(Fields.count(json, "n").isPresent() ? Fields.count(json, "n").getAsLong() : null).isEqualTo(count);
    }

    @Test
    void aBmcsWordsComeOnOneLineAndNotWithoutEnd() {
        assertThat(Fields.shown("  two\r\nlines\u0007 ")).isEqualTo("two  lines");
        assertThat(Fields.shown("x".repeat(100_000))).hasSize(501).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({"/redfish/v1/Systems/1, /redfish/v1/Systems/1", "https://other.example:8443/redfish/v1/Systems/1?a=b, /redfish/v1/Systems/1?a=b",
        "//evil.example/x, /x", "/a b|c#/Members/0, /a%20b%7cc", "/Zähler, /Z%c3%a4hler", "/x?$skip=10&$top=5, /x?$skip=10&$top=5", "http://host, /"})
    void aReferenceIsAPathOnTheBmc(String reference, String path) {
        assertThat(BmcPath.of(reference)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative/path", "javascript:alert(1)", "/bad%zzescape", "https:////double"})
    void whatIsNoReferenceIsNone(String reference) {
        assertThat(BmcPath.of(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/redfish/v1/Systems/A/, A", "/redfish/v1/Systems/A?x=/y, A", "/, ''"})
    void aResourceIsCalledByItsLastSegment(String path, String name) {
        assertThat(BmcPath.name(path)).isEqualTo(name);
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
