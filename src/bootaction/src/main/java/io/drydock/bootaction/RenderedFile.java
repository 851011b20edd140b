package io.drydock.bootaction;

/**
 * A file or systemd unit as it comes onto a node.
 *
 * @param path absolute
 * @param permissions such as 0644, the nine bits
 * @param content not to be changed, shown or logged: it may hold secrets
 */
public record RenderedFile(String path, int permissions, byte[] content) {
    /** The file's name without its folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Without its content. */
    @Override
    public String toString() {
        return path + ", " + content.length + " bytes";
    }
}
