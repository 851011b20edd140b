package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Which nodes the main job is for: all criteria that are given must hold, any value of one does.
 *
 * @param rebootstrap whether destroyed nodes come back from scratch; absent: they do
 */
record JobScope(List<String> names, List<String> tags, List<String> racks, Optional<Boolean> rebootstrap) {
    static final JobScope ALL = new JobScope(List.of(), List.of(), List.of(), Optional.empty());

    JobScope names(List<String> values) {
        return new JobScope(values, tags, racks, rebootstrap);
    }

    JobScope tags(List<String> values) {
        return new JobScope(names, values, racks, rebootstrap);
    }

    JobScope racks(List<String> values) {
        return new JobScope(names, tags, values, rebootstrap);
    }

    JobScope rebootstrap(boolean value) {
        return new JobScope(names, tags, racks, Optional.of(value));
    }

    /** Why a job can't be run with it. Whoever types a command does not destroy a whole site by leaving something out. */
    Optional<String> misfit(MainTask job) {
        if (rebootstrap.isPresent() && job != MainTask.DESTROY_NODE) {
            return Optional.of("--rebootstrap is an option of destroy-node alone.");
        }
        if (job == MainTask.DESTROY_NODE && selectsAll()) {
            return Optional.of("destroy-node needs --nodes, --tags or --racks: which nodes are to be destroyed.");
        }
        return Optional.empty();
    }

    private boolean selectsAll() {
        return names.isEmpty() && tags.isEmpty() && racks.isEmpty();
    }

    /** Says it in the request for the task. */
    void into(ObjectNode request) {
        if (!selectsAll()) {
            ObjectNode nodes = request.putObject("nodes");
            put(nodes, "names", names);
            put(nodes, "tags", tags);
            put(nodes, "racks", racks);
        }
        rebootstrap.ifPresent(value -> request.put("rebootstrap", value));
    }

    private static void put(ObjectNode nodes, String criterion, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = nodes.putArray(criterion);
            values.forEach(list::add);
        }
    }
}
