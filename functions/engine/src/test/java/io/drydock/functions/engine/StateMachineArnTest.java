package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of ARNs, as the examples of the API reference have them. */
class StateMachineArnTest {
    private static final String PREFIX = "arn:aws:states:us-east-1:000000000000:";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "stateMachine:deploy-node        | Unqualified[name=deploy-node]",
            "stateMachine:a.b_c              | Unqualified[name=a.b_c]",
            "stateMachine:ümlaut             | Unqualified[name=ümlaut]",
            "stateMachine:m:1                | Version[name=m, number=1]",
            "stateMachine:m:120              | Version[name=m, number=120]",
            "stateMachine:m:PROD             | Alias[name=m, alias=PROD]",
            "stateMachine:m:1a               | Alias[name=m, alias=1a]",
            "stateMachine:m/nodes            | MapState[name=m, label=nodes]",
    })
    void anArnNamesOneOfFourThings(String resource, String parsed) {
        assertThat(StateMachineArn.parse(PREFIX + resource)).hasValueSatisfying(arn -> assertThat(arn).hasToString(parsed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "arn:aws:states:us-east-1:000000000000:execution:m:n", PREFIX + "stateMachine:", PREFIX + "stateMachine:a b",
        PREFIX + "stateMachine:m:", PREFIX + "stateMachine:m:1:2", PREFIX + "stateMachine:m/l:1", PREFIX + "stateMachine:m:a b",
        "arn:aws:states:us-east-1:0:stateMachine:m", PREFIX + "stateMachine:m\n", PREFIX + "stateMachine:\ud800"})
    void otherTextsNameNone(String arn) {
        assertThat(StateMachineArn.parse(arn)).isEmpty();
    }

    @Test
    void arnsThatAreMadeAreReadAgain() {
        Arns arns = new Arns("eu-west-1", "123456789012");

        assertThat(Arns.stateMachineName(arns.stateMachine("m"))).contains("m");
        assertThat(Arns.isExecution(arns.execution("m", "n"))).isTrue();
        assertThat(Arns.isExpress(arns.execution("m", "n"))).isFalse();
        assertThat(Arns.isExecution(arns.execution("m/nodes", "n"))).as("a child execution").isTrue();
        assertThat(Arns.isExpress(arns.express("m", "n", "id"))).isTrue();
        assertThat(Arns.isExecution(arns.express("m", "n", "id"))).isTrue();
        assertThat(Arns.activityName(arns.activity("a"))).contains("a");
        assertThat(arns.function("load-design")).endsWith(":function:load-design");
    }

    @Test
    void aMapRunsExecutionsAreThoseOfItsLabelledState() {
        assertThat(Arns.stateMachineOfMapRun(PREFIX + "mapRun:m/nodes:0e5a")).contains(PREFIX + "stateMachine:m/nodes");
        assertThat(Arns.stateMachineOfMapRun(PREFIX + "mapRun:m:0e5a")).isEmpty();
    }

    @Test
    void aNameHasAtMostEightyCharacters() {
        assertThat(StateMachineArn.parse(PREFIX + "stateMachine:" + "x".repeat(80))).isPresent();
        assertThat(StateMachineArn.parse(PREFIX + "stateMachine:" + "x".repeat(81))).isEmpty();
    }
}
