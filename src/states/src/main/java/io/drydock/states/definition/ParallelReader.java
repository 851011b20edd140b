package io.drydock.states.definition;

import io.drydock.states.model.ParallelState;
import io.drydock.states.model.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a Parallel state ("Parallel workflow state"). */
final class ParallelReader {
    private ParallelReader() {
    }

    static Optional<ParallelState> read(Declaration state) {
        Fields fields = state.fields();
        fields.require("Branches");
        List<Fields> declared = fields.oneOrMore("Branches");
        Scope scope = state.scope().inner(state.siblings());
        List<Workflow> branches = new ArrayList<>();
        for (Fields branch : declared) {
            branch.onlyThese("StartAt", "States", "Comment");
            WorkflowReader.read(branch, scope).ifPresent(branches::add);
        }
        var flow = DataFlowReader.read(state);
        var assign = Assignments.read(state, fields);
        var retry = RetryReader.read(state);
        var catchers = CatchReader.read(state);
        var successor = SuccessorReader.read(fields);
        return successor.filter(_ -> branches.size() == declared.size()).map(next -> new ParallelState(state.name(), state.comment(),
                state.language(), branches, flow, assign, retry, catchers, next));
    }
}
