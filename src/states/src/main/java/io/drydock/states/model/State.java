package io.drydock.states.model;

import java.util.Optional;

/** One state of a state machine: what all types have in common. */
public sealed interface State permits TaskState, ChoiceState, PassState, WaitState,
        SucceedState, FailState, ParallelState, MapState {
    String name();

    Optional<String> comment();

    QueryLanguage queryLanguage();

    /** The value of the field "Type". */
    default String type() {
        return switch (this) {
            case TaskState _ -> "Task";
            case ChoiceState _ -> "Choice";
            case PassState _ -> "Pass";
            case WaitState _ -> "Wait";
            case SucceedState _ -> "Succeed";
            case FailState _ -> "Fail";
            case ParallelState _ -> "Parallel";
            case MapState _ -> "Map";
        };
    }
}
