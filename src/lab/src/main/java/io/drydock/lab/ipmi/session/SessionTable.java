package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SessionSeal;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.LabServer;
import java.net.SocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions of one BMC. Not for several threads. */
public final class SessionTable {
    /** How many sessions may stand at once. */
    public static final int SLOTS = 16;
    /** After so long without a packet a session ends (IPMI 2.0, section 6.12.15). */
    static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int HANDLES = 0xFF;

    private final SecureRandom random;
    private final Timers timers;
    private final SessionSetup setup;
    private Map<Integer, Session> sessions = Map.of();
    private int lastHandle;

    public SessionTable(LabServer server, SecureRandom random, Timers timers) {
        this.random = random;
        this.timers = timers;
        this.setup = new SessionSetup(this, server, random, timers);
    }

    /** Answers a message of the exchange that sets a session up. */
    public Optional<SetupMessage.Answer> setUp(SetupMessage message, SocketAddress from) {
        return setup.answer(message, from);
    }

    /** Answers a packet of a session; not if there is no such session, or the packet is forged or has come before. */
    public Optional<SealedPacket> answer(SealedPacket packet, Responder responder) {
        Session session = sessions.get(packet.session());
        if (session == null) {
            return Optional.empty();
        }
        Optional<SealedPacket> answer = session.answer(packet, responder, timers.now());
        if (session.ended()) {
            remove(session);
        }
        return answer;
    }

    /** The sessions that stand, the oldest first. */
    public Collection<Session> all() {
        return Collections.unmodifiableCollection(sessions.values());
    }

    public Optional<Session> get(int id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Ends a session of somebody else. */
    public void remove(Session session) {
        sessions.remove(session.id());
        if (sessions.isEmpty()) {
            sessions = Map.of();
        }
    }

    boolean full() {
        return sessions.size() >= SLOTS;
    }

    void add(int id, PendingSession origin, Rakp3 proof) {
        lastHandle = lastHandle % HANDLES + 1;
        var seal = new SessionSeal(origin.exchange().orElseThrow().keys(), random);
        var session = new Session(id, lastHandle, origin, proof, seal, timers.now());
        if (sessions.isEmpty()) {
            sessions = new LinkedHashMap<>();
        }
        sessions.put(id, session);
        timers.after(TIMEOUT, () -> endIfIdle(id));
    }

    /** Timers know the id alone: they must not hold a session that has ended. */
    private void endIfIdle(int id) {
        Session session = sessions.get(id);
        if (session == null) {
            return;
        }
        Duration left = TIMEOUT.minusNanos(timers.now() - session.lastPacket());
        if (left.isPositive()) {
            timers.after(left, () -> endIfIdle(id));
        } else {
            remove(session);
        }
    }
}
