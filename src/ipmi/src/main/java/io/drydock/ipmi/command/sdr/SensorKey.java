package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;

/**
 * Which sensor a record describes and what it belongs to: bytes 6 to 14 of full and compact records (IPMI 2.0, tables 43-1 and 43-2).
 *
 * @param owner slave address or software id; 20h: the BMC
 * @param ownerLun channel, FRU owner's LUN and sensor owner's LUN as they are on the wire
 * @param entity table 43-13, for example 3: processor
 * @param instance which one of several
 * @param initialization what the BMC sets up when it starts
 * @param capabilities bits: 7 ignored where the entity is absent, 6 re-arms itself, 4 and 5 hysteresis, 2 and 3 thresholds, 0 and 1 events
 * @param type table 42-3
 * @param eventType table 42-1: 1 threshold, 6Fh by sensor type
 */
public record SensorKey(int owner, int ownerLun, int sensor, int entity, int instance, int initialization, int capabilities, int type,
                        int eventType) {
    /** The BMC's own address. */
    public static final int BMC = 0x20;

    static SensorKey read(MessageReader reader) throws MalformedMessage {
        return new SensorKey(reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8(), reader.u8());
    }

    void write(MessageWriter writer) {
        writer.u8(owner).u8(ownerLun).u8(sensor).u8(entity).u8(instance).u8(initialization).u8(capabilities).u8(type).u8(eventType);
    }
}
