package io.drydock.design.model;

import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfile;
import io.drydock.design.value.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Host profiles with what they inherit, each computed once, so that nodes share it. A missing parent ends a chain; so does a profile
 * that has been there already: of a cycle the member farthest from the first one asked for counts as its root.
 */
final class EffectiveProfiles {
    private final Map<String, HostProfile> profiles;
    private final Map<String, HostBody> effective = new HashMap<>();
    private final Map<String, List<String>> chains = new HashMap<>();

    EffectiveProfiles(Map<String, HostProfile> profiles) {
        this.profiles = profiles;
    }

    /** What the profile of that name comes to; nothing where there is none. Chains may be of any length. */
    HostBody of(String name) {
        Deque<HostProfile> down = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        HostBody base = Inheritance.NOTHING;
        Optional<String> next = Optional.of(name);
        while (next.isPresent()) {
            HostBody known = effective.get(next.get());
            if (known != null) {
                base = known;
                break;
            }
            HostProfile profile = profiles.get(next.get());
            if (profile == null || !seen.add(next.get())) {
                break;
            }
            down.push(profile);
            next = parent(profile.body());
        }
        while (!down.isEmpty()) {
            HostProfile profile = down.pop();
            base = Inheritance.over(profile.body(), base);
            effective.put(profile.name(), base);
        }
        return base;
    }

    /** The names of the profile and of those above it, the nearest first, as far as they are defined. */
    List<String> chain(String name) {
        return chains.computeIfAbsent(name, this::walk);
    }

    private List<String> walk(String name) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && profiles.containsKey(next.get()) && chain.add(next.get())) {
            next = parent(profiles.get(next.get()).body());
        }
        return List.copyOf(new ArrayList<>(chain));
    }

    /** The name of the profile that {@code body} builds upon. */
    static Optional<String> parent(HostBody body) {
        return InheritanceLaws.scalar(body.hostProfile(), Field.<String>absent()).value();
    }
}
