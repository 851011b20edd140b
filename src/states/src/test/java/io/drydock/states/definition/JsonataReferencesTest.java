package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Reserved variable: $states": what there is in which field; users of AWS have published the findings. */
class JsonataReferencesTest {
    private static final String TASK = "'Type': 'Task', 'Resource': '@', 'End': true, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'Output': {'a': '{% $$ %}'}                       | Reference to '$$' is not supported. at /States/S/Output/a
            'Type': 'Pass', 'End': true, 'Output': '{% $states.result %}'                  | Field '$states.result' does not exist. at /States/S/Output
            'Type': 'Pass', 'End': true, 'Output': '{% $states.errorOutput %}'             | Field '$states.errorOutput' does not exist. at /States/S/Output
            'Type': 'Task', 'Resource': '@', 'End': true, 'Arguments': {'a': '{% $states.result.a %}'} | Field '$states.result' does not exist. at /States/S/Arguments/a
            'Type': 'Task', 'Resource': '@', 'End': true, 'Output': ['{% $states.inptu %}']            | Field '$states.inptu' does not exist. at /States/S/Output[0]
            'Type': 'Wait', 'End': true, 'Seconds': '{% $states . result %}'               | Field '$states.result' does not exist. at /States/S/Seconds
            'Type': 'Fail', 'Error': '{% $states.errorOutput.Error %}'                     | Field '$states.errorOutput' does not exist. at /States/S/Error
            """)
    void whatIsNotThereIsAFinding(String state, String written) {
        assertThat(Definitions.written(Definitions.jsonata(state))).containsExactly("UNSUPPORTED_JSONATA_EXPRESSION: " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{% $states.result.a & $states.input.b & $states.context.Execution.Id %}",
            "{% \\\"$states.nothing and $$ in a string\\\" %}",
            "{% /* $$ */ $string($states.input) %}",
            "{% $states.input.list[$ > 1] %}",
            "{% $mystates.nothing %}",
            "{% $states %}",
    })
    void whatIsThereIsNone(String expression) {
        assertThat(Definitions.written(Definitions.jsonata(TASK + "'Output': \"" + expression + "\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Output': '{% $states.errorOutput.Cause %}'", "'Assign': {'a': '{% $states.errorOutput %}'}"})
    void aCatcherKnowsTheErrorAndNoResult(String field) {
        String task = "'S': {'Type': 'Task', 'Resource': '@', 'Next': 'E', 'Catch': [{'ErrorEquals': ['A'], 'Next': 'E', " + field
                + "}]}, 'E': {'Type': 'Succeed'}";
        assertThat(Definitions.written(Definitions.machine("'QueryLanguage': 'JSONata', ", task))).isEmpty();
        assertThat(Definitions.written(Definitions.machine("'QueryLanguage': 'JSONata', ", task.replace("errorOutput", "result")))).singleElement()
                .asString().startsWith("UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.result' does not exist. at /States/S/Catch[0]/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "\\\"", "'\\\\'", "`a", "$$ ", "$states.result ", "${", "$states "})
    void whatRepeatsIsReadOnce(String part) {
        String longest = "{% \\\"" + part.repeat(900_000 / part.length()) + "%}";
        String definition = Definitions.jsonata("'Type': 'Pass', 'End': true, 'Output': \"#\"");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(DefinitionReader.read(definition.replace("#", longest)).diagnostics()).singleElement()
                    .satisfies(found -> assertThat(found.message()).isEqualTo("The expression is longer than 65536 characters"));
            assertThat(DefinitionReader.read(definition.replace("#", "{% \\\"" + part.repeat(30_000 / part.length()) + "%}")))
                    .isInstanceOf(Reading.Invalid.class);
        });
    }

    @Test
    void aResourceFullOfPlaceholdersIsReadOnce() {
        String definition = Definitions.jsonPath("'Type': 'Task', 'End': true, 'Resource': '#'").replace("#", "${".repeat(450_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(DefinitionReader.read(definition)).isInstanceOf(Reading.Invalid.class));
    }
}
