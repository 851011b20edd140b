package io.drydock.ipmi.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Datagrams that went between programs of others, kept as they were: one a line, who sent it and its bytes. */
record Capture(List<Line> lines) {
    record Line(boolean fromConsole, byte[] datagram) {
    }

    static Capture of(String name) {
        try (InputStream stream = Objects.requireNonNull(Capture.class.getResourceAsStream(name), name)) {
            return new Capture(new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ")).map(parts -> new Line(parts[0].equals("console"), HexFormat.of().parseHex(parts[1]))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
