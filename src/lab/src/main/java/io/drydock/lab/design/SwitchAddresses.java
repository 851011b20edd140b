package io.drydock.lab.design;

import io.drydock.design.model.Site;
import io.drydock.design.site.Rack;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a design has its switches set up ({@code sdn_api_uri}). */
final class SwitchAddresses {
    private static final String WEBHOOK = "webhook+";

    private final Map<String, String> byRestconf = new TreeMap<>();
    private final Set<String> byWebhook = new HashSet<>();

    SwitchAddresses(Site design) {
        design.racks().values().forEach(this::add);
    }

    private void add(Rack rack) {
        rack.torSwitches().forEach((name, tor) -> tor.sdnApiUri().value().map(String::strip).filter(uri -> !uri.isEmpty()).ifPresent(uri -> {
            if (uri.startsWith(WEBHOOK)) {
                byWebhook.add(uri);
            } else {
                byRestconf.put(uri, name);
            }
        }));
    }

    /** Switches that are set up by RESTCONF. */
    Set<String> restconfSwitches() {
        return Set.copyOf(byRestconf.values());
    }

    boolean anyWebhook() {
        return !byWebhook.isEmpty();
    }

    /**
     * As {@code drydock.network.nat} takes it: longer beginnings first.
     *
     * @param restconf what switches' addresses begin with in the lab; a switch's name follows
     * @param webhook where the lab's webhook is, where it has one
     */
    List<String> translations(String restconf, Optional<String> webhook) {
        Map<String, String> beginnings = new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        byRestconf.forEach((uri, name) -> {
            boolean named = uri.endsWith("/" + name);
            beginnings.put(named ? uri.substring(0, uri.length() - name.length()) : uri, named ? restconf : restconf + name);
        });
        webhook.ifPresent(url -> byWebhook.forEach(uri -> beginnings.put(uri, WEBHOOK + url)));
        return beginnings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.toUnmodifiableList());
    }
}
