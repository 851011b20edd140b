package io.drydock.functions.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a task's state machine says of the course of a node: the order of steps stands nowhere else. A state is named like the function
 * that does its step: {@code CheckBmc} for {@code check-bmc}.
 */
@Singleton
class NodeCourse {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final int REMEMBERED = 64;

    private final StateMachines machines;
    private final ObjectMapper mapper;
    /** By the ARN of the execution, whose definition never changes. */
    private final Map<String, Set<String>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    NodeCourse(StateMachines machines, ObjectMapper mapper) {
        this.machines = machines;
        this.mapper = mapper;
    }

    /** The steps with which a node is through; empty where the execution, or what runs it, does not tell any more. */
    Set<String> lastSteps(TaskRecord task) {
        return task.latestRun().map(run -> {
            Set<String> steps = known.get(run.executionArn());
            return steps == null ? asked(run.executionArn()) : steps;
        }).orElse(Set.of());
    }

    private Set<String> asked(String executionArn) {
        try {
            Optional<String> definition = machines.definition(executionArn);
            Set<String> steps = definition.isPresent() ? lastSteps(mapper.readTree(definition.get())) : Set.of();
            known.put(executionArn, steps);
            return steps;
        } catch (EngineUnavailable away) {
            return Set.of();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of " + executionArn + " is no JSON", e);
        }
    }

    /** The steps that can be the last ones in the iterations of a definition's Map state. */
    static Set<String> lastSteps(JsonNode definition) {
        Set<String> steps = new TreeSet<>();
        for (JsonNode state : definition.path("States")) {
            JsonNode ofNode = state.path("ItemProcessor").path("States");
            ofNode.properties().stream().filter(entry -> isTask(entry.getValue()) && endsBehind(entry.getValue(), ofNode, new HashSet<>()))
                    .forEach(entry -> steps.add(WORD_START.matcher(entry.getKey()).replaceAll("-").toLowerCase(Locale.ROOT)));
        }
        return steps;
    }

    /** Whether a way leads from {@code state} to a good end without another step. */
    private static boolean endsBehind(JsonNode state, JsonNode states, Set<String> seen) {
        if (state.path("End").asBoolean() || state.path("Type").asText().equals("Succeed")) {
            return true;
        }
        Set<String> next = new TreeSet<>();
        state.path("Choices").forEach(choice -> next.add(choice.path("Next").asText()));
        next.add(state.path("Next").asText());
        next.add(state.path("Default").asText());
        return next.stream().filter(seen::add).map(states::path)
                .anyMatch(following -> !following.isMissingNode() && !isTask(following) && endsBehind(following, states, seen));
    }

    private static boolean isTask(JsonNode state) {
        return state.path("Type").asText().equals("Task");
    }
}
