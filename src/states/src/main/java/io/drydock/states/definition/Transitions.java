package io.drydock.states.definition;

import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.FailState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.State;
import io.drydock.states.model.Successor;
import io.drydock.states.model.SucceedState;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ways between states: each leads to a state that exists, and each state can be come to.
 *
 * @param declared the names in the definition, also of states that could not be read
 */
record Transitions(String startAt, Map<String, State> states, Set<String> declared) {
    void check(Diagnostics diagnostics) {
        if (!declared.contains(startAt)) {
            diagnostics.error(Code.MISSING_TRANSITION_TARGET, "/StartAt", "there is no state '" + startAt + "'");
        }
        for (State state : states.values()) {
            targets(state).forEach((field, target) -> {
                if (!declared.contains(target)) {
                    diagnostics.error(Code.MISSING_TRANSITION_TARGET, "/States/" + state.name() + "/" + field,
                            "there is no state '" + target + "'");
                }
            });
        }
        if (!diagnostics.hasErrors()) {
            Set<String> reached = reached();
            declared.stream().filter(name -> !reached.contains(name)).forEach(name ->
                    diagnostics.error(Code.MISSING_TRANSITION_TARGET, "/States/" + name, "State \"" + name + "\" is not reachable."));
        }
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(startAt));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(targets(states.get(name)).values());
            }
        }
        return reached;
    }

    /** Where one can go from {@code state}, by the field that says so. */
    private static Map<String, String> targets(State state) {
        Map<String, String> targets = new LinkedHashMap<>();
        switch (state) {
            case TaskState task -> {
                next(task.successor(), targets);
                for (int i = 0; i < task.catchers().size(); i++) {
                    targets.put("Catch[" + i + "]/Next", task.catchers().get(i).next());
                }
            }
            case ChoiceState choice -> {
                for (int i = 0; i < choice.choices().size(); i++) {
                    targets.put("Choices[" + i + "]/Next", choice.choices().get(i).next());
                }
                choice.defaultState().ifPresent(target -> targets.put("Default", target));
            }
            case PassState pass -> next(pass.successor(), targets);
            case WaitState wait -> next(wait.successor(), targets);
            case SucceedState _, FailState _ -> {
            }
        }
        return targets;
    }

    private static void next(Successor successor, Map<String, String> targets) {
        if (successor instanceof Successor.Next(String state)) {
            targets.put("Next", state);
        }
    }
}
