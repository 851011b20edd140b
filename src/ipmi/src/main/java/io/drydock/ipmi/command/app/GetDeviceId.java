package io.drydock.ipmi.command.app;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/** Get Device ID (IPMI 2.0, section 20.1, table 20-2). */
public record GetDeviceId() implements IpmiCommand<GetDeviceId.Answer> {
    public static final int CODE = 0x01;

    @Override
    public NetFn netFn() {
        return NetFn.APP;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public byte[] data() {
        return new byte[0];
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param providesSdrs whether the device has device SDRs
     * @param updating whether the device is not in normal operation: firmware or self-initialisation
     * @param firmwareMajor 0 to 127
     * @param firmwareMinor 0 to 99
     * @param ipmiMajor major version of IPMI
     * @param support bits: 7 chassis device, 5 IPMB event generator, 4 receiver, 3 FRU, 2 SEL, 1 SDR repository, 0 sensors
     * @param manufacturer IANA enterprise number
     * @param auxiliaryFirmware four bytes in a form of the maker's own; empty if not told
     */
    public record Answer(int deviceId, boolean providesSdrs, int revision, boolean updating, int firmwareMajor, int firmwareMinor, int ipmiMajor,
                         int ipmiMinor, int support, int manufacturer, int product, Octets auxiliaryFirmware) {
        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            int id = reader.u8();
            int revision = reader.u8();
            int major = reader.u8();
            int minor = reader.u8();
            int version = reader.u8();
            return new Answer(id, (revision & 0x80) != 0, revision & 0x0F, (major & 0x80) != 0, major & 0x7F, fromBcd(minor), version & 0x0F,
                    version >> 4, reader.u8(), reader.u24() & 0xFFFFF, reader.u16(),
                    reader.remaining() >= 4 ? Octets.of(reader.bytes(4)) : Octets.NONE);
        }

        public byte[] toBytes() {
            return new MessageWriter().u8(deviceId).u8((providesSdrs ? 0x80 : 0) | revision).u8((updating ? 0x80 : 0) | firmwareMajor)
                    .u8(firmwareMinor / 10 << 4 | firmwareMinor % 10).u8(ipmiMinor << 4 | ipmiMajor).u8(support).u24(manufacturer).u16(product)
                    .bytes(auxiliaryFirmware.toBytes()).toBytes();
        }

        /** The firmware's version, such as {@code 2.09}. */
        public String firmware() {
            return "%d.%02d".formatted(firmwareMajor, firmwareMinor);
        }

        /** Makers are known to send numbers that are not BCD here: those are taken as they are. */
        private static int fromBcd(int value) {
            return (value & 0x0F) > 9 || value > 0x99 ? value : (value >> 4) * 10 + (value & 0x0F);
        }
    }
}
