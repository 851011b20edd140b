package io.drydock.ipmi.session;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Messages and packets of every kind. */
final class SessionArbitraries {
    private static final Arbitrary<Integer> BYTES = Arbitraries.integers().between(0, 255);
    private static final Arbitrary<Integer> IDS = Arbitraries.integers();

    private SessionArbitraries() {
    }

    static Arbitrary<byte[]> bytes(int shortest, int longest) {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(shortest).ofMaxSize(longest);
    }

    private static Arbitrary<byte[]> bytes(int length) {
        return bytes(length, length);
    }

    private static Arbitrary<CipherSuite.Algorithms> algorithms() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 63);
        return Combinators.combine(number, number, number).as(CipherSuite.Algorithms::new);
    }

    private static Arbitrary<StatusCode> refusals() {
        return Arbitraries.integers().between(1, 255).map(StatusCode::new);
    }

    static Arbitrary<SetupMessage> setupMessages() {
        Arbitrary<Integer> level = Arbitraries.integers().between(0, 15);
        Arbitrary<PayloadType> answers = Arbitraries.of(PayloadType.OPEN_SESSION_RESPONSE, PayloadType.RAKP_2, PayloadType.RAKP_4);
        return Arbitraries.oneOf(
                Combinators.combine(BYTES, level, IDS, algorithms()).as(OpenSessionRequest::new),
                Combinators.combine(BYTES, level, IDS, IDS, algorithms()).as(OpenSessionResponse::new),
                Combinators.combine(BYTES, IDS, bytes(16), BYTES, bytes(0, 16)).as(Rakp1::new),
                Combinators.combine(BYTES, IDS, bytes(16), bytes(16), bytes(0, 32)).as(Rakp2::new),
                Combinators.combine(BYTES, BYTES.map(StatusCode::new), IDS, bytes(0, 32)).as(Rakp3::new),
                Combinators.combine(BYTES, IDS, bytes(0, 16)).as(Rakp4::new),
                Combinators.combine(answers, BYTES, refusals(), IDS).as(SetupRefusal::new));
    }

    static Arbitrary<Datagram> datagrams() {
        return Arbitraries.oneOf(
                BYTES.map(PresencePing::new),
                Combinators.combine(BYTES, Arbitraries.of(true, false)).as(PresencePong::new),
                bytes(0, 255).map(SessionlessPacket::new),
                Combinators.combine(Arbitraries.of(PayloadType.class), bytes(0, 300)).as(ClearPacket::new));
    }

    static Arbitrary<LanRequest> requests() {
        Arbitrary<Integer> lun = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> sequence = Arbitraries.integers().between(0, 63);
        Arbitrary<Integer> netFn = Arbitraries.integers().between(0, 31).map(half -> 2 * half);
        return Combinators.combine(BYTES, netFn, lun, BYTES, sequence, lun, BYTES, bytes(0, 60)).as(LanRequest::new);
    }

    static Arbitrary<LanResponse> responses() {
        return Combinators.combine(requests(), BYTES.map(CompletionCode::new), bytes(0, 60)).as(LanResponse::to);
    }
}
