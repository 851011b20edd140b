package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SessionSealPropertyTest {
    private final SecureRandom random = new SecureRandom();

    @Property
    void aSealedPayloadIsOpenedByTheOtherEnd(@ForAll CipherSuite suite, @ForAll @Size(max = 300) byte[] payload, @ForAll int session,
                                             @ForAll int sequence) throws MalformedMessage {
        int id = session == 0 ? 1 : session;
        byte[] wire = seal(suite, 1).seal(PayloadType.IPMI, id, sequence, payload).encode();
        SealedPacket packet = (SealedPacket) Datagram.decode(wire);
        assertThat(packet.session()).isEqualTo(id);
        assertThat(packet.sequence()).isEqualTo(sequence);
        assertThat(packet.type()).isEqualTo(PayloadType.IPMI);
        assertThat(seal(suite, 1).open(packet)).isEqualTo(payload);
        assertThat((wire.length - suite.integrityLength() - Rmcp.HEADER_LENGTH) % 4).as("authenticated in words of four bytes").isZero();
    }

    @Property
    void aPacketWithAnyBitFlippedIsRefused(@ForAll CipherSuite suite, @ForAll @Size(max = 60) byte[] payload, @ForAll @IntRange(max = 1_000_000) int flip) {
        byte[] wire = seal(suite, 1).seal(PayloadType.IPMI, 7, 3, payload).encode();
        int bit = Rmcp.HEADER_LENGTH * 8 + flip % (8 * (wire.length - Rmcp.HEADER_LENGTH));
        wire[bit / 8] ^= (byte) (1 << bit % 8);
        assertThatThrownBy(() -> {
            if (Datagram.decode(wire) instanceof SealedPacket packet) {
                seal(suite, 1).open(packet);
            } else {
                throw new MalformedMessage("no sealed packet any more");
            }
        }).isInstanceOf(MalformedMessage.class);
    }

    @Property(tries = 100)
    void aPacketCutShortIsRefused(@ForAll CipherSuite suite, @ForAll @IntRange(max = 90) int length) {
        byte[] wire = seal(suite, 1).seal(PayloadType.IPMI, 7, 3, new byte[40]).encode();
        SealedPacket cut = new SealedPacket(PayloadType.IPMI, 7, 3, Arrays.copyOf(wire, length));
        assertThatThrownBy(() -> seal(suite, 1).open(cut)).isInstanceOf(MalformedMessage.class);
    }

    @Property(tries = 50)
    void anotherSessionsKeysDontOpenAPacket(@ForAll CipherSuite suite, @ForAll @Size(max = 60) byte[] payload) {
        SealedPacket packet = seal(suite, 1).seal(PayloadType.IPMI, 7, 3, payload);
        assertThatThrownBy(() -> seal(suite, 2).open(packet)).isInstanceOf(MalformedMessage.class);
    }

    @Property(tries = 50)
    void onePayloadNeverLooksTheSameTwice(@ForAll CipherSuite suite, @ForAll @Size(max = 60) byte[] payload) {
        SessionSeal seal = seal(suite, 1);
        assertThat(seal.seal(PayloadType.IPMI, 7, 3, payload).encode()).isNotEqualTo(seal.seal(PayloadType.IPMI, 7, 3, payload).encode());
    }

    private SessionSeal seal(CipherSuite suite, int key) {
        byte[] integrity = new byte[suite.macLength()];
        byte[] confidentiality = new byte[suite.macLength()];
        Arrays.fill(integrity, (byte) key);
        Arrays.fill(confidentiality, (byte) (key + 16));
        return new SessionSeal(new SessionKeys(suite, integrity, confidentiality), random);
    }
}
