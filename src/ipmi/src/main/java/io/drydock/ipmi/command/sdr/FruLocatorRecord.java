package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.TextField;

/**
 * FRU device locator record (IPMI 2.0, section 43.8, table 43-7).
 *
 * @param accessAddress slave address of the controller that gives access; 20h: the BMC
 * @param device FRU device id of a logical device, else its slave address
 * @param access bits: 7 logical FRU device, 3 and 4 LUN, 0 to 2 private bus
 * @param channel in the high half
 * @param deviceType table 43-12; 10h: logical FRU device
 * @param entity table 43-13
 * @param name the id string
 */
public record FruLocatorRecord(int recordId, int accessAddress, int device, int access, int channel, int deviceType, int deviceTypeModifier,
                               int entity, int instance, int oem, TextField name) implements SdrRecord {
    public static final int TYPE = 0x11;
    private static final int LOGICAL = 0x80;

    static FruLocatorRecord read(int recordId, MessageReader body) throws MalformedMessage {
        int accessAddress = body.u8();
        int device = body.u8();
        int access = body.u8();
        int channel = body.u8();
        body.skip(1);
        return new FruLocatorRecord(recordId, accessAddress, device, access, channel, body.u8(), body.u8(), body.u8(), body.u8(), body.u8(),
                SdrText.read(body));
    }

    @Override
    public byte[] toBytes() {
        var body = new MessageWriter().u8(accessAddress).u8(device).u8(access).u8(channel).u8(0).u8(deviceType).u8(deviceTypeModifier).u8(entity)
                .u8(instance).u8(oem);
        name.write(body);
        return SdrRecord.write(recordId, TYPE, body.toBytes());
    }

    /** Whether it is read by Read FRU Data, with {@link #device} as its id. */
    public boolean logical() {
        return (access & LOGICAL) != 0;
    }
}
