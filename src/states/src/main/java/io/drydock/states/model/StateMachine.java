package io.drydock.states.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A state machine that passed every check of {@link io.drydock.states.definition.DefinitionReader}. */
public final class StateMachine {
    private final Optional<String> comment;
    private final Workflow workflow;
    private final Optional<Duration> timeout;
    private final Map<String, State> states = new HashMap<>();

    /** @param timeout how long an execution may take before it ends as TIMED_OUT */
    public StateMachine(Optional<String> comment, Workflow workflow, Optional<Duration> timeout) {
        this.comment = comment;
        this.workflow = workflow;
        this.timeout = timeout;
        collect(workflow);
    }

    private void collect(Workflow workflow) {
        states.putAll(workflow.states());
        for (State state : workflow.states().values()) {
            switch (state) {
                case ParallelState parallel -> parallel.branches().forEach(this::collect);
                case MapState map -> collect(map.processor());
                case State _ -> {
                }
            }
        }
    }

    /** For readers. */
    public Optional<String> comment() {
        return comment;
    }

    public Workflow workflow() {
        return workflow;
    }

    public Optional<Duration> timeout() {
        return timeout;
    }

    /**
     * The state of that name, at whatever depth: names are unique in the whole state machine.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("the state machine has no state '" + name + "', only " + states.keySet());
        }
        return state;
    }

    /**
     * What a child execution of the DISTRIBUTED Map state {@code name} runs.
     *
     * @throws IllegalArgumentException if there is no such Map state
     */
    public StateMachine processorOf(String name) {
        if (state(name) instanceof MapState map) {
            return new StateMachine(map.comment(), map.processor(), Optional.empty());
        }
        throw new IllegalArgumentException("the state '" + name + "' is not of type Map");
    }
}
