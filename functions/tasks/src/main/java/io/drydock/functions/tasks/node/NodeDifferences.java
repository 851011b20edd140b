package io.drydock.functions.tasks.node;

import io.drydock.design.model.AppliedNode;
import io.drydock.step.BuildModels.Section;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Holds the applied model of a node against its build model. Only what both say something of is compared: of a node that is not deployed yet
 * nobody knows what it runs.
 */
final class NodeDifferences {
    private static final List<BiFunction<AppliedNode, Known, List<Difference>>> SUBJECTS = List.of(NameDifferences::of,
            HardwareDifferences::of, InterfaceDifferences::of, StorageDifferences::of, PlatformDifferences::of, PowerDifferences::of);

    private NodeDifferences() {
    }

    /** @param sections of the build model by their names */
    static List<Difference> of(AppliedNode applied, Map<String, Section> sections) {
        Known known = new Known(sections);
        return SUBJECTS.stream().flatMap(subject -> subject.apply(applied, known).stream()).toList();
    }
}
