package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.model.DataFlow.ResultPath;
import io.drydock.states.model.Retrier;
import io.drydock.states.model.TaskState;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Handling errors in Step Functions workflows". */
class ErrorHandlingTest {
    private static String task(String fields) {
        return Definitions.machine("", "'S': {'Type': 'Task', 'Resource': '@', 'Next': 'E', " + fields + "}, 'E': {'Type': 'Succeed'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Retry': [{}]                                                              | These fields are required: [ErrorEquals] at /States/S/Retry[0]
            'Retry': [1]                                                               | Expected value of type [OBJECT] at /States/S/Retry[0]
            'Retry': [{'ErrorEquals': []}]                                             | Value cannot be empty at /States/S/Retry[0]/ErrorEquals
            'Retry': [{'ErrorEquals': 'A'}]                                            | Expected value of type [ARRAY] at /States/S/Retry[0]/ErrorEquals
            'Retry': [{'ErrorEquals': [1]}]                                            | Expected value of type [STRING] at /States/S/Retry[0]/ErrorEquals[0]
            'Retry': [{'ErrorEquals': ['States.ALL', 'A']}]                            | States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals
            'Retry': [{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['A']}]         | States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals
            'Retry': [{'ErrorEquals': ['A'], 'IntervalSeconds': 0}]                    | Minimum value is 1 at /States/S/Retry[0]/IntervalSeconds
            'Retry': [{'ErrorEquals': ['A'], 'IntervalSeconds': 100000000}]            | Maximum value is 99999999 at /States/S/Retry[0]/IntervalSeconds
            'Retry': [{'ErrorEquals': ['A'], 'MaxAttempts': -1}]                       | Minimum value is 0 at /States/S/Retry[0]/MaxAttempts
            'Retry': [{'ErrorEquals': ['A'], 'BackoffRate': 0.5}]                      | Minimum value is 1.0 at /States/S/Retry[0]/BackoffRate
            'Retry': [{'ErrorEquals': ['A'], 'BackoffRate': '2'}]                      | Expected value of type [NUMBER] at /States/S/Retry[0]/BackoffRate
            'Retry': [{'ErrorEquals': ['A'], 'MaxDelaySeconds': 31622400}]             | Maximum value is 31622399 at /States/S/Retry[0]/MaxDelaySeconds
            'Retry': [{'ErrorEquals': ['A'], 'JitterStrategy': 'HALF'}]                | Value should be one of the following: [NONE, FULL] at /States/S/Retry[0]/JitterStrategy
            'Retry': [{'ErrorEquals': ['A'], 'Next': 'E'}]                             | Field 'Next' is not supported at /States/S/Retry[0]
            'Catch': [{'ErrorEquals': ['A']}]                                          | These fields are required: [Next] at /States/S/Catch[0]
            'Catch': [{'Next': 'E'}]                                                   | These fields are required: [ErrorEquals] at /States/S/Catch[0]
            'Catch': [{'ErrorEquals': ['A'], 'Next': 'E', 'ResultPath': 'x'}]          | Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Catch[0]/ResultPath
            'Catch': [{'ErrorEquals': ['A'], 'Next': 'E', 'Output': 1}]                | The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S/Catch[0]
            'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'E'}, {'ErrorEquals': ['A'], 'Next': 'E'}] | States.ALL must appear alone and at end of list at /States/S/Catch[0]/ErrorEquals
            'Catch': [{'ErrorEquals': ['A'], 'Next': 'E', 'MaxAttempts': 1}]           | Field 'MaxAttempts' is not supported at /States/S/Catch[0]
            """)
    void aMistake(String fields, String written) {
        assertThat(Definitions.written(task(fields))).containsExactly("SCHEMA_VALIDATION_FAILED: " + written);
    }

    @Test
    void retriersAndCatchersAreReadWithTheirDefaults() {
        Reading.Valid read = (Reading.Valid) DefinitionReader.read(task("""
                'Retry': [{'ErrorEquals': ['A', 'States.Timeout'], 'Comment': 'c'},
                  {'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 3, 'MaxAttempts': 0, 'BackoffRate': 1.5, 'MaxDelaySeconds': 60, 'JitterStrategy': 'FULL'}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'E', 'ResultPath': null}]"""));
        TaskState task = (TaskState) read.machine().state("S");
        assertThat(task.retry()).containsExactly(
                new Retrier(List.of("A", "States.Timeout"), 1, 3, 2.0, OptionalLong.empty(), Retrier.Jitter.NONE),
                new Retrier(List.of("States.ALL"), 3, 0, 1.5, OptionalLong.of(60), Retrier.Jitter.FULL));
        assertThat(task.catchers()).singleElement().satisfies(catcher -> {
            assertThat(catcher.next()).isEqualTo("E");
            assertThat(catcher.resultPath()).isEqualTo(ResultPath.DISCARD);
        });
    }
}
