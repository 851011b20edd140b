package io.drydock.lab.redfish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where resources of a kind stand.
 *
 * @param template the path's parts behind {@code /redfish/v1}; <code>{}</code> stands for any
 * @param resource makes what stands there, of what the <code>{}</code> are; nothing: there is none
 */
record Route(List<String> template, BiFunction<Subject, List<String>, Optional<Found>> resource) {
    static Route of(String template, BiFunction<Subject, List<String>, Optional<Found>> resource) {
        return new Route(List.of(template.split("/")), resource);
    }

    /** What the <code>{}</code> are, where the path fits. */
    Optional<List<String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        List<String> variables = new ArrayList<>(2);
        for (int i = 0; i < path.size(); i++) {
            if (template.get(i).equals("{}")) {
                variables.add(path.get(i));
            } else if (!template.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
