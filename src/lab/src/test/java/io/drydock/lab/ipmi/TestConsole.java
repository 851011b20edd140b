package io.drydock.lab.ipmi;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.ClearPacket;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.PresencePing;
import io.drydock.ipmi.session.PresencePong;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SessionSeal;
import io.drydock.ipmi.session.SessionlessPacket;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.SetupRefusal;
import io.drydock.ipmi.session.StatusCode;
import io.drydock.ipmi.session.UserKey;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/** A console that does one thing at a time and repeats nothing by itself, so that a test decides what goes over the wire. */
final class TestConsole implements AutoCloseable {
    /** Bounds the wait for an answer that has to come. */
    private static final int SOON_MILLIS = 5000;
    private static final int SESSION = 0x11223344;

    private final DatagramSocket socket;
    private final InetSocketAddress bmc;
    private final SecureRandom random = new SecureRandom();
    private SessionSeal seal;
    private int bmcSession;
    private int sent;
    private int sequence;

    public TestConsole(InetSocketAddress bmc) throws IOException {
        this.bmc = bmc;
        this.socket = new DatagramSocket();
        socket.setSoTimeout(SOON_MILLIS);
    }

    public void send(Datagram datagram) throws IOException {
        send(datagram.encode());
    }

    public void send(byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length, bmc));
    }

    public Datagram receive() throws IOException, MalformedMessage {
        var packet = new DatagramPacket(new byte[Datagram.MAX_LENGTH], Datagram.MAX_LENGTH);
        socket.receive(packet);
        return Datagram.decode(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    /**
     * Whether nothing waits to be received. The BMC answers in order: the presence ping that is sent last is answered last, so whatever comes before
     * its pong is an answer to what was sent earlier.
     */
    public boolean silent() throws IOException, MalformedMessage {
        send(new PresencePing(77));
        return receive() instanceof PresencePong;
    }

    /** Whether nothing comes for a short while: of use only where the BMC answers nothing at all. */
    public boolean deaf() throws IOException, MalformedMessage {
        socket.setSoTimeout(200);
        try {
            receive();
            return false;
        } catch (SocketTimeoutException _) {
            return true;
        } finally {
            socket.setSoTimeout(SOON_MILLIS);
        }
    }

    public SetupMessage ask(SetupMessage message) throws IOException, MalformedMessage {
        send(message.packet());
        return SetupMessage.decode((ClearPacket) receive());
    }

    public OpenSessionRequest opening(CipherSuite suite, int level) {
        return new OpenSessionRequest(1, level, SESSION, suite.algorithms());
    }

    public Rakp1 rakp1(OpenSessionResponse opened, Login login) {
        byte[] nonce = new byte[Rakp1.RANDOM_LENGTH];
        random.nextBytes(nonce);
        return new Rakp1(2, opened.bmcSession(), nonce, login.role(), login.user().getBytes(StandardCharsets.UTF_8));
    }

    public KeyExchange exchange(Rakp1 sent, Rakp2 got, Login login) {
        return new KeyExchange(login.suite(), UserKey.of(login.password()), login.kg(),
                new KeyExchange.Parties(SESSION, sent.bmcSession(), sent.random(), got.random(), got.guid(), sent.role(), sent.userName()));
    }

    /** Opens a session, or tells the status with which that was refused. */
    public StatusCode open(Login login) throws IOException, MalformedMessage {
        if (!(ask(opening(login.suite(), 0)) instanceof OpenSessionResponse opened)) {
            throw new IllegalStateException("no session was opened");
        }
        Rakp1 rakp1 = rakp1(opened, login);
        SetupMessage second = ask(rakp1);
        if (second instanceof SetupRefusal refusal) {
            return refusal.status();
        }
        KeyExchange exchange = exchange(rakp1, (Rakp2) second, login);
        SetupMessage fourth = ask(new Rakp3(3, StatusCode.OK, opened.bmcSession(), exchange.rakp3()));
        if (fourth instanceof SetupRefusal refusal) {
            return refusal.status();
        }
        if (!Arrays.equals(((Rakp4) fourth).authCode(), exchange.rakp4())) {
            throw new IllegalStateException("the BMC has another key");
        }
        use(opened.bmcSession(), exchange);
        return StatusCode.OK;
    }

    /** Speaks in this session from now on. */
    public void use(int session, KeyExchange exchange) {
        bmcSession = session;
        seal = new SessionSeal(exchange.keys(), random);
    }

    public SealedPacket sealed(LanRequest request) {
        return seal.seal(PayloadType.IPMI, bmcSession, ++sent, request.encode());
    }

    public LanRequest next(IpmiCommand<?> command) {
        sequence = sequence + 1 & 0x3F;
        return LanRequest.of(command, sequence);
    }

    public LanResponse ask(LanRequest request) throws IOException, MalformedMessage {
        send(sealed(request));
        return received();
    }

    public LanResponse received() throws IOException, MalformedMessage {
        return LanResponse.decode(seal.open((SealedPacket) receive()));
    }

    public LanResponse ask(IpmiCommand<?> command) throws IOException, MalformedMessage {
        return ask(next(command));
    }

    /** The completion code alone. */
    public int code(IpmiCommand<?> command) throws IOException, MalformedMessage {
        return ask(command).completion().value();
    }

    /** The answer to a command that has to succeed. */
    public <R> R run(IpmiCommand<R> command) throws IOException, MalformedMessage {
        LanResponse response = ask(command);
        if (!response.completion().ok()) {
            throw new IllegalStateException(command + ": " + response.completion().meaning());
        }
        return command.answer(response.data());
    }

    /** A command outside of a session. */
    public LanResponse outside(IpmiCommand<?> command) throws IOException, MalformedMessage {
        send(new SessionlessPacket(next(command).encode()));
        return LanResponse.decode(((SessionlessPacket) receive()).message());
    }

    /** The BMC's id of the session. */
    public int session() {
        return bmcSession;
    }

    @Override
    public void close() {
        socket.close();
    }
}
