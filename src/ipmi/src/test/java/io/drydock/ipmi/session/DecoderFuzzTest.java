package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever comes from the wire: a decoder answers, or throws MalformedMessage and nothing else. */
class DecoderFuzzTest {
    private static final int ROUNDS = 200_000;

    private final SessionSeal seal = new SessionSeal(new KeyExchange(CipherSuite.SUITE_3, UserKey.of("password"), Optional.empty(),
            new KeyExchange.Parties(1, 2, new byte[16], new byte[16], new byte[16], 0x14, new byte[0])).keys(), new SecureRandom());

    @Test
    void randomBytesNeverBreakADecoder() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(90)];
            random.nextBytes(bytes);
            decodeAll(bytes, random);
        }
    }

    @Test
    void damagedPacketsOfRealSessionsNeverBreakADecoder() {
        List<byte[]> real = Stream.of("ipmitool-suite-3.capture", "unknown-user.capture", "rmcpping.capture")
                .flatMap(name -> Capture.of(name).lines().stream()).map(Capture.Line::datagram).toList();
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] original = real.get(random.nextInt(real.size()));
            byte[] bytes = Arrays.copyOf(original, random.nextInt(4) == 0 ? random.nextInt(original.length + 20) : original.length);
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            decodeAll(bytes, random);
        }
    }

    private void decodeAll(byte[] bytes, Random random) {
        quietly(() -> {
            switch (Datagram.decode(bytes)) {
                case ClearPacket packet -> SetupMessage.decode(packet);
                case SealedPacket packet -> seal.open(packet);
                case SessionlessPacket packet -> LanResponse.decode(packet.message());
                case PresencePing _, PresencePong _ -> { }
            }
        });
        PayloadType[] types = PayloadType.values();
        quietly(() -> SetupMessage.decode(new ClearPacket(types[random.nextInt(types.length)], bytes)));
        quietly(() -> LanRequest.decode(bytes));
        quietly(() -> LanResponse.decode(bytes));
        quietly(() -> seal.open(new SealedPacket(PayloadType.IPMI, 1, 1, bytes)));
    }

    private interface Decoding {
        void run() throws MalformedMessage;
    }

    private static void quietly(Decoding decoding) {
        try {
            decoding.run();
        } catch (MalformedMessage _) {
            // the one exception that is allowed
        }
    }
}
