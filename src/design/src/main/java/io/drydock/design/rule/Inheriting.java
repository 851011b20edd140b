package io.drydock.design.rule;

import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfile;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The nodes whose host profiles are all there. Where one is missing or inherits from itself the rest of what a node inherits is
 * not known, so that rules on it would only repeat, in other words, that the profile is missing.
 */
public final class Inheriting {
    private Inheriting() {
    }

    /** The profile that is inherited from, defined or not; empty where none is named. */
    public static Optional<String> parentOf(HostBody body) {
        return body.hostProfile().value().filter(name -> !isUnset(name));
    }

    /** Words by which a scalar says that nothing shall be inherited. */
    private static boolean isUnset(String name) {
        return name.equals("!") || name.equals("-1");
    }

    /** Applied models whose chain of host profiles is complete. */
    public static List<AppliedNode> completely(Site site) {
        Map<String, Boolean> complete = new HashMap<>();
        List<AppliedNode> nodes = new ArrayList<>(site.appliedNodes().size());
        for (AppliedNode node : site.appliedNodes().values()) {
            if (isComplete(site, site.nodes().get(node.name()).body().hostProfile(), complete)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** Those nodes by a part that several of them share as one and the same object, so that a rule looks at it once. */
    public static <T> Collection<Sharing<T>> completely(Site site, Function<AppliedNode, T> part) {
        return group(completely(site), part, new IdentityHashMap<>());
    }

    /** Those nodes by something small that is compared by its content. */
    public static <T> Collection<Sharing<T>> by(Site site, Function<AppliedNode, T> key) {
        return group(completely(site), key, new HashMap<>());
    }

    private static <T> Collection<Sharing<T>> group(List<AppliedNode> nodes, Function<AppliedNode, T> part, Map<T, Sharing<T>> known) {
        List<Sharing<T>> groups = new ArrayList<>();
        for (AppliedNode node : nodes) {
            T shared = part.apply(node);
            Sharing<T> group = known.get(shared);
            if (group == null) {
                group = new Sharing<>(shared, new ArrayList<>());
                known.put(shared, group);
                groups.add(group);
            }
            group.nodes.add(node);
        }
        return groups;
    }

    private static boolean isComplete(Site site, Field<String> parent, Map<String, Boolean> known) {
        Set<String> walked = new HashSet<>();
        boolean complete = leadsToRoot(site, parent, known, walked);
        walked.forEach(profile -> known.put(profile, complete));
        return complete;
    }

    private static boolean leadsToRoot(Site site, Field<String> parent, Map<String, Boolean> known, Set<String> walked) {
        Field<String> next = parent;
        while (next instanceof Field.Present<String>(String name) && !isUnset(name)) {
            HostProfile profile = site.hostProfiles().get(name);
            if (known.containsKey(name)) {
                return known.get(name);
            }
            if (profile == null || !walked.add(name)) {
                return false;
            }
            next = profile.body().hostProfile();
        }
        return next.isAbsent() || next.isPresent();
    }

    /** A part of the applied model and the nodes that have it. */
    public record Sharing<T>(T part, List<AppliedNode> nodes) {
    }
}
