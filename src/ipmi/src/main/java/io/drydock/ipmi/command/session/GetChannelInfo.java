package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/**
 * Get Channel Info (IPMI 2.0, section 22.24, table 22-29).
 *
 * @param channel 0 to 15; {@code 0Eh}: the channel that this is asked on
 */
public record GetChannelInfo(int channel) implements IpmiCommand<GetChannelInfo.Answer> {
    public static final int CODE = 0x42;

    public static GetChannelInfo read(byte[] data) throws MalformedMessage {
        return new GetChannelInfo(new MessageReader(data).u8() & 0x0F);
    }

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
        return new byte[] {(byte) channel};
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param medium table 6-3; {@link #LAN}
     * @param protocol table 6-2; {@link #IPMB}: that of the IPMB, which LAN channels have too
     * @param sessions 0 none, 1 one, 2 several, 3 by session
     * @param active how many sessions there are
     * @param vendor IANA enterprise number of the protocol's maker; {@link #IPMI_FORUM}
     */
    public record Answer(int channel, int medium, int protocol, int sessions, int active, int vendor) {
        /** Of {@link #medium}. */
        public static final int LAN = 0x04;
        /** Of {@link #protocol}. */
        public static final int IPMB = 0x01;
        /** Of {@link #sessions}. */
        public static final int SEVERAL = 2;
        /** Of {@link #vendor}. */
        public static final int IPMI_FORUM = 7154;

        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            int channel = reader.u8() & 0x0F;
            int medium = reader.u8() & 0x7F;
            int protocol = reader.u8() & 0x1F;
            int sessions = reader.u8();
            return new Answer(channel, medium, protocol, sessions >> 6, sessions & 0x3F, reader.u24());
        }

        /** With two bytes at the end that mean nothing for a LAN. */
        public byte[] toBytes() {
            return new MessageWriter().u8(channel).u8(medium).u8(protocol).u8(sessions << 6 | active).u24(vendor).u16(0).toBytes();
        }
    }
}
