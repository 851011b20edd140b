package io.drydock.functions.provisioner.deploy;

import io.drydock.step.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The tag by which MAAS gives kernel parameters to machines ({@code kernel_opts}). It is named by the text, so that all nodes with the same
 * parameters share one, and it never has to be changed.
 *
 * @param parameters the text
 */
record KernelTag(String name, String parameters) {
    private static final String PREFIX = "drydock-kp-";
    private static final int DIGITS = 12;

    /** The tag for these parameters; empty where there are none. */
    static Optional<KernelTag> of(String parameters) {
        return parameters.isEmpty() ? Optional.empty() : Optional.of(new KernelTag(PREFIX
                + Digests.of(List.of(parameters.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS), parameters));
    }

    /** Whether a tag of this name is one of ours for kernel parameters. */
    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }
}
