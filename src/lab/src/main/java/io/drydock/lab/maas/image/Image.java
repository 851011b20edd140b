package io.drydock.lab.maas.image;

import java.util.List;

/**
 * An operating system's image for one architecture.
 *
 * @param name such as {@code ubuntu/noble}
 * @param architecture such as {@code amd64}
 * @param kernels that can be started with it, the usual one first
 */
record Image(int id, String name, String architecture, List<String> kernels) {
    Image {
        kernels = List.copyOf(kernels);
    }

    /** Whether somebody uploaded it. */
    boolean isUploaded() {
        return os().equals("custom");
    }

    String os() {
        return name.substring(0, name.indexOf('/'));
    }

    String release() {
        return name.substring(name.indexOf('/') + 1);
    }
}
