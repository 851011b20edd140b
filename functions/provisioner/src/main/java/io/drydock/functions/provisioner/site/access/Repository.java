package io.drydock.functions.provisioner.site.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.site.Region;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * A package repository, as MAAS knows them.
 *
 * @param components only where it is none of Ubuntu's archives; of those {@code disabledComponents} are left out
 * @param disabledPockets of security, updates and backports those that are left out
 * @param key in PEM; empty: MAAS's own
 */
record Repository(String name, String url, Set<String> distributions, Set<String> components, Set<String> disabledComponents,
                  Set<String> disabledPockets, Set<String> architectures, String key) {
    /** The archives of Ubuntu, which MAAS has always. */
    static final Set<String> ARCHIVES = Set.of("main_archive", "ports_archive");
    /** What can be left out of them: main can't. */
    private static final List<String> COMPONENTS = List.of("multiverse", "restricted", "universe");
    private static final List<String> POCKETS = List.of("backports", "security", "updates");

    /** What the design says; where it names no components or pockets, none is left out. */
    static Repository of(String name, Region.Repository designed) {
        boolean archive = ARCHIVES.contains(name);
        return new Repository(name, designed.url().orElse(""), new TreeSet<>(designed.distributions()),
                archive ? Set.of() : new TreeSet<>(designed.components()), archive ? others(COMPONENTS, designed.components()) : Set.of(),
                others(POCKETS, designed.subrepos()), new TreeSet<>(designed.architectures()), designed.gpgKey().orElse("").strip());
    }

    private static Set<String> others(List<String> all, List<String> named) {
        Set<String> left = new TreeSet<>(all);
        named.forEach(left::remove);
        return named.isEmpty() ? Set.of() : left;
    }

    static Repository of(JsonNode json) {
        return new Repository(json.path("name").asText(), json.path("url").asText(), texts(json, "distributions"), texts(json, "components"),
                texts(json, "disabled_components"), texts(json, "disabled_pockets"), texts(json, "arches"), json.path("key").asText("").strip());
    }

    private static Set<String> texts(JsonNode json, String field) {
        return new TreeSet<>(StreamSupport.stream(json.path(field).spliterator(), false).map(JsonNode::asText).filter(text -> !text.isEmpty()).toList());
    }

    /** In words, how {@code present} differs from this one; empty: it does not. A key that the design does not name may be any. */
    String differenceFrom(Repository present) {
        List<String> differences = new ArrayList<>();
        compare("url", present.url, url, differences);
        compare("distributions", present.distributions, distributions, differences);
        compare("components", present.components, components, differences);
        compare("disabled components", present.disabledComponents, disabledComponents, differences);
        compare("disabled pockets", present.disabledPockets, disabledPockets, differences);
        compare("architectures", present.architectures, architectures, differences);
        if (!key.isEmpty() && !key.equals(present.key)) {
            differences.add("another key");
        }
        return String.join(", ", differences);
    }

    private static void compare(String what, Object present, Object wanted, List<String> differences) {
        if (!present.equals(wanted)) {
            differences.add(what + " " + present + " -> " + wanted);
        }
    }

    MaasParameters parameters() {
        MaasParameters all = list(list(list(list(list(MaasParameters.of("name", name).with("url", url).with("enabled", true), "distributions", distributions),
                "components", components), "disabled_components", disabledComponents), "disabled_pockets", disabledPockets), "arches", architectures);
        return key.isEmpty() ? all : all.with("key", key);
    }

    /** An empty list is one empty value. */
    private static MaasParameters list(MaasParameters parameters, String name, Set<String> values) {
        return values.isEmpty() ? parameters.with(name, "") : parameters.with(name, values);
    }
}
