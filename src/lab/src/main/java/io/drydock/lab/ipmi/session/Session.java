package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SequenceWindow;
import io.drydock.ipmi.session.SessionSeal;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.lab.server.Privilege;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.util.Optional;

/** A session that stands. Not for several threads. */
public final class Session {
    private final int id;
    private final int handle;
    private final PendingSession origin;
    private final Rakp3 proof;
    private final SessionSeal seal;
    private final SequenceWindow window = new SequenceWindow();
    private final RecentAnswers recent = new RecentAnswers();
    private Privilege privilege = Privilege.USER;
    private int sent;
    private long lastPacket;
    private boolean ended;

    /**
     * @param id the BMC's
     * @param handle the BMC's short number of it
     * @param proof the message that made it stand
     */
    Session(int id, int handle, PendingSession origin, Rakp3 proof, SessionSeal seal, long now) {
        this.id = id;
        this.handle = handle;
        this.origin = origin;
        this.proof = proof;
        this.seal = seal;
        this.lastPacket = now;
    }

    /** The BMC's id of it. */
    public int id() {
        return id;
    }

    public int handle() {
        return handle;
    }

    /** Who logged in. */
    public String user() {
        return origin.user().orElseThrow().name();
    }

    /** From where. */
    public SocketAddress console() {
        return origin.console();
    }

    /** The highest level that it may have. */
    public int limit() {
        return origin.limit();
    }

    /** The level that it has now; a session begins with that of a user (IPMI 2.0, section 22.18). */
    public Privilege privilege() {
        return privilege;
    }

    public void privilege(Privilege other) {
        privilege = other;
    }

    /** It ends as soon as the present request is answered. */
    public void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    long lastPacket() {
        return lastPacket;
    }

    /** RAKP message 4 once more, where message 3 comes once more because the first answer was lost. */
    Optional<SetupMessage.Answer> again(Rakp3 message) {
        return MessageDigest.isEqual(message.authCode(), proof.authCode())
                ? Optional.of(new Rakp4(message.tag(), origin.consoleSession(), origin.exchange().orElseThrow().rakp4())) : Optional.empty();
    }

    /** Nothing where the packet is forged, has come before, or is no request. */
    Optional<SealedPacket> answer(SealedPacket packet, Responder responder, long now) {
        try {
            byte[] payload = seal.open(packet);
            if (packet.type() != PayloadType.IPMI || !window.accept(packet.sequence())) {
                return Optional.empty();
            }
            lastPacket = now;
            LanRequest request = LanRequest.decode(payload);
            LanResponse response = recent.to(request, now).orElseGet(() -> {
                LanResponse first = responder.answer(request, this);
                recent.add(request, first, now);
                return first;
            });
            return Optional.of(seal.seal(PayloadType.IPMI, origin.consoleSession(), ++sent, response.encode()));
        } catch (MalformedMessage _) {
            return Optional.empty();
        }
    }
}
