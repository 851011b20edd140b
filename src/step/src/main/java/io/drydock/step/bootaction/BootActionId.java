package io.drydock.step.bootaction;

import io.drydock.step.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a boot action of a node is called by, such as {@code r1-n01.3f9c2ab41e77}: another one for each time that the node is deployed. */
public final class BootActionId {
    private static final int DIGITS = 12;

    private BootActionId() {
    }

    /** @param generation of the node's boot actions */
    public static String of(String node, String taskId, int generation, String action) {
        String digest = Digests.of(List.of(bytes(node), bytes(taskId), bytes(String.valueOf(generation)), bytes(action)));
        return node + "." + digest.substring(0, DIGITS);
    }

    /** The node that an id belongs to; empty where it can't be one. */
    public static Optional<String> node(String id) {
        int dot = id.length() - DIGITS - 1;
        return dot > 0 && id.charAt(dot) == '.' ? Optional.of(id.substring(0, dot)) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
