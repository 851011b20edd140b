package io.drydock.bench.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an execution does. Each stays below the 25,000 events that an execution's history has room for.
 *
 * @param definition of its state machine
 * @param output what it has to come to
 * @param states how many states it enters
 */
record Workload(String name, String definition, JsonNode input, JsonNode output, int states) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TURNS = 5000;
    private static final String TASK = """
            {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:echo", "Next": "Done"}""";

    /** A counter, by JSONPath. */
    static Workload jsonPathLoop() {
        return loop("Pass/Choice loop, JSONPath", """
                {"StartAt": "Increment", "States": {
                  "Increment": {"Type": "Pass", "Parameters": {"i.$": "States.MathAdd($.i, 1)"}, "Next": "More"},
                  "More": {"Type": "Choice", "Choices": [{"Variable": "$.i", "NumericLessThan": 5000, "Next": "Increment"}], "Default": "Done"},
                  "Done": {"Type": "Succeed"}}}""");
    }

    /** The same counter, by JSONata. */
    static Workload jsonataLoop() {
        return loop("Pass/Choice loop, JSONata", """
                {"QueryLanguage": "JSONata", "StartAt": "Increment", "States": {
                  "Increment": {"Type": "Pass", "Output": {"i": "{% $states.input.i + 1 %}"}, "Next": "More"},
                  "More": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.i < 5000 %}", "Next": "Increment"}], "Default": "Done"},
                  "Done": {"Type": "Succeed"}}}""");
    }

    private static Workload loop(String name, String definition) {
        return new Workload(name, definition, JSON.objectNode().put("i", 0), JSON.objectNode().put("i", TURNS), 2 * TURNS + 1);
    }

    /** A Map state whose every item goes through {@code tasks} Task states, one after another. */
    static Workload map(int items, int tasks) {
        ObjectNode definition = read("""
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "ItemProcessor": {}, "End": true}}}""");
        ObjectNode processor = (ObjectNode) definition.at("/States/Each/ItemProcessor");
        chainOfTasks(processor, tasks);
        ((ObjectNode) processor.path("States")).remove("Done");
        ObjectNode last = (ObjectNode) processor.path("States").path("Task" + tasks);
        last.put("End", true).remove("Next");
        ArrayNode numbered = JSON.arrayNode();
        for (int i = 0; i < items; i++) {
            numbered.addObject().put("item", i);
        }
        return new Workload("Map of %,d items, %d Task%s each".formatted(items, tasks, tasks == 1 ? "" : "s"), definition.toString(),
                JSON.objectNode().set("items", numbered), numbered, 1 + items * tasks);
    }

    /** So many Task states one after another, and a Succeed state. */
    static Workload chain(int tasks) {
        ObjectNode definition = JSON.objectNode();
        chainOfTasks(definition, tasks);
        ObjectNode input = JSON.objectNode().put("node", "node1");
        return new Workload("%d Tasks and a Succeed".formatted(tasks), definition.toString(), input, input, tasks + 1);
    }

    private static void chainOfTasks(ObjectNode definition, int tasks) {
        definition.put("StartAt", "Task1");
        ObjectNode states = definition.putObject("States");
        for (int i = 1; i <= tasks; i++) {
            states.set("Task" + i, i == tasks ? read(TASK) : read(TASK).put("Next", "Task" + (i + 1)));
        }
        states.putObject("Done").put("Type", "Succeed");
    }

    /** One Wait state of six hours. */
    static Workload waiting() {
        ObjectNode input = JSON.objectNode().put("node", "node1").put("reason", "the node is burnt in before it joins");
        return new Workload("a Wait of 6 hours", """
                {"StartAt": "BurnIn", "States": {"BurnIn": {"Type": "Wait", "Seconds": 21600, "End": true}}}""", input, input, 1);
    }

    boolean isJsonata() {
        return read(definition).path("QueryLanguage").asText().equals("JSONata");
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON: " + json, wrong);
        }
    }
}
