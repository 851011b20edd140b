package io.drydock.ipmi.command.session;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import java.util.Optional;

/**
 * Get Session Info (IPMI 2.0, section 22.20, table 22-23).
 *
 * @param index {@link #THIS}, {@link #BY_HANDLE}, {@link #BY_ID}, else the n-th active session
 * @param key handle or session id, where the index asks by one; else 0
 */
public record GetSessionInfo(int index, long key) implements IpmiCommand<GetSessionInfo.Answer> {
    public static final int CODE = 0x3D;
    public static final int THIS = 0x00;
    public static final int BY_HANDLE = 0xFE;
    public static final int BY_ID = 0xFF;

    public static GetSessionInfo read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        int index = reader.u8();
        return new GetSessionInfo(index, switch (index) {
            case BY_HANDLE -> reader.u8();
            case BY_ID -> reader.u32();
            default -> 0;
        });
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
        var writer = new MessageWriter().u8(index);
        switch (index) {
            case BY_HANDLE -> writer.u8((int) key);
            case BY_ID -> writer.u32(key);
            default -> { }
        }
        return writer.toBytes();
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param handle 0 if there is no such session
     * @param possible how many sessions the BMC bears
     * @param active how many there are
     */
    public record Answer(int handle, int possible, int active, Optional<Session> session) {
        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            int handle = reader.u8();
            int possible = reader.u8() & 0x3F;
            int active = reader.u8() & 0x3F;
            return new Answer(handle, possible, active, reader.remaining() == 0 ? Optional.empty() : Optional.of(Session.read(reader)));
        }

        public byte[] toBytes() {
            var writer = new MessageWriter().u8(handle).u8(possible).u8(active);
            session.ifPresent(found -> found.write(writer));
            return writer.toBytes();
        }
    }

    /**
     * @param privilege the present level
     * @param protocol 0: IPMI 1.5, 1: RMCP+
     * @param console address of the remote console: 4 bytes of IPv4, 6 of MAC; empty if not told
     * @param port the console's UDP port
     */
    public record Session(int userId, int privilege, int protocol, int channel, Octets console, int port) {
        private static final int CONSOLE = 10;

        static Session read(MessageReader reader) throws MalformedMessage {
            int userId = reader.u8() & 0x3F;
            int privilege = reader.u8() & 0x0F;
            int channel = reader.u8();
            boolean lan = reader.remaining() >= CONSOLE + 2;
            return new Session(userId, privilege, channel >> 4, channel & 0x0F, lan ? Octets.of(reader.bytes(CONSOLE)) : Octets.NONE,
                    lan ? reader.u16() : 0);
        }

        void write(MessageWriter writer) {
            writer.u8(userId).u8(privilege).u8(protocol << 4 | channel);
            if (console.size() == CONSOLE) {
                writer.bytes(console.toBytes()).u16(port);
            }
        }
    }
}
