package io.drydock.bootaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a boot action is for one node.
 *
 * @param signaling whether its end is reported
 * @param reportsItself whether its files know how to report: they name the action's id
 * @param units systemd units, in the order of the document
 * @param packages by name, with the version where one is asked for
 */
public record RenderedAction(String name, boolean signaling, boolean reportsItself, List<RenderedFile> units, List<RenderedFile> files,
                             Map<String, Optional<String>> packages) {
}
