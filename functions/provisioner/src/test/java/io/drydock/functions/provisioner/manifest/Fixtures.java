package io.drydock.functions.provisioner.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What lshw and lldpctl wrote, for tests. */
final class Fixtures {
    private Fixtures() {
    }

    static byte[] read(String name) {
        try (InputStream stream = Fixtures.class.getResourceAsStream("/manifest/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Manifest worker() {
        return LshwReader.read(read("worker.lshw.xml"));
    }

    static Manifest virtual() {
        return LshwReader.read(read("virtual.lshw.xml"));
    }
}
