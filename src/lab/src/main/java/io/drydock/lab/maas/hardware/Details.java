package io.drydock.lab.maas.hardware;

import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.site.LabSite;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What MAAS keeps of commissioning, as BSON (bsonspec.org): a document with {@code lshw} and {@code lldp}, each XML as binary (type 5, subtype 0), or
 * null (type 10) before the machine was commissioned.
 */
public final class Details {
    private static final int BINARY = 0x05;
    private static final int NULL = 0x0A;

    private Details() {
    }

    public static byte[] of(MaasMachine machine, LabSite site) {
        ByteArrayOutputStream elements = new ByteArrayOutputStream();
        put(elements, "lshw", machine.server().filter(_ -> machine.commissioned()).map(Lshw::of));
        put(elements, "lldp", machine.server().filter(_ -> machine.commissioned()).map(server -> Lldp.of(server, site.placement(server))));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(number(elements.size() + Integer.BYTES + 1));
        document.writeBytes(elements.toByteArray());
        document.write(0);
        return document.toByteArray();
    }

    private static void put(ByteArrayOutputStream elements, String name, Optional<byte[]> value) {
        elements.write(value.isPresent() ? BINARY : NULL);
        elements.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        elements.write(0);
        value.ifPresent(bytes -> {
            elements.writeBytes(number(bytes.length));
            elements.write(0);
            elements.writeBytes(bytes);
        });
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
