package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.NetFn;

/**
 * Set Session Privilege Level (IPMI 2.0, section 22.18, table 22-21); its answer is the level that the session has now.
 *
 * @param level wanted; 0 asks for the present one
 */
public record SetSessionPrivilegeLevel(int level) implements IpmiCommand<Integer> {
    public static final int CODE = 0x3B;
    /** Completion code: the level is not available to this user. */
    public static final int NOT_AVAILABLE = 0x80;
    /** Completion code: the level exceeds the limit of the user or channel. */
    public static final int EXCEEDS_LIMIT = 0x81;

    public static SetSessionPrivilegeLevel read(byte[] data) throws MalformedMessage {
        return new SetSessionPrivilegeLevel(new MessageReader(data).u8() & 0x0F);
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
        return new byte[] {(byte) level};
    }

    @Override
    public Integer answer(byte[] data) throws MalformedMessage {
        return new MessageReader(data).u8() & 0x0F;
    }
}
