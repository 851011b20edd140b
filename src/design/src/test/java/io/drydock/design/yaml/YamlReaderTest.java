package io.drydock.design.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final Position AT = new Position("site.yaml", 1);

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", "", "!!null ~"})
    void readsNull(String written) {
        assertThat(Reading.of("a: " + written).at("a")).isEqualTo(new Value.Nothing(AT));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "True,true", "TRUE,true", "yes,true", "On,true", "false,false", "no,false", "OFF,false"})
    void readsFlagsAndKeepsTheirText(String written, boolean flag) {
        assertThat(Reading.of("a: " + written).at("a")).isEqualTo(new Value.Flag(flag, written, AT));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1500,1500", "-5,-5", "+7,7", "0644,644", "0x1F,31", "0o17,15", "1.50,1.50", ".5,.5", "5.,5.", "1e3,1e3", "-1.5E-3,-1.5E-3"})
    void readsNumbersAndKeepsTheirText(String written, String number) {
        assertThat(Reading.of("a: " + written).at("a")).isEqualTo(new Value.Number(new BigDecimal(number), written, AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "tRUE", "1:20", "1_000", "0b1", "0x", "0o8", "1.2.3", "1e", "1e+", "+", ".", "..", "10.0.0.1", "802.3ad", "2026-01-01",
        "aa:bb:cc:dd:ee:ff", ".inf", ".NaN", "1e99999", "30g", "'1500'", "\"true\"", "'~'", "!!str 1500", "! true"})
    void leavesEverythingElseText(String written) {
        assertThat(Reading.of("a: " + written).at("a")).isInstanceOf(Value.Text.class);
    }

    @Test
    void aNumberTooLongToCalculateWithIsText() {
        assertThat(Reading.of("a: " + "9".repeat(301)).at("a")).isInstanceOf(Value.Text.class);
        assertThat(Reading.of("a: " + "9".repeat(300)).at("a")).isInstanceOf(Value.Number.class);
    }

    @Test
    void knowsTheLineOfEveryValueAndACollectionsKey() {
        Reading reading = Reading.of("# site\n---\na:\n  b: 1\n  c:\n  - x\n  -\n    d: |\n      text\n      more\n---\ne: 5\n");
        assertThat(reading.findings()).isEmpty();
        Value.Mapping a = (Value.Mapping) reading.at("a");
        Value.Sequence c = (Value.Sequence) a.entries().get("c");
        assertThat(a.position().line()).isEqualTo(3);
        assertThat(a.entries().get("b").position().line()).isEqualTo(4);
        assertThat(c.position().line()).isEqualTo(5);
        assertThat(c.items()).extracting(item -> item.position().line()).containsExactly(6, 8);
        assertThat(((Value.Mapping) reading.documents().get(1)).entries().get("e").position()).isEqualTo(new Position("site.yaml", 12));
    }

    @Test
    void countsLinesWhateverTheirEnds() {
        Reading reading = Reading.of("a: 1\r\n---\r\nb: 2\r\n---\rc: 3\r---\nd: {\n");
        assertThat(reading.documents()).extracting(document -> document.position().line()).containsExactly(1, 3, 5);
        assertThat(reading.found()).containsExactly("X4-yaml-syntax:8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b: [1, 2", "b: {x: 1", "b: 'open", "b: \"open\n  more", "b: c: d", "b:\n\t- x", "- x\nb: 1", "b: @x", "b: *nowhere", "b: \"\\q\"",
        "b: \"\\U00110000\"", "b: \"\\ud800\"", "%BAD\nb: 1", "b: |x", "[1, 2]]", "{a: 1}}"})
    void aBrokenDocumentHidesNoOther(String broken) {
        Reading reading = Reading.of("a: 1\n---\n" + broken + "\n---\nc: 3\n");
        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.at("a").position().line()).isEqualTo(1);
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().getFirst().position().orElseThrow().line()).isBetween(2, 5);
    }

    @Test
    void aMarkerLineInABlockScalarEndsTheDocument() {
        Reading reading = Reading.of("a: |\n  text\n---\nb: |\n  ---\n  ...\n");
        assertThat(reading.documents()).hasSize(2);
        assertThat(((Value.Mapping) reading.documents().get(1)).entries().get("b")).isEqualTo(new Value.Text("---\n...\n", new Position("site.yaml", 4)));
    }

    @Test
    void directivesAndCommentsBelongToTheDocumentBehindThem() {
        Reading reading = Reading.of("%YAML 1.2\n# one\n---\na: 1\n...\n# two\n%TAG ! tag:yaml.org,2002:\n---\nb: !str 2\n...\n# nothing\n");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.documents()).hasSize(2);
    }

    @Test
    void emptyDocumentsAreLeftOut() {
        Reading reading = Reading.of("---\n---\n# nothing\n---\n~\n---\na: 1\n---\n...\n");
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theItemsOfAListAreDocuments() {
        Reading reading = Reading.of("[{\"schema\": \"a\", \"n\": 1.5}, {\"schema\": \"b\\u00e9\\ud83d\\ude00\"}, null]");
        assertThat(reading.documents()).hasSize(2);
        assertThat(((Value.Mapping) reading.documents().get(1)).entries().get("schema")).isEqualTo(new Value.Text("bé😀", AT));
    }

    @Test
    void aDuplicateKeyIsReportedWithBothLines() {
        Reading reading = Reading.of("a: 1\nb: 2\na: 3\n");
        assertThat(reading.found()).containsExactly("X4-yaml-duplicate-key:3");
        assertThat(reading.findings().getFirst().message()).contains("line 1").contains("line 3");
        assertThat(reading.at("a")).isEqualTo(new Value.Number(new BigDecimal(3), "3", new Position("site.yaml", 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a, b]: 1", "{a: b}: 1", "? [a]\n: 1", "'': 1"})
    void keysMustBeSingleValues(String written) {
        assertThat(Reading.of(written).found()).containsExactly("X4-yaml-key:1");
    }

    @Test
    void keysAreTheTextThatIsWritten() {
        assertThat(Reading.of("8080: a\ntrue: b\n~: c\n'x y': d\n").first().entries().keySet()).containsExactly("8080", "true", "~", "x y");
    }

    @Test
    void anAliasIsTheValueOfItsAnchor() {
        Reading reading = Reading.of("a: &x {k: [1, 2]}\nb: *x\n&key c: 1\nd: *key\n*key : 2\n");
        assertThat(reading.at("b")).isEqualTo(reading.at("a"));
        assertThat(((Value.Scalar) reading.at("d")).text()).isEqualTo("c");
        assertThat(reading.found()).containsExactly("X4-yaml-duplicate-key:5");
    }

    @Test
    void anAliasWithinItsAnchorIsRefused() {
        assertThat(Reading.of("---\na: &x\n  b: *x\n").found()).containsExactly("X4-yaml-alias:3");
    }

    @Test
    void anAnchorEndsWithItsDocument() {
        assertThat(Reading.of("a: &x 1\n---\nb: *x\n").found()).containsExactly("X4-yaml-alias:3");
    }

    @Test
    void mergeKeysGiveWhatIsNotWritten() {
        Reading reading = Reading.of("one: &one {a: 1, b: 1}\ntwo: &two {b: 2, c: 2}\nall:\n  <<: [*one, *two]\n  c: 3\nquoted: {'<<': 1}\n");
        assertThat(reading.findings()).isEmpty();
        Value.Mapping all = (Value.Mapping) reading.at("all");
        assertThat(all.entries().keySet()).containsExactly("a", "b", "c");
        assertThat(all.entries().values()).extracting(value -> ((Value.Scalar) value).text()).containsExactly("1", "1", "3");
        assertThat(((Value.Mapping) reading.at("quoted")).entries()).containsOnlyKeys("<<");
        assertThat(Reading.of("a:\n  <<: 5\n").found()).containsExactly("X4-yaml-merge-key:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!vault x", "!!python/object:os.system x", "!!binary aGk=", "!!int x", "!!bool 5", "!!seq {a: 1}", "!!map [1]"})
    void foreignTagsAreReported(String written) {
        assertThat(Reading.of("a: " + written).found()).containsExactly("X4-yaml-tag:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!int 5", "!!float 5.5", "!!bool yes", "!!map {a: 1}", "!!seq [1]", "!!int '5'"})
    void theCoreSchemasTagsAreUnderstood(String written) {
        Reading reading = Reading.of("a: " + written);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.at("a")).isNotInstanceOf(Value.Text.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-8"})
    void aByteOrderMarkNamesTheEncoding(String encoding) {
        Reading reading = Reading.of("\uFEFFa: é\n".getBytes(Charset.forName(encoding)), ReadLimits.DEFAULT);
        assertThat(reading.findings()).isEmpty();
        assertThat(((Value.Scalar) reading.at("a")).text()).isEqualTo("é");
    }

    @Test
    void bytesThatAreNotUtf8BreakTheirDocumentOnly() {
        Reading reading = Reading.of("a: é\n---\nb: 1\n".getBytes(StandardCharsets.ISO_8859_1), ReadLimits.DEFAULT);
        assertThat(reading.found()).containsExactly("X4-yaml-encoding:1");
        assertThat(reading.documents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001b", "\u007f", "\uffff"})
    void controlCharactersAreNamed(String character) {
        Reading reading = Reading.of("a: 1\n---\nb:\n  c: x" + character + "y\n---\nc: 1\n");
        assertThat(reading.found()).containsExactly("X4-yaml-encoding:4");
        assertThat(reading.findings().getFirst().message()).contains(String.format("U+%04X", (int) character.charAt(0)));
        assertThat(reading.documents()).hasSize(2);
    }
}
