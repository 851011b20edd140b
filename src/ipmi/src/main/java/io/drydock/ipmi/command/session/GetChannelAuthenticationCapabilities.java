package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/**
 * Get Channel Authentication Capabilities (IPMI 2.0, section 22.13, table 22-15); asked outside of a session.
 *
 * @param extended whether the fields of IPMI 2.0 are wanted
 * @param channel {@code 0Eh}: the channel that this is asked on
 * @param privilege the level that will be asked for
 */
public record GetChannelAuthenticationCapabilities(boolean extended, int channel, int privilege)
        implements IpmiCommand<GetChannelAuthenticationCapabilities.Answer> {
    public static final int CODE = 0x38;
    public static final int PRESENT_CHANNEL = 0x0E;

    public static GetChannelAuthenticationCapabilities read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int channel = reader.u8();
        return new GetChannelAuthenticationCapabilities((channel & 0x80) != 0, channel & 0x0F, reader.u8() & 0x0F);
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
        return new MessageWriter().u8((extended ? 0x80 : 0) | channel).u8(privilege).toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param authenticationTypes bits: 7 the fields of IPMI 2.0 are there, 5 OEM, 4 password, 2 MD5, 1 MD2, 0 none
     * @param login bits: 5 the key Kg is set (not all zero), 4 messages need no authentication, 3 the same at user level, 2 users with a name,
     *         1 a user without a name, 0 anonymous login
     * @param versions bits: 1 IPMI 2.0, 0 IPMI 1.5
     * @param oem IANA enterprise number of the OEM authentication, and its data
     */
    public record Answer(int channel, int authenticationTypes, int login, int versions, int oem, int oemData) {
        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            return new Answer(reader.u8() & 0x0F, reader.u8(), reader.u8(), reader.u8(), reader.u24(), reader.u8());
        }

        public byte[] toBytes() {
            return new MessageWriter().u8(channel).u8(authenticationTypes).u8(login).u8(versions).u24(oem).u8(oemData).toBytes();
        }

        /** Whether RMCP+ sessions can be had. */
        public boolean ipmi20() {
            return (authenticationTypes & 0x80) != 0 && (versions & 2) != 0;
        }

        /** Whether sessions need the key Kg besides the user's password. */
        public boolean kgSet() {
            return (login & 0x20) != 0;
        }
    }
}
