package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.TextField;

/**
 * Management controller device locator record (IPMI 2.0, section 43.9, table 43-8).
 *
 * @param address the controller's slave address
 * @param channel in the low half
 * @param initialization power state notification and global initialization, as they are on the wire
 * @param capabilities bits as in Get Device ID: 7 chassis, 6 bridge, 5 event generator, 4 event receiver, 3 FRU, 2 SEL, 1 SDR repository, 0 sensors
 * @param entity table 43-13
 * @param name the id string
 */
public record ControllerLocatorRecord(int recordId, int address, int channel, int initialization, int capabilities, int entity, int instance,
                                      int oem, TextField name) implements SdrRecord {
    public static final int TYPE = 0x12;
    private static final int RESERVED = 3;

    static ControllerLocatorRecord read(int recordId, MessageReader body) throws MalformedMessage {
        int address = body.u8();
        int channel = body.u8();
        int initialization = body.u8();
        int capabilities = body.u8();
        body.skip(RESERVED);
        return new ControllerLocatorRecord(recordId, address, channel, initialization, capabilities, body.u8(), body.u8(), body.u8(),
                SdrText.read(body));
    }

    @Override
    public byte[] toBytes() {
        var body = new MessageWriter().u8(address).u8(channel).u8(initialization).u8(capabilities).bytes(new byte[RESERVED]).u8(entity).u8(instance)
                .u8(oem);
        name.write(body);
        return SdrRecord.write(recordId, TYPE, body.toBytes());
    }
}
