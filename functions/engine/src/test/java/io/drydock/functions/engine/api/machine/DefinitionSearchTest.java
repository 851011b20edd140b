package io.drydock.functions.engine.api.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.states.definition.Diagnostic;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is looked for inside definitions, at whatever depth. */
class DefinitionSearchTest {
    private static final String DEEP = """
            {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "M", "States": {
              "M": {"Type": "Map", "Label": "inner", "End": true, "ItemProcessor": {"StartAt": "T", "States": {
                "T": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}}}}}}]}}}""";

    @Test
    void aMapStateInABranchIsFoundByItsNameAndByItsLabel() {
        String processor = MapProcessors.named(DEEP, "M").orElseThrow();
        assertThat(processor).startsWith("{\"StartAt\":\"T\"");
        assertThat(MapProcessors.labelled(DEEP, "inner")).contains(processor);
        assertThat(MapProcessors.named(DEEP, "P")).as("it is no Map state").isEmpty();
        assertThat(MapProcessors.labelled(DEEP, "outer")).isEmpty();
    }

    @Test
    void whatExpressStateMachinesCanNotDoIsFoundInside() {
        assertThat(ExpressRules.check(Definitions.json(DEEP))).singleElement().extracting(Diagnostic::location)
                .isEqualTo(Optional.of("/States/P/Branches[0]/States/M/ItemProcessor/States/T/Resource"));
        assertThat(ExpressRules.check(Definitions.json(DEEP.replace(".waitForTaskToken", "")))).isEmpty();
        assertThat(ExpressRules.check(Definitions.json("""
                {"StartAt": "M", "States": {"M": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}}}}}""")))
                .singleElement().extracting(Diagnostic::location).isEqualTo(Optional.of("/States/M"));
    }

    @Test
    void variablesAreFoundInPathsAndExpressionsButNotInOrdinaryText() {
        assertThat(VariableReferences.of(Definitions.json("""
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x.$": "$.a", "y": 1}, "Next": "B"},
                  "B": {"Type": "Task", "Parameters": {"a.$": "$x.b", "b.$": "$.y"}, "Next": "C"},
                  "C": {"Type": "Map", "ItemProcessor": {"StartAt": "D", "States": {"D": {"Type": "Pass", "Parameters": {"z.$": "$y"}}}}}}}""")))
                .isEqualTo(Map.of("B", Set.of("x"), "D", Set.of("y")));
    }

    @Test
    void layoutAndOrderOfMembersDoNotMakeAnotherDefinition() {
        assertThat(Definitions.same("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }")).isTrue();
        assertThat(Definitions.same("{\"a\":1}", "{\"a\":2}")).isFalse();
    }
}
