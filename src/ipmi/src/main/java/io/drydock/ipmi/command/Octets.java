package io.drydock.ipmi.command;

import java.util.Arrays;
import java.util.HexFormat;

/** Some bytes as a value: they can't be changed, and two of the same content are equal. */
public final class Octets {
    public static final Octets NONE = new Octets(new byte[0]);
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of {@code bytes}. */
    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone());
    }

    /** Of hexadecimal digits, with or without spaces between the bytes. */
    public static Octets hex(String digits) {
        return new Octets(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    public int size() {
        return bytes.length;
    }

    /** The byte at {@code index}, 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** A copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The part from {@code from} to {@code to}, or what there is of it. */
    public Octets part(int from, int to) {
        int start = Math.clamp(from, 0, bytes.length);
        return new Octets(Arrays.copyOfRange(bytes, start, Math.clamp(to, start, bytes.length)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
