package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.StateMachine;
import io.drydock.states.model.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "ValidateStateMachineDefinition": every mistake is found, all at once, and nothing is ignored. */
class DefinitionReaderTest {
    private static final String STATES = "'States': {'S': {'Type': 'Succeed'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                   | These fields are required: [StartAt, States] at /
            {'StartAt': 'S'}                                     | These fields are required: [States] at /
            {'StartAt': 1, #}                                    | Expected value of type [STRING] at /StartAt
            {'StartAt': 'S', 'States': {}}                       | Value cannot be empty at /States
            {'StartAt': 'S', 'States': []}                       | Expected value of type [OBJECT] at /States
            {'StartAt': 'S', 'States': {'S': []}}                | Expected value of type [OBJECT] at /States/S
            {'StartAt': 'S', 'Speed': 1, #}                      | Field 'Speed' is not supported at /
            {'StartAt': 'S', 'Version': '2.0', #}                | Value should be one of the following: [1.0] at /Version
            {'StartAt': 'S', 'QueryLanguage': 'jsonata', #}      | Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage
            {'StartAt': 'S', 'QueryLanguage': null, #}           | Expected value of type [STRING] at /QueryLanguage
            {'StartAt': 'S', 'TimeoutSeconds': 0, #}             | Minimum value is 1 at /TimeoutSeconds
            {'StartAt': 'S', 'TimeoutSeconds': '1', #}           | Expected value of type [NUMBER] at /TimeoutSeconds
            {'StartAt': 'S', 'Comment': 1, #}                    | Expected value of type [STRING] at /Comment
            """)
    void aMistakeAtTheTop(String definition, String written) {
        assertThat(Definitions.written(Definitions.json(definition.replace("#", STATES)))).contains("SCHEMA_VALIDATION_FAILED: " + written);
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThat(Definitions.errors(Definitions.json("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'None', 'Speed': 1, 'States': {
                  'A': {'Type': 'Pass', 'Next': 'B'}, 'C': {'Type': 'Map', 'End': true}, 'D': {'Type': 'Wait', 'Seconds': 'x', 'End': true}}}
                """))).extracting(found -> found.location().orElse("")).containsExactlyInAnyOrder("/", "/States/C", "/States/D/Seconds",
                        "/States/A/Next", "/StartAt", "/States/A", "/States/C", "/States/D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\": 1e}", "x", "{'a': 1}"})
    void whatIsNotOneJsonObjectIsReported(String text) {
        assertThat(Definitions.errors(text)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.INVALID_JSON_DESCRIPTION);
            assertThat(found.location()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void nothingIsNoDefinition(String text) {
        assertThat(Definitions.errors(text)).extracting(Diagnostic::code).containsExactly(Code.MISSING_DESCRIPTION);
    }

    @Test
    void aDefinitionHasAtMostOneMebibyte() {
        String frame = Definitions.json("{'StartAt': 'S', 'Comment': '#', " + STATES + "}");
        int room = DefinitionText.MAX_BYTES - frame.length() + 1;
        assertThat(Definitions.errors(frame.replace("#", "x".repeat(room)))).isEmpty();
        assertThat(Definitions.errors(frame.replace("#", "x".repeat(room + 1)))).hasSize(1);
        assertThat(Definitions.errors(frame.replace("#", "ä".repeat(room / 2 + 1)))).as("bytes, not characters").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000, 100_000})
    void deepJsonIsAFindingAndNoEndOfTheStack(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        Reading reading = DefinitionReader.read(Definitions.jsonPath("'Type': 'Pass', 'End': true, 'Result': " + deep));
        assertThat(reading).isInstanceOf(depth < DefinitionText.MAX_DEPTH ? Reading.Valid.class : Reading.Invalid.class);
    }

    @Test
    void deepRulesAreReadToTheirEnd() {
        int depth = DefinitionText.MAX_DEPTH - 10;
        String rule = "'Not': {".repeat(depth) + "'Variable': '$.a', 'IsNull': true" + "}".repeat(depth);
        assertThat(Definitions.errors(Definitions.machine("", "'S': {'Type': 'Choice', 'Choices': [{" + rule + ", 'Next': 'E'}]}, 'E': {'Type': 'Succeed'}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"32, 0", "33, 1"})
    void workflowsStandInEachOtherSoOftenAndNoMore(int depth, int findings) {
        String states = "{'Type': 'Succeed'}";
        for (int i = depth; i > 0; i--) {
            states = "{'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'n" + i + "', 'States': {'n" + i + "': " + states + "}}]}";
        }
        assertThat(Definitions.errors(Definitions.machine("", "'S': " + states))).hasSize(findings)
                .allMatch(found -> found.code() == Code.TOO_DEEPLY_NESTED);
    }

    @Test
    void aStateChoosesItsLanguageWhereTheMachineIsInJsonPath() {
        StateMachine machine = machine(Definitions.json("""
                {'Comment': 'c', 'Version': '1.0', 'StartAt': 'S', 'TimeoutSeconds': 60, 'States': {
                  'S': {'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': {'a': '{% 1 %}'}, 'Next': 'T'},
                  'T': {'Type': 'Pass', 'Parameters': {'a.$': '$.a'}, 'End': true}}}"""));
        assertThat(machine.comment()).isEqualTo(Optional.of("c"));
        assertThat(machine.timeout()).isEqualTo(Optional.of(Duration.ofMinutes(1)));
        assertThat(machine.workflow().states().keySet()).containsExactly("S", "T");
        assertThat(machine.state("S").queryLanguage()).isEqualTo(QueryLanguage.JSONATA);
        assertThat(machine.state("T").queryLanguage()).isEqualTo(QueryLanguage.JSON_PATH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type': 'Pass', 'End': true, 'Parameters': {'a': {'b': '$.c'}}     | NO_DOLLAR             | /States/S/Parameters
            'Type': 'Pass', 'End': true, 'Parameters': {'a': 'States.UUID()'}  | NO_DOLLAR             | /States/S/Parameters
            'Type': 'Fail', 'Error': '$.error'                                 | NO_PATH               | /States/S/Error
            'Type': 'Pass', 'End': true, 'Result': {'a.$': '$.b'}              | PASS_RESULT_IS_STATIC | /States/S/Result
            """)
    void whatIsProbablyMeantOtherwiseIsAWarning(String state, Code code, String location) {
        Reading reading = DefinitionReader.read(Definitions.jsonPath(state));
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        assertThat(reading.diagnostics()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.severity()).isEqualTo(Diagnostic.Severity.WARNING);
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.location()).isEqualTo(Optional.of(location));
        });
    }

    @Test
    void theStateMachineOfValidateDesignIsValid() throws IOException {
        String text = Files.readString(Path.of("../../statemachine/validate-design.asl.json"));
        StateMachine machine = machine(text.replaceAll("\\$\\{(\\w+)}", "arn:aws:lambda:us-east-1:000000000000:function:$1"));
        assertThat(machine.state("LoadDesign")).isInstanceOfSatisfying(TaskState.class, task -> {
            assertThat(task.retry()).hasSize(4);
            assertThat(task.assign()).isPresent();
        });
        assertThat(Definitions.errors(text)).as("with its placeholders").isNotEmpty()
                .allMatch(found -> found.location().orElseThrow().endsWith("/Resource"));
    }

    private static StateMachine machine(String definition) {
        Reading reading = DefinitionReader.read(definition);
        assertThat(reading.diagnostics()).isEmpty();
        return ((Reading.Valid) reading).machine();
    }
}
