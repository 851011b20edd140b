package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/**
 * Get Channel Access (IPMI 2.0, section 22.23, table 22-28).
 *
 * @param channel 0 to 15; {@code 0Eh}: the channel that this is asked on
 * @param settings {@link #STORED} or {@link #PRESENT}
 */
public record GetChannelAccess(int channel, int settings) implements IpmiCommand<GetChannelAccess.Answer> {
    public static final int CODE = 0x41;
    /** The settings that count after a restart. */
    public static final int STORED = 1;
    /** The settings that count now. */
    public static final int PRESENT = 2;

    public static GetChannelAccess read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new GetChannelAccess(reader.u8() & 0x0F, reader.u8() >> 6);
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
        return new MessageWriter().u8(channel).u8(settings << 6).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u8() & 0x3F, reader.u8() & 0x0F);
    }

    /**
     * @param mode bits: 5 no alerts, 4 messages need no authentication, 3 the same at user level, 0 to 2 when the channel is available
     * @param limit the highest privilege level on this channel
     */
    public record Answer(int mode, int limit) {
        /** Of {@link #mode}: the channel is always available. */
        public static final int ALWAYS = 2;

        public byte[] toBytes() {
            return new MessageWriter().u8(mode).u8(limit).toBytes();
        }
    }
}
