package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;

/**
 * Get Channel Cipher Suites (IPMI 2.0, section 22.15, table 22-17); asked outside of a session, again and again with the next index until
 * an answer holds less than {@link #FULL} bytes. The bytes of all of them are what {@link CipherSuiteRecord#readAll} reads.
 *
 * @param channel {@code 0Eh}: the channel that this is asked on
 * @param payloadType 0: IPMI
 * @param bySuite true: suites with their algorithms; false: the algorithms alone
 * @param index 0 to 63: which 16 bytes of the list
 */
public record GetChannelCipherSuites(int channel, int payloadType, boolean bySuite, int index) implements IpmiCommand<GetChannelCipherSuites.Answer> {
    public static final int CODE = 0x54;
    /** How many bytes an answer holds if another one follows. */
    public static final int FULL = 16;
    /** The last index there is. */
    public static final int LAST_INDEX = 0x3F;

    public static GetChannelCipherSuites read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int channel = reader.u8() & 0x0F;
        int payloadType = reader.u8() & 0x3F;
        int list = reader.u8();
        return new GetChannelCipherSuites(channel, payloadType, (list & 0x80) != 0, list & LAST_INDEX);
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
        return new MessageWriter().u8(channel).u8(payloadType).u8((bySuite ? 0x80 : 0) | index).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u8() & 0x0F, Octets.of(reader.bytes(Math.min(FULL, reader.remaining()))));
    }

    /** @param part up to 16 bytes of the list */
    public record Answer(int channel, Octets part) {
        public byte[] toBytes() {
            return new MessageWriter().u8(channel).bytes(part.toBytes()).toBytes();
        }
    }
}
