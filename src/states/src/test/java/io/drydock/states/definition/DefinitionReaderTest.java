package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.states.definition.Diagnostic.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "ValidateStateMachineDefinition": every mistake is found, all at once, and nothing is ignored. */
class DefinitionReaderTest {
    private static List<Diagnostic> errors(String definition) {
        return DefinitionReader.read(definition).diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"Type\": \"Pass\", \"Next\": \"Nowhere\"                                       | MISSING_TRANSITION_TARGET  | Next",
            "\"Type\": \"Pass\"                                                              | SCHEMA_VALIDATION_FAILED   | Next",
            "\"Type\": \"Pass\", \"Next\": \"S\", \"End\": true                              | SCHEMA_VALIDATION_FAILED   | End",
            "\"Type\": \"Pass\", \"End\": true, \"ResultPath\": \"$.a\"                      | SCHEMA_VALIDATION_FAILED   | ResultPath",
            "\"Type\": \"Pass\", \"End\": true, \"Outptu\": {}                               | SCHEMA_VALIDATION_FAILED   | Outptu",
            "\"Type\": \"Pass\", \"End\": true, \"Output\": \"{% 1 + %}\"                    | INVALID_JSONATA_EXPRESSION | Output",
            "\"Type\": \"Pass\", \"End\": true, \"Output\": {\"a\": [\"{% ( %}\"]}           | INVALID_JSONATA_EXPRESSION | Output/a[0]",
            "\"Type\": \"Pass\", \"End\": true, \"Assign\": {\"states\": 1}                  | SCHEMA_VALIDATION_FAILED   | Assign/states",
            "\"Type\": \"Pass\", \"End\": true, \"QueryLanguage\": \"JSONPath\"              | UNSUPPORTED_BY_ENGINE      | QueryLanguage",
            "\"Type\": \"Map\", \"End\": true                                                | UNSUPPORTED_BY_ENGINE      | Type",
            "\"Type\": \"Parallel\", \"End\": true                                           | UNSUPPORTED_BY_ENGINE      | Type",
            "\"Type\": \"Sleep\", \"End\": true                                              | SCHEMA_VALIDATION_FAILED   | Type",
            "\"End\": true                                                                   | SCHEMA_VALIDATION_FAILED   | Type",
            "\"Type\": \"Wait\", \"End\": true                                               | SCHEMA_VALIDATION_FAILED   | Seconds",
            "\"Type\": \"Wait\", \"End\": true, \"Seconds\": -1                              | SCHEMA_VALIDATION_FAILED   | Seconds",
            "\"Type\": \"Wait\", \"End\": true, \"Timestamp\": \"noon\"                      | SCHEMA_VALIDATION_FAILED   | Timestamp",
            "\"Type\": \"Choice\", \"Choices\": []                                           | SCHEMA_VALIDATION_FAILED   | Choices",
            "\"Type\": \"Choice\", \"Choices\": [{\"Condition\": \"$x\", \"Next\": \"S\"}]   | SCHEMA_VALIDATION_FAILED   | Choices[0]/Condition",
            "\"Type\": \"Choice\", \"Choices\": [{\"Condition\": true, \"Next\": \"X\"}]     | MISSING_TRANSITION_TARGET  | Choices[0]/Next",
            "\"Type\": \"Choice\", \"Choices\": [{\"Condition\": true, \"Next\": \"S\"}], \"End\": true | SCHEMA_VALIDATION_FAILED | End",
            "\"Type\": \"Task\", \"End\": true                                               | SCHEMA_VALIDATION_FAILED   | Resource",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"${LoadDesign}\"              | SCHEMA_VALIDATION_FAILED   | Resource",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"arn:aws:states:::sqs:sendMessage\" | UNSUPPORTED_BY_ENGINE | Resource",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"HeartbeatSeconds\": 5 | UNSUPPORTED_BY_ENGINE      | HeartbeatSeconds",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"TimeoutSeconds\": 0   | SCHEMA_VALIDATION_FAILED   | TimeoutSeconds",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"Retry\": [{}]         | SCHEMA_VALIDATION_FAILED   | Retry[0]/ErrorEquals",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"Retry\": [{\"ErrorEquals\": [\"States.ALL\", \"A\"]}] | SCHEMA_VALIDATION_FAILED | Retry[0]/ErrorEquals",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"Retry\": [{\"ErrorEquals\": [\"A\"], \"BackoffRate\": 0.5}] | SCHEMA_VALIDATION_FAILED | Retry[0]/BackoffRate",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"Retry\": [{\"ErrorEquals\": [\"A\"], \"JitterStrategy\": \"HALF\"}] | SCHEMA_VALIDATION_FAILED | Retry[0]/JitterStrategy",
            "\"Type\": \"Task\", \"End\": true, \"Resource\": \"@\", \"Catch\": [{\"ErrorEquals\": [\"A\"], \"Next\": \"X\"}] | MISSING_TRANSITION_TARGET | Catch[0]/Next",
            "\"Type\": \"Fail\", \"Error\": 1                                                | SCHEMA_VALIDATION_FAILED   | Error",
            "\"Type\": \"Succeed\", \"End\": true                                            | SCHEMA_VALIDATION_FAILED   | End",
    })
    void aMistakeIsFoundWhereItStands(String state, Code code, String field) {
        String definition = "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"S\", \"States\": {\"S\": {"
                + state.replace("@", "arn:aws:lambda:us-east-1:000000000000:function:f") + "}}}";
        assertThat(errors(definition)).extracting(Diagnostic::code, Diagnostic::location)
                .containsExactly(tuple(code, "/States/S/" + field));
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThat(errors("""
                {"QueryLanguage": "JSONata", "StartAt": "None", "Speed": 1, "States": {
                  "A": {"Type": "Pass", "Next": "B"}, "C": {"Type": "Map"}, "D": {"Type": "Wait", "Seconds": "x", "End": true}}}
                """)).extracting(Diagnostic::location)
                .containsExactlyInAnyOrder("/StartAt", "/Speed", "/States/A/Next", "/States/C/Type", "/States/D/Seconds");
    }

    @Test
    void aStateThatNothingLeadsToIsReported() {
        assertThat(errors("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Pass", "Next": "A"}}}
                """)).extracting(Diagnostic::code, Diagnostic::location)
                .containsExactly(tuple(Code.MISSING_TRANSITION_TARGET, "/States/B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{", "[]", "null", "{\"a\": 1, \"a\": 2}", "{} {}", "''"})
    void whatIsNotOneJsonObjectIsReported(String text) {
        assertThat(errors(text)).extracting(Diagnostic::code).containsExactly(Code.INVALID_JSON_DESCRIPTION);
    }

    @Test
    void jsonPathAsTheDefaultLanguageIsReportedAndNotGuessed() {
        assertThat(errors("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}"))
                .extracting(Diagnostic::code).containsExactly(Code.UNSUPPORTED_BY_ENGINE);
    }
}
