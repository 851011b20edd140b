package io.drydock.functions.oob.ipmi;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.ClearPacket;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SessionSeal;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.UserKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A BMC of one session at a time, with user admin and password secret, that answers commands as a test wants it, however odd. */
public final class ScriptedBmc implements AutoCloseable {
    private static final int SESSION = 0x51;

    private final DatagramSocket socket;
    private final Optional<UserKey> bmcKey;
    private final Function<LanRequest, Reply> script;
    private final SecureRandom random = new SecureRandom();
    private OpenSessionRequest opening;
    private KeyExchange exchange;
    private SessionSeal seal;
    private int sequence;

    /** What a command is answered. */
    public record Reply(int completion, byte... data) {
    }

    /** @param script null: no answer */
    public ScriptedBmc(Optional<UserKey> bmcKey, Function<LanRequest, Reply> script) {
        this.bmcKey = bmcKey;
        this.script = script;
        try {
            socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        try {
            while (true) {
                socket.receive(packet);
                Datagram answer = answer(Datagram.decode(Arrays.copyOf(packet.getData(), packet.getLength())));
                if (answer != null) {
                    byte[] bytes = answer.encode();
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException _) {
            // the test is over
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    private Datagram answer(Datagram datagram) throws MalformedMessage {
        return switch (datagram) {
            case ClearPacket packet -> setUp(SetupMessage.decode(packet)).packet();
            case SealedPacket packet -> {
                LanRequest request = LanRequest.decode(seal.open(packet));
                Reply reply = script.apply(request);
                yield reply == null ? null : seal.seal(PayloadType.IPMI, opening.consoleSession(), ++sequence,
                        LanResponse.to(request, new CompletionCode(reply.completion), reply.data).encode());
            }
            default -> null;
        };
    }

    private SetupMessage setUp(SetupMessage message) {
        return switch (message) {
            case OpenSessionRequest request -> {
                opening = request;
                yield new OpenSessionResponse(request.tag(), 4, request.consoleSession(), SESSION, request.algorithms());
            }
            case Rakp1 rakp1 -> {
                byte[] nonce = new byte[16];
                random.nextBytes(nonce);
                exchange = new KeyExchange(CipherSuite.of(opening.algorithms()).orElseThrow(), UserKey.of("secret"), bmcKey,
                        new KeyExchange.Parties(opening.consoleSession(), SESSION, rakp1.random(), nonce, new byte[16], rakp1.role(), rakp1.userName()));
                yield new Rakp2(rakp1.tag(), opening.consoleSession(), nonce, new byte[16], exchange.rakp2());
            }
            case Rakp3 rakp3 -> {
                seal = new SessionSeal(exchange.keys(), random);
                sequence = 0;
                yield new Rakp4(rakp3.tag(), opening.consoleSession(), exchange.rakp4());
            }
            case SetupMessage.Answer answer -> throw new IllegalStateException("a client that answers: " + answer);
        };
    }

    @Override
    public void close() {
        socket.close();
    }
}
