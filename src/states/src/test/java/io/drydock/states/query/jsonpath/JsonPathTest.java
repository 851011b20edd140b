package io.drydock.states.query.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.drydock.states.query.Scopes;
import java.util.EnumSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The measure is the library that AWS Step Functions shows in its messages: Jayway's JsonPath, on Jackson's nodes. */
class JsonPathTest {
    private static final JsonNode DATA = Scopes.json("""
            {"a": {"b": [1, 2, {"c": "x"}], "n": null, "s": "text"}, "list": [5, 3, 8, 1], "empty": [], "o": {},
             "books": [{"t": "A", "p": 8.95, "tags": ["x", "y"], "on": true}, {"t": "B", "p": 12, "isbn": "1"}, {"t": "C", "p": 22, "isbn": null}],
             "deep": [[{"c": 1}, {"c": 2}], [{"c": 3}]], "odd name": {"x.y": 1, "it's": 2}, "limit": 10, "t": "B"}""");

    private static Configuration measure() {
        return Configuration.builder().jsonProvider(new JacksonJsonNodeJsonProvider()).mappingProvider(new JacksonMappingProvider())
                .options(EnumSet.noneOf(Option.class)).build();
    }

    /** Empty where the library finds nothing. */
    private static Optional<JsonNode> measured(String path, JsonNode data) {
        try {
            Object value = com.jayway.jsonpath.JsonPath.compile(path).read(data, measure());
            return Optional.of(value == null ? Scopes.json("null") : new ObjectMapper().<JsonNode>valueToTree(value));
        } catch (JsonPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> read(String path, JsonNode data) throws InvalidPath {
        try {
            return Optional.of(JsonPath.parse(path).read(data));
        } catch (PathNotFound _) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.a", "$.a.b", "$.a.b[0]", "$.a.b[2].c", "$['a']['b'][1]", "$[\"a\"].b", "$.a.n", "$.a.n.x", "$.x", "$.x.y", "$.a.x",
            "$.a.s.x", "$.a.s[0]", "$.a.b.c", "$.list[9]", "$.list[-1]", "$.list[-9]", "$.list[9].x", "$.empty[0]", "$.o[0]", "$['odd name']['x.y']",
            "$['odd name']['it\\'s']", "$.a['b','s']", "$.a['b','zz']", "$.books[*].t", "$.books[*].isbn", "$.books.*", "$.a.*", "$.*.b", "$.x[*]",
            "$.x.*", "$.a.s[*]", "$.a.s.*", "$.list[0,2]", "$.list[0,9]", "$.list[1:3]", "$.list[1:]", "$.list[:2]", "$.list[-2:]", "$.list[:-1]",
            "$.list[0:99]", "$.list[3:1]", "$.o[0:1]", "$..c", "$..t", "$..x", "$.a..c", "$..b[0]", "$..[0]", "$..*", "$.deep..c", "$.deep[*][0].c",
            "$.deep[*][*].c", "$.deep[0][1].c", "$.books[?(@.p < 10)]", "$.books[?(@.p < $.limit)].t", "$.books[?(@.p >= 12)].t",
            "$.books[?(@.isbn)]", "$.books[?(!@.tags)].t", "$.books[?(@.t == 'B')].p", "$.books[?(@.t == \"B\")].p", "$.books[?(@.t == $.t)].p",
            "$.books[?(@.t != 'B')].p", "$.books[?(@.isbn == null)].t", "$.books[?(@.isbn == 1)].t", "$.books[?(@.on == true)].t",
            "$.books[?(@.p > 10 && @.p < 20)].t", "$.books[?(@.p < 10 || @.p > 20)].t", "$.books[?((@.p < 10 || @.p > 20) && @.t == 'C')].t",
            "$.books[?(@.t =~ /[ab]/i)].t", "$.books[?(@.t =~ /b/)].t", "$.books[?(@.tags contains 'x')].t", "$.books[?(@.tags size 2)].t",
            "$.books[?(@.tags empty false)].t", "$.list[?(@ > 3)]", "$.a[?(@.s == 'text')]", "$.a.s[?(@.x)]", "$..[?(@.c)]", "$..books[?(@.p > 10)].t",
            "$.books[?(@.x.y == 1)]", "$.books[?('x' in @.tags)].t", "$.list.length()", "$.o.length()", "$.empty.length()", "$.x.length()",
            "$.books[?(@.t === 'B')].p", "$.books[?(@.isbn === 1)].p", "$.books[?(@.p != 12)].t", "$.books[?(@.x != 12)].t", "$[*]", "$[*].b",
            "$.books[0]['t','p']", "$.books[*]['t','p']", "$['a','o']['s']", "$.a.b[*].c", "$.a.b[1:].c", "$.books[?(@.tags[0] == 'x')].t",
            "$.books[?(@.tags[5] == null)].t", "$.books[?(@['t'] == 'A')].p", "$.list[0, 1]", "$.books[ 0 ].t", "$.list[?(@ == 5 || @ == 8)]"})
    void aPathGivesWhatTheMeasureGives(String path) throws Exception {
        assertThat(read(path, DATA)).isEqualTo(measured(path, DATA));
    }

    /** The library is asked without its optional JSON parser, so array literals are not measured. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "$.books[?(@.t in ['A', 'C'])].p          | [8.95, 22]",
            "$.books[?(@.t nin ['A', 'C'])].p         | [12]",
            "$.books[?(@.tags anyof ['y', 'z'])].t    | [\"A\"]",
            "$.books[?(@.tags noneof ['z'])].t        | [\"A\"]",
            "$.books[?(@.tags subsetof ['x','y','z'])].t | [\"A\"]",
    })
    void aFilterTakesArrays(String path, String expected) throws Exception {
        assertThat(JsonPath.parse(path).read(DATA)).isEqualTo(Scopes.json(expected));
    }

    /** Unlike the library, AWS takes null for absent there, as users of it measured. */
    @Test
    void aNegatedPathHoldsOfNull() throws Exception {
        assertThat(JsonPath.parse("$.books[?(!@.isbn)].t").read(DATA)).isEqualTo(Scopes.json("[\"A\", \"C\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$.x        | No results for path: $['x']",
            "$.a.x      | No results for path: $['a']['x']",
            "$.x.y      | Missing property in path $['x']",
            "$.a.x.y    | Missing property in path $['a']['x']",
            "$.a.s.x    | Expected to find an object with property ['x'] in path $['a']['s'] but found 'string'.",
            "$.list.sum() | No results for path: $['list'].sum()",
            "$.a.s[0]   | Filter: [0] can only be applied to arrays. Current context is: \"text\"",
    })
    void aPathThatLeadsNowhereSaysFromWhereOn(String path, String message) {
        assertThatThrownBy(() -> JsonPath.parse(path).read(DATA)).isInstanceOf(PathNotFound.class).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$a.", "$.", "$..", "$.a.", "$[", "$[]", "$['a", "$['a'", "$[a]", "$.a[?]", "$.a[?(]", "$.a[?(@.x ==)]", "$.a[?(@.x == 1]",
            "$.a[1:x]", "$.a[99999999999]", "$.a[?(1)]", "$.a[?(@.x =~ /(/)]", "$.a(", "$.a b", "$.a[?(@.x == nope)]"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> JsonPath.parse(text)).isInstanceOf(InvalidPath.class);
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> JsonPath.parse("$[?(@" + "[?(@".repeat(1_000))).isInstanceOf(InvalidPath.class).hasMessageContaining("nested");
        assertThatThrownBy(() -> JsonPath.parse("$" + ".a".repeat(9_000))).isInstanceOf(InvalidPath.class).hasMessageContaining("at most");
    }

    @Property
    void theParserThrowsNothingButItsOwnError(@ForAll("pathLike") String text) throws PathNotFound {
        try {
            JsonPath path = JsonPath.parse(text);
            read(text, DATA);
            assertThat(path).isNotNull();
        } catch (InvalidPath refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property
    void anyPathOfKnownPartsGivesWhatTheMeasureGives(@ForAll("paths") String path) throws InvalidPath {
        assertThat(read(path, DATA)).isEqualTo(measured(path, DATA));
    }

    @Provide
    Arbitrary<String> pathLike() {
        return Arbitraries.strings().withChars("$@.[]()?*:,'\"\\ab01-=<>!&|~/ ").ofMaxLength(20).map(text -> "$" + text);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(".a", ".b", ".c", ".list", ".books", ".deep", ".x", "[0]", "[1]", "[*]", ".*", "[0:2]", "[?(@.c)]", "[?(@.p > 10)]", "['a','o']")
                .list().ofMinSize(0).ofMaxSize(5).map(parts -> "$" + String.join("", parts));
    }
}
