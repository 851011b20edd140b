package io.drydock.design.host;

import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Value;

/** Reads HostProfile documents. */
public final class HostProfileReader {
    private HostProfileReader() {
    }

    /** The profile that {@code data} describes; never fails. */
    public static HostProfile read(String name, Value data) {
        return new HostProfile(name, HostBodyReader.read(FieldReader.of(data)));
    }
}
