package io.drydock.lab.site;

import java.util.Set;

/** Knows in which segments the untagged frames of a server's port end. */
@FunctionalInterface
public interface UntaggedSegments {
    /** As the cables were laid: switches that nobody can set up otherwise. */
    UntaggedSegments AS_CABLED = cable -> cable.untagged().map(Set::of).orElse(Set.of());

    /** Empty: frames without a tag get nowhere; several: segments that the switch can't tell apart. */
    Set<Segment> at(Cable cable);
}
