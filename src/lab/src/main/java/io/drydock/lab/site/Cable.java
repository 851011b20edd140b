package io.drydock.lab.site;

import java.util.List;
import java.util.Optional;

/**
 * What a server's network port is plugged into.
 *
 * @param switchName the rack's switch
 * @param switchPort such as {@code Ethernet1/7}
 * @param designed whether the design names the port
 * @param link the design's NetworkLink that it serves
 * @param untagged the segment of frames without a tag
 * @param tagged segments that run on it with their tags
 */
public record Cable(String switchName, String switchPort, boolean designed, Optional<String> link, Optional<Segment> untagged, List<Segment> tagged) {
    public Cable {
        tagged = List.copyOf(tagged);
    }
}
