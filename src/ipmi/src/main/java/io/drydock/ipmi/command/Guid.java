package io.drydock.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The 16 bytes of a GUID as they travel. The specification's order is least significant byte first (table 20-10), yet many BMCs send it as
 * SMBIOS has it, or in the order of RFC 4122.
 */
public record Guid(Octets bytes) {
    private static final int SIZE = 16;

    /** @throws IllegalArgumentException if there aren't 16 bytes */
    public Guid {
        if (bytes.size() != SIZE) {
            throw new IllegalArgumentException("a GUID has 16 bytes, not " + bytes.size());
        }
    }

    /** {@code uuid} in the order of the specification. */
    public static Guid of(UUID uuid) {
        byte[] network = ByteBuffer.allocate(SIZE).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits()).array();
        return new Guid(Octets.of(turned(network, 0, SIZE)));
    }

    /** Reads the 16 bytes at the start of {@code data}. */
    public static Guid read(byte[] data) throws MalformedMessage {
        return new Guid(Octets.of(new MessageReader(data).bytes(SIZE)));
    }

    /** The UUID in the order of the specification. */
    public UUID uuid() {
        return uuid(turned(bytes.toBytes(), 0, SIZE));
    }

    /** The UUID in the order of SMBIOS (3.x, section 7.2.1): the first three fields least significant byte first. */
    public UUID smbiosUuid() {
        return uuid(turned(turned(turned(bytes.toBytes(), 0, 4), 4, 6), 6, 8));
    }

    /** The UUID in the order that gives a version and variant of RFC 4122; the specification's where none does. */
    public UUID likelyUuid() {
        return Stream.of(smbiosUuid(), uuid(), uuid(bytes.toBytes())).filter(Guid::plausible).findFirst().orElseGet(this::uuid);
    }

    private static boolean plausible(UUID uuid) {
        return uuid.variant() == 2 && uuid.version() >= 1 && uuid.version() <= 5;
    }

    private static UUID uuid(byte[] network) {
        var buffer = ByteBuffer.wrap(network);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] turned(byte[] bytes, int from, int to) {
        byte[] turned = bytes.clone();
        for (int i = from; i < to; i++) {
            turned[i] = bytes[to - 1 - (i - from)];
        }
        return turned;
    }
}
