package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * Which events a sensor raises and which states it knows: bytes 15 to 20 of full and compact records (IPMI 2.0, tables 43-1 and 43-2).
 *
 * @param assertion events of states that come, and for threshold sensors what lower readings mean
 * @param deassertion events of states that go, and likewise for upper readings
 * @param readable the discrete states that can be read; for threshold sensors the settable and readable thresholds
 */
public record EventMasks(int assertion, int deassertion, int readable) {
    static EventMasks read(MessageReader reader) throws MalformedMessage {
        return new EventMasks(reader.u16(), reader.u16(), reader.u16());
    }

    void write(MessageWriter writer) {
        writer.u16(assertion).u16(deassertion).u16(readable);
    }
}
