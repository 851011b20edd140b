package io.drydock.functions.tasks.override;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.machine.Definitions;
import io.drydock.functions.tasks.machine.StateMachines;
import io.drydock.functions.tasks.machine.StateMachines.Machine;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.step.Digests;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * State machines with the numbers that a task's request sets. "Retry" has no expressions in the States Language, so a task with numbers of its
 * own runs a copy of the definition, and of those of the state machines that it starts, in which they stand. A copy is called like the original
 * with a digest of what is in it: the same numbers use the same copy, and a new definition makes a new one.
 */
@Singleton
public class StateMachineCopies {
    private static final int LONGEST_NAME = 80;
    private static final int DIGEST_DIGITS = 12;

    private final StateMachines machines;
    private final Definitions definitions;

    StateMachineCopies(StateMachines machines, Definitions definitions) {
        this.machines = machines;
        this.definitions = definitions;
    }

    /**
     * What a run of a task executes.
     *
     * @param stateMachineArn the state machine to start
     * @param copies {@code [{"name", "of", "states"}]}: each copy, what it is a copy of, and which of its numbers are set
     */
    public record Chosen(String stateMachineArn, ArrayNode copies) {
    }

    /**
     * What is wrong with numbers that a request sets, beside their form: states and retriers that the task doesn't have.
     *
     * @return a problem a line; none: nothing is wrong
     * @throws io.drydock.functions.tasks.machine.EngineUnavailable if the definitions can't be asked for
     */
    public List<String> problems(TaskKind kind, StateNumbers numbers) {
        Map<String, Set<String>> retriers = new LinkedHashMap<>();
        family(machines.stateMachineArn(kind)).values().forEach(machine -> definition(machine).retriers()
                .forEach((state, errors) -> retriers.merge(state, errors, StateMachineCopies::both)));
        List<String> problems = new ArrayList<>();
        numbers.byState().forEach((state, errors) -> {
            Set<String> known = retriers.get(state);
            if (known == null) {
                problems.add("\"states." + state + "\" is not a state of " + kind.title() + ": those with retries are " + String.join(", ",
                        retriers.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList()));
                return;
            }
            String others = known.isEmpty() ? ", and none of another error" : ": it has those of " + String.join(", ", known);
            errors.keySet().stream().filter(error -> !known.contains(error))
                    .forEach(error -> problems.add("\"states." + state + "\" has no retries of " + error + others));
        });
        return problems;
    }

    /**
     * The state machine to run for a task, made where it isn't there.
     *
     * @throws io.drydock.functions.tasks.machine.EngineUnavailable if that can't be asked for
     */
    public Chosen choose(TaskKind kind, StateNumbers numbers) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        String original = machines.stateMachineArn(kind);
        return numbers.isEmpty() ? new Chosen(original, told) : new Chosen(copy(family(original), original, numbers, told), told);
    }

    /** A state machine and, behind it, all that are started from it, each once. */
    private Map<String, Machine> family(String arn) {
        Map<String, Machine> family = new LinkedHashMap<>();
        collect(arn, family);
        return family;
    }

    private void collect(String arn, Map<String, Machine> family) {
        if (!family.containsKey(arn)) {
            Machine machine = machines.describe(arn);
            family.put(arn, machine);
            definition(machine).started().forEach(started -> collect(started, family));
        }
    }

    /** @return the ARN of the copy; of the original, where nothing in it differs */
    private String copy(Map<String, Machine> family, String arn, StateNumbers numbers, ArrayNode told) {
        Machine original = family.get(arn);
        TaskDefinition definition = definition(original);
        Map<String, String> copies = new LinkedHashMap<>();
        for (String started : definition.started()) {
            String copy = copy(family, started, numbers, told);
            if (!copy.equals(started)) {
                copies.put(started, copy);
            }
        }
        TaskDefinition.Changed changed = definition.with(numbers, copies);
        if (copies.isEmpty() && changed.changes().isEmpty()) {
            return arn;
        }
        String digest = Digests.of(changed.definition()).substring(0, DIGEST_DIGITS);
        String name = original.name().substring(0, Math.min(original.name().length(), LONGEST_NAME - DIGEST_DIGITS - 1)) + "-" + digest;
        ObjectNode line = told.addObject().put("name", name).put("of", original.name());
        line.set("states", changed.changes());
        return machines.copy(original, name, changed.definition().toString());
    }

    private TaskDefinition definition(Machine machine) {
        return new TaskDefinition(definitions.read(machine.definition()));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
