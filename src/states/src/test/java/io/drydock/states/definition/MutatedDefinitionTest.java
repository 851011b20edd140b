package io.drydock.states.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is deleted, renamed or put in another's place in a good definition: reading it ends in a state machine or in a finding. */
class MutatedDefinitionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GOOD = List.of("""
            {'Comment': 'c', 'StartAt': 'T', 'TimeoutSeconds': 9, 'Version': '1.0', 'States': {
              'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f', 'Payload.$': '$.a'}, 'Next': 'C',
                'TimeoutSecondsPath': '$.t', 'HeartbeatSeconds': 1, 'ResultSelector': {'a.$': '$.Payload'}, 'ResultPath': '$.r', 'OutputPath': '$',
                'Credentials': {'RoleArn': 'r'}, 'Assign': {'v.$': '$.a'}, 'InputPath': null,
                'Retry': [{'ErrorEquals': ['A'], 'BackoffRate': 2, 'MaxAttempts': 1, 'JitterStrategy': 'FULL'}, {'ErrorEquals': ['States.ALL']}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'F', 'ResultPath': '$.e'}]},
              'C': {'Type': 'Choice', 'Default': 'W', 'Choices': [
                {'Variable': '$.a', 'StringEquals': 'x', 'Next': 'P'},
                {'And': [{'Variable': '$.a', 'IsPresent': true}, {'Not': {'Variable': '$.b', 'NumericLessThanPath': '$.c'}}], 'Next': 'M'}]},
              'W': {'Type': 'Wait', 'SecondsPath': '$.s', 'Next': 'P'},
              'P': {'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'P1', 'States': {'P1': {'Type': 'Pass', 'Result': [1], 'End': true}}}]},
              'M': {'Type': 'Map', 'End': true, 'ItemsPath': '$.i', 'ItemSelector': {'x.$': '$$.Map.Item.Value'}, 'MaxConcurrency': 2, 'Label': 'l',
                'ItemBatcher': {'MaxItemsPerBatch': 3, 'BatchInput': {'a': 1}}, 'ToleratedFailurePercentage': 1.5,
                'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'},
                  'StartAt': 'M1', 'States': {'M1': {'Type': 'Succeed', 'OutputPath': '$.x'}}}},
              'F': {'Type': 'Fail', 'ErrorPath': '$.e', 'CausePath': 'States.UUID()'}}}""", """
            {'QueryLanguage': 'JSONata', 'StartAt': 'T', 'States': {
              'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:000000000000:function:f', 'Arguments': {'a': '{% $states.input.a %}'},
                'TimeoutSeconds': '{% $states.input.t %}', 'Output': '{% $states.result %}', 'Assign': {'v': '{% 1 + 1 %}'}, 'Next': 'C',
                'Catch': [{'ErrorEquals': ['A'], 'Next': 'F', 'Output': {'e': '{% $states.errorOutput %}'}}]},
              'C': {'Type': 'Choice', 'Choices': [{'Condition': '{% $v = 2 %}', 'Next': 'M', 'Output': 1, 'Assign': {'w': 1}}], 'Default': 'W'},
              'W': {'Type': 'Wait', 'Timestamp': '2026-01-31T12:00:00Z', 'Next': 'P'},
              'P': {'Type': 'Parallel', 'Arguments': {'a': 1}, 'End': true, 'Branches': [{'StartAt': 'P1', 'States': {'P1': {'Type': 'Pass', 'End': true}}}]},
              'M': {'Type': 'Map', 'Items': [1, 2], 'ItemSelector': {'x': '{% $states.context.Map.Item.Value %}'}, 'End': true,
                'ItemProcessor': {'StartAt': 'M1', 'States': {'M1': {'Type': 'Succeed', 'Output': '{% $states.input %}'}}}},
              'F': {'Type': 'Fail', 'Error': '{% $v %}', 'Cause': 'c'}}}""");

    @Property(tries = 2_000)
    void readingNeverThrowsAndAlwaysSaysWhatIsWrong(@ForAll @IntRange(min = 0, max = 1) int which, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 4) int mutations) throws JsonProcessingException {
        JsonNode definition = JSON.readTree(GOOD.get(which).replace('\'', '"'));
        Random random = new Random(seed);
        for (int i = 0; i < mutations; i++) {
            mutate(definition, random);
        }
        Reading reading = DefinitionReader.read(definition.toString());
        boolean hasErrors = reading.diagnostics().stream().anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
        assertThat(hasErrors).as(() -> definition + " gives " + reading).isEqualTo(reading instanceof Reading.Invalid);
        if (mutations == 0) {
            assertThat(reading.diagnostics()).isEmpty();
        }
        assertThat(DefinitionReader.read(definition.toString()).diagnostics()).as("the same text, the same findings").isEqualTo(reading.diagnostics());
    }

    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object when !object.isEmpty() -> mutate(object, random);
            case ArrayNode array when !array.isEmpty() -> {
                int index = random.nextInt(array.size());
                if (random.nextBoolean()) {
                    array.remove(index);
                } else {
                    array.set(index, other(root, random));
                }
            }
            case JsonNode _ -> {
            }
        }
    }

    private static void mutate(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name).deepCopy());
            default -> object.set(name, other(object, random));
        }
    }

    private static JsonNode other(JsonNode near, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt(-2, 3));
            case 3 -> nodes.numberNode(1e300 * random.nextDouble());
            case 4 -> nodes.textNode("");
            case 5 -> nodes.textNode(List.of("$", "$.a[", "{% ( %}", "{%", "{%}", "States.Format(", "$$", "arn:aws:states:::", "\u0000").get(random.nextInt(9)));
            case 6 -> nodes.arrayNode();
            case 7 -> nodes.objectNode();
            default -> near.deepCopy();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
