package io.drydock.design.source;

/** One file, answer or text of a design. */
public sealed interface Source {
    /** As a person would look for it: relative to the design's folder, a URL without secrets, or {@code inline}. */
    String name();

    /** What stands in it. */
    record Content(String name, byte[] bytes) implements Source {
    }

    /**
     * Larger than the limit, and therefore not read.
     *
     * @param bytes how large, as far as is known
     */
    record TooLarge(String name, long bytes) implements Source {
    }
}
