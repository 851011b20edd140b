package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Passing data between states with variables": their names, and in which scope they are assigned. */
class VariablesTest {
    private static final String INNER = "'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true, 'Assign': {'x': 1}}}";

    @ParameterizedTest
    @ValueSource(strings = {"x", "x1", "snake_case", "größe", "x.$"})
    void aName(String name) {
        String value = name.endsWith(".$") ? "$.a" : "a";
        assertThat(Definitions.errors(Definitions.jsonPath("'Type': 'Pass', 'End': true, 'Assign': {'" + name + "': '" + value + "'}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"80, 0", "81, 1"})
    void aNameHasAtMostEightyCharacters(int length, int findings) {
        assertThat(Definitions.errors(Definitions.jsonPath("'Type': 'Pass', 'End': true, 'Assign': {'" + "x".repeat(length) + "': 1}")))
                .hasSize(findings).allMatch(found -> found.code() == Diagnostic.Code.INVALID_VARIABLE_NAME);
    }

    @Test
    void theReservedNameIsFoundInItsDynamicFormToo() {
        assertThat(Definitions.written(Definitions.jsonPath("'Type': 'Pass', 'End': true, 'Assign': {'states.$': '$.a'}")))
                .containsExactly("RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/S/Assign/states.$");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'S': {'Type': 'Pass', 'Next': 'P', 'Assign': {'x': 1}}, 'P': {'Type': 'Parallel', 'Branches': [{#}], 'End': true}",
            "'S': {'Type': 'Parallel', 'Branches': [{#}], 'End': true, 'Assign': {'x.$': '$'}}",
            "'S': {'Type': 'Map', 'ItemProcessor': {#}, 'Next': 'T'}, 'T': {'Type': 'Pass', 'End': true, 'Assign': {'x': 1}}",
            "'S': {'Type': 'Map', 'ItemProcessor': {#}, 'End': true, 'Catch': [{'ErrorEquals': ['A'], 'Next': 'T', 'Assign': {'x': 1}}]}, 'T': {'Type': 'Succeed'}",
    })
    void anInnerScopeDoesNotAssignAVariableOfAnOuterOne(String states) {
        assertThat(Definitions.errors(Definitions.machine("", states.replace("#", INNER)))).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Diagnostic.Code.INVALID_VARIABLE_NAME);
            assertThat(found.location().orElseThrow()).endsWith("/States/A/Assign/x");
        });
    }

    @Test
    void branchesAndChildExecutionsHaveVariablesOfTheirOwn() {
        assertThat(Definitions.errors(Definitions.machine("", "'S': {'Type': 'Parallel', 'End': true, 'Branches': [{" + INNER + "}, {"
                + INNER.replace("'A'", "'B'") + "}]}"))).isEmpty();
        assertThat(Definitions.errors(Definitions.machine("", "'S': {'Type': 'Map', 'End': true, 'Assign': {'x': 1}, 'ItemProcessor': {"
                + "'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, " + INNER + "}}"))).isEmpty();
    }

    /** "Distributed Map states can't reference variables in outer scopes": AWS's text is not known, its code for warnings of variables is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'Parameters': {'a.$': '$x.y'}                                                    | Parameters/a.$
            'Type': 'Pass', 'End': true, 'Parameters': {'a': [{'b.$': 'States.Format($x)'}]}                              | Parameters/a[0]/b.$
            'Type': 'Wait', 'End': true, 'SecondsPath': '$x'                                                              | SecondsPath
            'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONata', 'Output': [0, '{% 1 + $x %}']                        | Output[1]
            """)
    void aChildExecutionThatRefersToAVariableOfItsParentIsWarnedOf(String inner, String field) {
        assertThat(DefinitionReader.read(distributed(inner)).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(found.code()).isEqualTo(Diagnostic.Code.POSSIBLY_UNDEFINED_VARIABLE);
            assertThat(found.location().orElseThrow()).isEqualTo("/States/S/ItemProcessor/States/A/" + field);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'Type': 'Pass', 'End': true, 'Parameters': {'a': 'costs $x'}",
            "'Type': 'Pass', 'End': true, 'Parameters': {'a.$': '$$.Execution.Id', 'b.$': '$.x'}",
            "'Type': 'Pass', 'End': true, 'Assign': {'x': 1}, 'OutputPath': '$x'",
            "'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONata', 'Output': '{% ($x := 1; 2) %}'",
            "'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONata', 'Output': '{% ($xy := 1; $xy) %}'",
    })
    void whatIsNoReferenceToItIsNot(String inner) {
        assertThat(DefinitionReader.read(distributed(inner)).diagnostics()).isEmpty();
    }

    private static String distributed(String inner) {
        return Definitions.machine("", "'S': {'Type': 'Map', 'End': true, 'Assign': {'x': 1}, 'ItemProcessor': {'ProcessorConfig': "
                + "{'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt': 'A', 'States': {'A': {" + inner + "}}}}");
    }
}
