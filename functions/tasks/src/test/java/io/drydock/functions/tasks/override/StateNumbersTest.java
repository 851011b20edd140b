package io.drydock.functions.tasks.override;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateNumbersTest {
    private final ObjectMapper mapper = new ObjectMapper();

    private StateNumbers read(String states) throws Exception {
        return StateNumbers.read(mapper.readTree("{\"states\": " + states + "}").path("states"));
    }

    @Test
    void numbersAreThoseOfWorkInProgressUnlessAnErrorIsNamed() throws Exception {
        StateNumbers numbers = read("{\"CommissionNode\": {\"intervalSeconds\": 30, \"maxAttempts\": 0, \"backoffRate\": 1.5, "
                + "\"errors\": {\"StepFailed\": {\"maxAttempts\": 1}}}}");

        assertThat(numbers.problems()).isEmpty();
        assertThat(numbers.byState()).containsOnlyKeys("CommissionNode");
        assertThat(numbers.byState().get("CommissionNode").get("StepInProgress").toString())
                .isEqualTo("{INTERVAL=30, ATTEMPTS=0, RATE=1.5}");
        assertThat(numbers.byState().get("CommissionNode").get("StepFailed").toString()).isEqualTo("{ATTEMPTS=1}");
    }

    @Test
    void nothingMayBeSet() {
        assertThat(StateNumbers.read(mapper.missingNode()).isEmpty()).isTrue();
        assertThat(StateNumbers.read(mapper.missingNode()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[]                                                             | \"states\" must be an object",
            "null                                                           | \"states\" must be an object",
            "{\"A\": 3}                                                     | \"states.A\" must be an object with some of",
            "{\"A\": {}}                                                    | \"states.A\" must be an object with some of",
            "{\"A\": {\"interval\": 3}}                                     | \"states.A.interval\" is not a number of a retrier",
            "{\"A\": {\"intervalSeconds\": 0}}                              | \"states.A.intervalSeconds\" must be a whole number from 1 to 86400,",
            "{\"A\": {\"intervalSeconds\": 1.5}}                            | must be a whole number from 1 to 86400, not 1.5",
            "{\"A\": {\"intervalSeconds\": \"9\"}}                          | must be a whole number from 1 to 86400, not \"9\"",
            "{\"A\": {\"intervalSeconds\": 86401}}                          | must be a whole number from 1 to 86400, not 86401",
            "{\"A\": {\"maxAttempts\": -1}}                                 | \"states.A.maxAttempts\" must be a whole number from 0 to 5000",
            "{\"A\": {\"maxAttempts\": 5001}}                               | \"states.A.maxAttempts\" must be a whole number from 0 to 5000",
            "{\"A\": {\"maxAttempts\": 99999999999}}                        | \"states.A.maxAttempts\" must be a whole number from 0 to 5000",
            "{\"A\": {\"backoffRate\": 0.9}}                                | \"states.A.backoffRate\" must be a number from 1 to 10",
            "{\"A\": {\"maxDelaySeconds\": 0}}                              | \"states.A.maxDelaySeconds\" must be a whole number from 1",
            "{\"A\": {\"intervalSeconds\": 9, \"maxDelaySeconds\": 8}}      | \"states.A.maxDelaySeconds\" must not be less than \"intervalSeconds\"",
            "{\"A\": {\"errors\": []}}                                      | \"states.A.errors\" must be an object",
            "{\"A\": {\"errors\": {\"StepFailed\": 1}}}                     | \"states.A.errors.StepFailed\" must be an object",
            "{\"A\": {\"errors\": {\"StepFailed\": {\"x\": 1}}}}            | \"states.A.errors.StepFailed.x\" is not a number of a retrier",
            "{\"A\": {\"errors\": {\"StepInProgress\": {\"maxAttempts\": 1}}}} | \"states.A.errors.StepInProgress\" belongs beside \"errors\"",
    })
    void whatIsWrongIsSaid(String states, String problem) throws Exception {
        assertThat(read(states).problems()).singleElement().asString().contains(problem);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        List<String> problems = read("{\"A\": {\"intervalSeconds\": 0, \"colour\": 1}, \"B\": 1}").problems();

        assertThat(problems).hasSize(3);
    }
}
