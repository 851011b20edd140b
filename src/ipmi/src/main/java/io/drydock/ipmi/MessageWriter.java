package io.drydock.ipmi;

import java.io.ByteArrayOutputStream;

/** Writes a message; numbers are least significant byte first (IPMI 2.0, section 1.6.2). */
public final class MessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);

    public MessageWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    public MessageWriter u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    public MessageWriter u24(int value) {
        return u16(value).u8(value >>> 16);
    }

    public MessageWriter u32(long value) {
        return u16((int) value).u16((int) (value >>> 16));
    }

    public MessageWriter bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
