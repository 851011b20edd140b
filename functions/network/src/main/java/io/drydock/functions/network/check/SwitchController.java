package io.drydock.functions.network.check;

import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.function.probe.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What switches are configured through.
 *
 * @param uri as the design writes it
 * @param switches those that are reached through it
 */
record SwitchController(String uri, List<String> switches) {
    /** Those of the racks that {@code nodes} stand in, each once. */
    static List<SwitchController> of(Site site, List<AppliedNode> nodes) {
        Set<String> racks = nodes.stream().flatMap(node -> node.rack().stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> switches = new LinkedHashMap<>();
        racks.stream().map(site.racks()::get).filter(Objects::nonNull).forEach(rack -> rack.torSwitches().forEach((name, tor) ->
                tor.sdnApiUri().value().filter(uri -> !uri.isBlank()).ifPresent(uri -> switches.computeIfAbsent(uri, _ -> new ArrayList<>())
                        .add(name + " of rack " + rack.name()))));
        return switches.entrySet().stream().map(entry -> new SwitchController(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    @Override
    public String toString() {
        return "the controller " + uri + " of switch " + Listed.of(switches);
    }
}
