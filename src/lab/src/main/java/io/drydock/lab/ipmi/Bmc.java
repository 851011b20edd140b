package io.drydock.lab.ipmi;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.ClearPacket;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.PresencePing;
import io.drydock.ipmi.session.PresencePong;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SessionlessPacket;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.lab.ipmi.command.BmcState;
import io.drydock.lab.ipmi.command.CommandTable;
import io.drydock.lab.server.LabServer;
import java.net.SocketAddress;
import java.util.Optional;

/** One BMC as IPMI sees it: what it answers to a datagram. */
final class Bmc {
    /** The ping's tag that wants no answer (IPMI 2.0, section 13.2.3). */
    private static final int NO_PONG = 0xFF;

    private final BmcState state;
    private final CommandTable commands;

    Bmc(BmcState state, CommandTable commands) {
        this.state = state;
        this.commands = commands;
    }

    LabServer server() {
        return state.server();
    }

    /** The datagram that answers; nothing, where the one that came is not worth an answer. */
    Optional<byte[]> answer(byte[] datagram, SocketAddress from) {
        try {
            return answerTo(Datagram.decode(datagram), from).map(Datagram::encode);
        } catch (MalformedMessage _) {
            return Optional.empty();
        }
    }

    private Optional<? extends Datagram> answerTo(Datagram datagram, SocketAddress from) throws MalformedMessage {
        return switch (datagram) {
            case PresencePing ping -> ping.tag() == NO_PONG ? Optional.empty() : Optional.of(new PresencePong(ping.tag(), true));
            case SessionlessPacket packet -> Optional.of(new SessionlessPacket(outsideOfSession(packet.message())));
            case ClearPacket packet when packet.type() == PayloadType.IPMI ->
                    Optional.of(new ClearPacket(PayloadType.IPMI, outsideOfSession(packet.payload())));
            case ClearPacket packet -> state.sessions().setUp(SetupMessage.decode(packet), from).map(SetupMessage::packet);
            case SealedPacket packet -> state.sessions().answer(packet, (request, session) -> commands.answer(request, state, Optional.of(session)));
            case PresencePong _ -> Optional.empty();
        };
    }

    private byte[] outsideOfSession(byte[] message) throws MalformedMessage {
        return commands.answer(LanRequest.decode(message), state, Optional.empty()).encode();
    }
}
