package io.drydock.design.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.model.DesignText;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {
    @ParameterizedTest
    @CsvSource({"1500, 1500", "'''1500''', 1500", "-5, -5", "1.5e3, 1500", "'''0101''', 101", "9223372036854775807, 9223372036854775807"})
    void wholeNumbersAreReadFromNumbersAndText(String written, long number) {
        assertThat(read("k: " + written).whole("k")).isEqualTo(Field.of(number));
    }

    @ParameterizedTest
    @CsvSource({"1.5", "many", "9223372036854775808", "1e400", "1e-400", "''' 5'''", "'''+5'''", "true", "'''-'''", "''''''"})
    void otherScalarsAreNoWholeNumbers(String written) {
        assertThat(read("k: " + written).whole("k")).isInstanceOf(Field.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'''True''', true", "'''yes''', true", "false, false", "'''off''', false"})
    void flagsAreReadFromFlagsAndText(String written, boolean flag) {
        assertThat(read("k: " + written).flag("k")).isEqualTo(Field.of(flag));
    }

    @Test
    void whatIsNotThereIsAbsentAndWhatIsNoScalarIsMisshapen() {
        FieldReader fields = read("{nothing: null, list: [], map: {}}");
        assertThat(fields.text("none")).isEqualTo(Field.absent());
        assertThat(fields.text("nothing")).isEqualTo(Field.absent());
        assertThat(fields.whole("list")).isEqualTo(new Field.Misshapen<>());
        assertThat(fields.flag("map")).isEqualTo(new Field.Misshapen<>());
        assertThat(fields.value("nothing")).isEmpty();
    }

    @Test
    void listsOfTextsLeaveOutWhatIsNoText() {
        assertThat(read("k: [a, 3, true, null, [b], {c: d}]").texts("k")).containsExactly("a", "3", "true");
        assertThat(read("k: a").texts("k")).isEmpty();
    }

    @Test
    void mapsKeepRemovalsWhateverStandsBehindThem() {
        FieldReader fields = read("k: {a: 1, '!b': null, '!c': [x], d: null, e: [y]}");
        assertThat(fields.textMap("k")).containsExactly(Map.entry("a", "1"), Map.entry("!b", ""), Map.entry("!c", ""));
        assertThat(fields.mappings("k", _ -> "mapping")).containsExactly(Map.entry("!b", "mapping"), Map.entry("!c", "mapping"));
    }

    @Test
    void itemsAreTheMappingsOfAList() {
        assertThat(read("k: [{n: a}, text, {n: b}]").items("k", item -> item.text("n").orElse(""))).containsExactly("a", "b");
        assertThat(read("k: {n: a}").items("k", item -> item)).isEmpty();
    }

    @Test
    void whatIsNoMappingHasNoFields() {
        assertThat(FieldReader.of(DesignText.value("[a]")).text("k")).isEqualTo(Field.absent());
        assertThat(FieldReader.of(null).map("k", Optional::<Value>of)).isEmpty();
    }

    private static FieldReader read(String yaml) {
        return FieldReader.of(DesignText.value(yaml));
    }
}
