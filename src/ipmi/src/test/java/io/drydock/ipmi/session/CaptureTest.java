package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.MalformedMessage;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTest {
    @ParameterizedTest
    @ValueSource(strings = {"ipmitool-suite-3.capture", "ipmipower-suite-3.capture", "unknown-user.capture"})
    void whatOthersSentIsWrittenTheSameWayHere(String name) throws MalformedMessage {
        for (Capture.Line line : Capture.of(name).lines()) {
            Datagram datagram = Datagram.decode(line.datagram());
            assertThat(datagram.encode()).isEqualTo(line.datagram());
            if (datagram instanceof ClearPacket packet && !(SetupMessage.decode(packet) instanceof SetupRefusal)) {
                assertThat(SetupMessage.decode(packet).packet().encode()).isEqualTo(line.datagram());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ipmitool-suite-3.capture, 14, 7", "ipmipower-suite-3.capture, 6, 3"})
    void everyCodeOfASessionIsFoundAgainFromThePassword(String name, int sealed, int requests) throws MalformedMessage {
        List<SetupMessage> setup = new ArrayList<>();
        List<Capture.Line> session = new ArrayList<>();
        for (Capture.Line line : Capture.of(name).lines()) {
            switch (Datagram.decode(line.datagram())) {
                case ClearPacket packet -> setup.add(SetupMessage.decode(packet));
                case SealedPacket _ -> session.add(line);
                default -> { }
            }
        }
        OpenSessionRequest request = (OpenSessionRequest) setup.get(0);
        OpenSessionResponse response = (OpenSessionResponse) setup.get(1);
        Rakp1 rakp1 = (Rakp1) setup.get(2);
        Rakp2 rakp2 = (Rakp2) setup.get(3);
        KeyExchange exchange = new KeyExchange(CipherSuite.of(response.algorithms()).orElseThrow(), UserKey.of("password"), Optional.empty(),
                new KeyExchange.Parties(request.consoleSession(), response.bmcSession(), rakp1.random(), rakp2.random(), rakp2.guid(),
                        rakp1.role(), rakp1.userName()));
        assertThat(rakp2.authCode()).isEqualTo(exchange.rakp2());
        assertThat(((Rakp3) setup.get(4)).authCode()).isEqualTo(exchange.rakp3());
        assertThat(((Rakp4) setup.get(5)).authCode()).isEqualTo(exchange.rakp4());

        SessionSeal seal = new SessionSeal(exchange.keys(), new SecureRandom());
        List<LanRequest> asked = new ArrayList<>();
        SequenceWindow window = new SequenceWindow();
        for (Capture.Line line : session) {
            SealedPacket packet = (SealedPacket) Datagram.decode(line.datagram());
            byte[] message = seal.open(packet);
            if (line.fromConsole()) {
                asked.add(LanRequest.decode(message));
                assertThat(packet.session()).isEqualTo(response.bmcSession());
                assertThat(asked.getLast().encode()).isEqualTo(message);
            } else {
                LanResponse answer = LanResponse.decode(message);
                assertThat(answer.answers(asked.getLast())).isTrue();
                assertThat(answer.encode()).isEqualTo(message);
                assertThat(packet.session()).isEqualTo(request.consoleSession());
                assertThat(window.accept(packet.sequence())).isTrue();
            }
            assertThat(seal.seal(packet.type(), packet.session(), packet.sequence(), message).encode()).hasSameSizeAs(line.datagram());
        }
        assertThat(session).hasSize(sealed);
        assertThat(asked).hasSize(requests).anySatisfy(ask -> {
            assertThat(ask.netFn()).isZero();
            assertThat(ask.command()).as("Get Chassis Status").isEqualTo(1);
        });
    }

    @Test
    void aUserThatTheBmcDoesNotHaveIsToldInRakpMessage2() throws MalformedMessage {
        ClearPacket last = (ClearPacket) Datagram.decode(Capture.of("unknown-user.capture").lines().getLast().datagram());
        SetupRefusal refusal = (SetupRefusal) SetupMessage.decode(last);
        assertThat(refusal.type()).isEqualTo(PayloadType.RAKP_2);
        assertThat(refusal.status()).isEqualTo(StatusCode.UNAUTHORIZED_NAME);
        assertThat(refusal.consoleSession()).isEqualTo(0xA0A2A3A4);
    }

    @Test
    void aRefusalThatEndsBehindItsStatusIsRead() throws MalformedMessage {
        byte[] answerOfIpmiSim = HexFormat.of().parseHex("0600ff070611000000000000000002000104");
        assertThat(SetupMessage.decode((ClearPacket) Datagram.decode(answerOfIpmiSim)))
                .isEqualTo(new SetupRefusal(PayloadType.OPEN_SESSION_RESPONSE, 1, StatusCode.INVALID_AUTHENTICATION_ALGORITHM, 0));
    }

    @Test
    void aPingAndItsPongAreRead() throws MalformedMessage {
        List<Capture.Line> lines = Capture.of("rmcpping.capture").lines();
        PresencePing ping = (PresencePing) Datagram.decode(lines.get(0).datagram());
        PresencePong pong = (PresencePong) Datagram.decode(lines.get(1).datagram());
        assertThat(ping.encode()).isEqualTo(lines.get(0).datagram());
        assertThat(pong).isEqualTo(new PresencePong(ping.tag(), true));
        assertThat(pong.encode()).isEqualTo(lines.get(1).datagram());
    }
}
