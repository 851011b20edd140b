package io.drydock.design.yaml;

/**
 * How much a design may hold. What goes beyond is reported and left out; nothing grows without bound on the way there.
 *
 * @param sourceBytes the bytes of one file, answer or text
 * @param totalBytes the bytes of all of them together, and as well the characters of all values after aliases, layering and
 *         substitution are carried out
 * @param depth how deep mappings and lists may be nested
 * @param values how many values all documents may hold together, after aliases, layering and substitution are carried out
 * @param documents how many documents all sources may hold together
 * @param scalarLength the characters of one scalar or key
 * @param findingsPerSource how many findings of one source are listed; a last one says that there were more
 */
public record ReadLimits(int sourceBytes, long totalBytes, int depth, int values, int documents, int scalarLength,
                         int findingsPerSource) {
    /** Room for a site of some ten thousand nodes. */
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 256L << 20, 64, 5_000_000, 200_000, 4 << 20, 1_000);

    /** The largest depth that can be asked for: trees are walked by recursion. */
    public static final int MAX_DEPTH = 256;

    public ReadLimits {
        if (sourceBytes < 1 || totalBytes < 1 || depth < 1 || depth > MAX_DEPTH || values < 1 || documents < 1 || scalarLength < 1
                || findingsPerSource < 1) {
            throw new IllegalArgumentException("every limit is at least 1, and depth at most " + MAX_DEPTH);
        }
    }
}
