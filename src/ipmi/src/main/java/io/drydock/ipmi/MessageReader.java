package io.drydock.ipmi;

import java.util.Arrays;
import java.util.Objects;

/** Reads a message from its first byte to its last; numbers are least significant byte first (IPMI 2.0, section 1.6.2). */
public final class MessageReader {
    private final byte[] bytes;
    private final int end;
    private int position;

    public MessageReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** @throws IndexOutOfBoundsException if the part lies outside of {@code bytes} */
    public MessageReader(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    /** How many bytes are left. */
    public int remaining() {
        return end - position;
    }

    /** @throws MalformedMessage if there are fewer than {@code count} bytes left */
    private void require(int count) throws MalformedMessage {
        if (remaining() < count) {
            throw new MalformedMessage("the message ends " + (count - remaining()) + " bytes too early");
        }
    }

    /** One byte, 0 to 255. */
    public int u8() throws MalformedMessage {
        require(1);
        return bytes[position++] & 0xFF;
    }

    /** Two bytes, 0 to 65535. */
    public int u16() throws MalformedMessage {
        return u8() | u8() << 8;
    }

    /** Three bytes. */
    public int u24() throws MalformedMessage {
        return u16() | u8() << 16;
    }

    /** Four bytes as an unsigned number. */
    public long u32() throws MalformedMessage {
        return u16() | (long) u16() << 16;
    }

    /** {@code count} bytes: a copy. Nothing is allocated where there are fewer. */
    public byte[] bytes(int count) throws MalformedMessage {
        if (count < 0) {
            throw new MalformedMessage("the message tells a negative length");
        }
        require(count);
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    /** All that is left. */
    public byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, position, end);
        position = end;
        return rest;
    }

    /** Passes over {@code count} bytes, such as reserved ones. */
    public void skip(int count) throws MalformedMessage {
        require(count);
        position += count;
    }
}
