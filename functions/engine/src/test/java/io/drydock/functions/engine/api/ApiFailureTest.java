package io.drydock.functions.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in AWS's words. */
class ApiFailureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "abc | Invalid Arn: 'Invalid ARN prefix: abc'",
            "arn:aws:states:us-east-1:000000000000:execution:m:n | Invalid Arn: 'Resource type not valid in this context: execution'",
            "arn:aws:states:us-east-1:000000000000:stateMachine:a b | Invalid Arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:a b'",
            "arn:aws | Invalid Arn: 'arn:aws'",
    })
    void anArnIsRefusedForWhatIsWrongWithIt(String arn, String message) {
        assertThat(InvalidArn.of(arn, "stateMachine")).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "a/b", "a:b", "<", "{", "[", "?", "*", "\"", "#", "%", "\\", "^", "|", "~", "`", "$", "&", ",", ";", "\u0000",
        "\u0085", "\ud83d\ude00", "\uffff"})
    void aNameWithOtherCharactersIsRefused(String name) {
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> ResourceName.check(name)).withMessage("Invalid Name: '" + name + "'");
    }

    @Test
    void aNameHoldsLettersOfEveryLanguageAndSomeSigns() {
        assertThat(ResourceName.check("Größe-1_2.3+(x)=!@'")).isEqualTo("Größe-1_2.3+(x)=!@'");
    }

    @Test
    void inputThatIsNotJsonIsShownWithTheParsersWords() {
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> JsonText.parse("{hi}", "InvalidExecutionInput", "Invalid State Machine Execution Input"))
                .withMessageStartingWith("Invalid State Machine Execution Input: 'com.fasterxml.jackson.core.JsonParseException: "
                        + "Unexpected character ('h' (code 104)): was expecting double-quote to start field name")
                .withMessageContaining("[Source: (String)\"{hi}\"; line: 1");
    }

    @Test
    void anErrorHasTheNameOfTheServicesModel() {
        assertThat(new ApiFailure("InvalidName", "Invalid Name: 'a b'").toJson())
                .hasToString("{\"__type\":\"com.amazonaws.swf.service.v2.model#InvalidName\",\"message\":\"Invalid Name: 'a b'\"}");
        assertThat(ApiFailure.validation("MISSING_REQUIRED_PARAMETER", "text").toJson().path("reason").asText()).isEqualTo("MISSING_REQUIRED_PARAMETER");
        assertThat(ApiFailure.about("arn:x", "ResourceNotFound", "text").toJson().path("resourceName").asText()).isEqualTo("arn:x");
    }
}
