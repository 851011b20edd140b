package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Map workflow state" and "Using Map state in Distributed mode". */
class MapStateTest {
    private static final String WORK = "'StartAt': 'I', 'States': {'I': {'Type': 'Succeed'}}";

    private static String map(String config, String fields) {
        return Definitions.jsonPath("'Type': 'Map', 'End': true, 'ItemProcessor': {" + config + WORK + "}" + fields);
    }

    private static String distributed(String fields) {
        return map("'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, ", fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Mode': 'DISTRIBUTED'}                                | These fields are required: [ExecutionType] at /States/S/ItemProcessor/ProcessorConfig
            {'Mode': 'DISTRIBUTED', 'ExecutionType': 'FAST'}       | Value should be one of the following: [STANDARD, EXPRESS] at /States/S/ItemProcessor/ProcessorConfig/ExecutionType
            {'Mode': 'SERIAL'}                                     | Value should be one of the following: [INLINE, DISTRIBUTED] at /States/S/ItemProcessor/ProcessorConfig/Mode
            {'Mode': 'INLINE', 'ExecutionType': 'STANDARD'}        | Field 'ExecutionType' is not supported at /States/S/ItemProcessor/ProcessorConfig
            []                                                     | Expected value of type [OBJECT] at /States/S/ItemProcessor/ProcessorConfig
            """)
    void aWrongConfiguration(String config, String written) {
        assertThat(Definitions.written(map("'ProcessorConfig': " + config + ", ", ""))).containsExactly("SCHEMA_VALIDATION_FAILED: " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailureCount", "ToleratedFailureCountPath",
            "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"})
    void anInlineMapHasNoFieldOfADistributedOne(String field) {
        assertThat(Definitions.written(map("", ", '" + field + "': 1")))
                .containsExactly("SCHEMA_VALIDATION_FAILED: Field '" + field + "' is not supported at /States/S");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'ToleratedFailurePercentage': 100.5                        | SCHEMA_VALIDATION_FAILED: Maximum value is 100.0 at /States/S/ToleratedFailurePercentage
            'ToleratedFailurePercentage': -0.5                         | SCHEMA_VALIDATION_FAILED: Minimum value is 0.0 at /States/S/ToleratedFailurePercentage
            'ToleratedFailureCount': 1, 'ToleratedFailureCountPath': '$.a' | SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [ToleratedFailureCount, ToleratedFailureCountPath] at /States/S
            'ItemSelector': {}, 'Parameters': {}                       | SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [ItemSelector, Parameters] at /States/S
            'Iterator': {'StartAt': 'A', 'States': {}}                 | SCHEMA_VALIDATION_FAILED: There should only be one of the following fields: [ItemProcessor, Iterator] at /States/S
            'ItemBatcher': {'Size': 1}                                 | SCHEMA_VALIDATION_FAILED: Field 'Size' is not supported at /States/S/ItemBatcher
            'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'Parameters': {}} | UNSUPPORTED_BY_ENGINE: The engine does not read items from S3; give them in the state's input at /States/S/ItemReader
            'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject'} | UNSUPPORTED_BY_ENGINE: The engine does not write results elsewhere; they are the state's result at /States/S/ResultWriter
            'Label': 'a b'                                             | INVALID_LABEL_NAME: Label 'a b' is empty or contains characters that are not allowed at /States/S/Label
            'Label': ''                                                | INVALID_LABEL_NAME: Label '' is empty or contains characters that are not allowed at /States/S/Label
            'Label': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'        | INVALID_LABEL_NAME: Label 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' exceeds the 40-character limit allowed by the service at /States/S/Label
            """)
    void aWrongFieldOfADistributedMap(String fields, String written) {
        assertThat(Definitions.written(distributed(", " + fields))).containsExactly(written);
    }

    @Test
    void anotherReaderThanThoseOfS3IsNotAllowed() {
        assertThat(Definitions.written(distributed(", 'ItemReader': {'Resource': 'arn:aws:states:::sqs:receiveMessage'}")))
                .contains("SCHEMA_VALIDATION_FAILED: The field 'Resource' does not match any of the allowed values at /States/S/ItemReader/Resource");
    }

    @Test
    void twoMapsDoNotShareALabel() {
        String map = "{'Type': 'Map', 'Label': 'l', 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, "
                + "'StartAt': '#', 'States': {'#': {'Type': 'Succeed'}}}, ";
        assertThat(Definitions.written(Definitions.machine("", "'S': " + map.replace("#", "A") + "'Next': 'T'}, 'T': "
                + map.replace("#", "B") + "'End': true}"))).containsExactly("DUPLICATE_LABEL_NAME: Duplicate Label name: l at /States/T/Label");
    }

    @Test
    void aProcessorHasNoQueryLanguageOfItsOwnAndItsStatesHaveTheMachines() {
        String map = "'Type': 'Map', 'End': true, 'QueryLanguage': 'JSONata', 'ItemProcessor': {#'StartAt': 'I', 'States': "
                + "{'I': {'Type': 'Pass', 'End': true, 'Output': 1}}}";
        assertThat(Definitions.written(Definitions.jsonPath(map.replace("#", "'QueryLanguage': 'JSONata', ")))).containsExactly(
                "SCHEMA_VALIDATION_FAILED: Field 'QueryLanguage' is not supported at /States/S/ItemProcessor",
                "SCHEMA_VALIDATION_FAILED: The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage "
                        + "at /States/S/ItemProcessor/States/I");
    }

    @Test
    void theModelHoldsWhatIsDeclared() {
        MapState map = state(distributed(", 'Label': 'l', 'ItemBatcher': {'MaxItemsPerBatch': 3}, 'ToleratedFailurePercentage': 5, 'ItemsPath': '$.a'"));
        assertThat(map.items()).isPresent();
        assertThat(map.itemSelector()).isEmpty();
        assertThat(map.processor().startAt()).isEqualTo("I");
        assertThat(map.mode()).isInstanceOfSatisfying(Mode.Distributed.class, mode -> {
            assertThat(mode.executionType()).isEqualTo("STANDARD");
            assertThat(mode.label()).isEqualTo(Optional.of("l"));
            assertThat(mode.batcher().orElseThrow().maxItems()).isPresent();
            assertThat(mode.batcher().orElseThrow().maxInputBytes()).isEmpty();
            assertThat(mode.toleratedFailurePercentage()).isPresent();
            assertThat(mode.toleratedFailureCount()).isEmpty();
        });
    }

    @Test
    void theOldNamesOfProcessorAndSelectorMeanTheSame() {
        MapState map = state(Definitions.jsonPath("'Type': 'Map', 'End': true, 'Iterator': {" + WORK + "}, 'Parameters': {'a': 1}"));
        assertThat(map.mode()).isEqualTo(Mode.INLINE);
        assertThat(map.itemSelector()).isPresent();
        assertThat(map.flow()).isInstanceOfSatisfying(io.drydock.states.model.DataFlow.JsonPath.class, flow ->
                assertThat(flow.parameters()).isEmpty());
    }

    private static MapState state(String definition) {
        return (MapState) ((Reading.Valid) DefinitionReader.read(definition)).machine().state("S");
    }
}
