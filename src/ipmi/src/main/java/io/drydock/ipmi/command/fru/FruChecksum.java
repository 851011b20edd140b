package io.drydock.ipmi.command.fru;

/** The byte that makes a sum of bytes zero (FRU Information Storage Definition 1.0, sections 8 to 12). */
final class FruChecksum {
    private FruChecksum() {
    }

    /** What has to follow {@code bytes} from {@code from} to {@code to}. */
    static int of(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i];
        }
        return -sum & 0xFF;
    }
}
