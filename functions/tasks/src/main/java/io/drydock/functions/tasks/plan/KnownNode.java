package io.drydock.functions.tasks.plan;

import io.drydock.step.BuildModels.Section;
import io.drydock.step.NodeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a node, from its build model and from what the plan says of it so far. */
final class KnownNode {
    /** MAAS's NODE_STATUS of machines that are somebody's: deployed, deploying, allocated. */
    private static final Set<Integer> USED = Set.of(6, 9, 10);

    private final Map<String, Section> sections;
    private final Instant now;
    private Optional<NodeStatus> planned = Optional.empty();

    KnownNode(Map<String, Section> sections, Instant now) {
        this.sections = sections;
        this.now = now;
    }

    /** How far it has come, or will have by then. */
    NodeStatus status() {
        return planned.orElseGet(() -> section(NodeStatus.SECTION).map(known -> NodeStatus.of(known.content())).orElse(NodeStatus.PRESENT));
    }

    /** From here on, what the task has done counts, and not what was found out before. */
    void becomes(NodeStatus status) {
        planned = Optional.of(status);
    }

    /** A section of the build model, as long as the task has not changed what it tells of. */
    Optional<Section> section(String name) {
        return planned.isPresent() ? Optional.empty() : Optional.ofNullable(sections.get(name));
    }

    /** Why the node counts as in use, with the age of that knowledge; empty: nothing says so. */
    Optional<String> inUse() {
        if (planned.isPresent()) {
            return Optional.empty();
        }
        Optional<Section> machine = section("provisioner").filter(known -> USED.contains(known.content().path("state").asInt()));
        return machine.map(known -> "its machine is " + known.content().path("stateName").asText() + age(known))
                .or(() -> section(NodeStatus.SECTION).filter(_ -> status() == NodeStatus.DEPLOYED).map(known -> "it is deployed" + age(known)));
    }

    /** When a section was found out, and by whom. */
    String age(Section known) {
        return " by what " + known.step() + " of task " + known.taskId() + " found " + words(Duration.between(known.at(), now)) + " ago ("
                + known.at() + ")";
    }

    private static String words(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        return minutes < 1 ? "less than a minute" : minutes < 120 ? minutes + " minutes"
                : minutes < 2 * 1440 ? minutes / 60 + " hours" : minutes / 1440 + " days";
    }
}
