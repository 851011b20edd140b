package io.drydock.design.value;

/**
 * Where something stands in the design's source.
 *
 * @param file the file's name as a person would look for it (relative to the design's folder, a URL, or {@code inline})
 * @param line counted from 1
 */
public record Position(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
