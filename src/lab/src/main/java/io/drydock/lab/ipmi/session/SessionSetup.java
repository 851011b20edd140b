package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.command.Guid;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.SetupRefusal;
import io.drydock.ipmi.session.StatusCode;
import io.drydock.ipmi.session.UserKey;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The BMC's part of the exchange that sets sessions up (IPMI 2.0, sections 13.17 to 13.23). Messages that come again, because an answer was lost,
 * get an answer that goes with the first one. Not for several threads.
 */
final class SessionSetup {
    private static final int LEVEL = 0x0F;
    private static final int HIGHEST = 0;
    private static final int LAST_AUTHENTICATION = 3;
    private static final int LAST_INTEGRITY = 4;
    private static final int LAST_CONFIDENTIALITY = 3;

    private final SessionTable sessions;
    private final LabServer server;
    private final SecureRandom random;
    private final Timers timers;
    private Map<Integer, PendingSession> pending = Map.of();

    SessionSetup(SessionTable sessions, LabServer server, SecureRandom random, Timers timers) {
        this.sessions = sessions;
        this.server = server;
        this.random = random;
        this.timers = timers;
    }

    Optional<SetupMessage.Answer> answer(SetupMessage message, SocketAddress from) {
        return switch (message) {
            case OpenSessionRequest request -> Optional.of(open(request, from));
            case Rakp1 rakp1 -> rakp1(rakp1);
            case Rakp3 rakp3 -> rakp3(rakp3);
            case SetupMessage.Answer _ -> Optional.empty();
        };
    }

    private SetupMessage.Answer open(OpenSessionRequest request, SocketAddress from) {
        Optional<CipherSuite> suite = CipherSuite.of(request.algorithms());
        StatusCode status = request.consoleSession() == 0 ? StatusCode.INVALID_SESSION_ID
                : suite.isEmpty() ? unsupported(request.algorithms())
                : request.privilege() > Privilege.ADMINISTRATOR.level() ? StatusCode.INVALID_ROLE
                : sessions.full() ? StatusCode.INSUFFICIENT_RESOURCES : StatusCode.OK;
        if (!status.equals(StatusCode.OK)) {
            return new SetupRefusal(PayloadType.OPEN_SESSION_RESPONSE, request.tag(), status, request.consoleSession());
        }
        int limit = request.privilege() == HIGHEST ? Privilege.ADMINISTRATOR.level() : request.privilege();
        int id = begun(request.consoleSession(), suite.get(), from).orElseGet(() -> begin(request.consoleSession(), suite.get(), limit, from));
        return new OpenSessionResponse(request.tag(), limit, request.consoleSession(), id, request.algorithms());
    }

    /** Algorithms that the specification has make a suite that is not offered here, such as suite 0; others are unknown (tables 13-17 to 13-19). */
    private static StatusCode unsupported(CipherSuite.Algorithms wanted) {
        return wanted.authentication() > LAST_AUTHENTICATION ? StatusCode.INVALID_AUTHENTICATION_ALGORITHM
                : wanted.integrity() > LAST_INTEGRITY ? StatusCode.INVALID_INTEGRITY_ALGORITHM
                : wanted.confidentiality() > LAST_CONFIDENTIALITY ? StatusCode.INVALID_CONFIDENTIALITY_ALGORITHM : StatusCode.NO_CIPHER_SUITE_MATCH;
    }

    private Optional<Integer> begun(int consoleSession, CipherSuite suite, SocketAddress from) {
        return pending.entrySet().stream().filter(entry -> entry.getValue().of(from, consoleSession, suite)).map(Map.Entry::getKey).findFirst();
    }

    /** The oldest one that never got further makes room. */
    private int begin(int consoleSession, CipherSuite suite, int limit, SocketAddress from) {
        if (pending.isEmpty()) {
            pending = new LinkedHashMap<>();
        } else if (pending.size() >= SessionTable.SLOTS) {
            pending.remove(pending.keySet().iterator().next());
        }
        int id = random.nextInt();
        while (id == 0 || pending.containsKey(id) || sessions.get(id).isPresent()) {
            id = random.nextInt();
        }
        byte[] nonce = new byte[Rakp1.RANDOM_LENGTH];
        random.nextBytes(nonce);
        pending.put(id, new PendingSession(from, consoleSession, suite, nonce, limit, Optional.empty(), Optional.empty()));
        int begun = id;
        timers.after(SessionTable.TIMEOUT, () -> forget(begun));
        return id;
    }

    private Optional<SetupMessage.Answer> rakp1(Rakp1 message) {
        PendingSession found = pending.get(message.bmcSession());
        if (found == null) {
            return sessions.get(message.bmcSession()).isPresent() ? Optional.empty()
                    : Optional.of(new SetupRefusal(PayloadType.RAKP_2, message.tag(), StatusCode.INVALID_SESSION_ID, 0));
        }
        int level = message.role() & LEVEL;
        Optional<Account> account = server.account(new String(message.userName(), StandardCharsets.UTF_8));
        StatusCode status = level < Privilege.USER.level() || level > Privilege.ADMINISTRATOR.level() ? StatusCode.INVALID_ROLE
                : account.isEmpty() ? StatusCode.UNAUTHORIZED_NAME
                : level > account.get().privilege().level() || level > found.limit() ? StatusCode.UNAUTHORIZED_ROLE : StatusCode.OK;
        if (!status.equals(StatusCode.OK)) {
            return Optional.of(new SetupRefusal(PayloadType.RAKP_2, message.tag(), status, found.consoleSession()));
        }
        byte[] guid = Guid.of(server.identity().uuid()).bytes().toBytes();
        var exchange = new KeyExchange(found.suite(), UserKey.of(account.get().password()), server.spec().kg().map(UserKey::of),
                new KeyExchange.Parties(found.consoleSession(), message.bmcSession(), message.random(), found.random(), guid, message.role(),
                        message.userName()));
        pending.put(message.bmcSession(), found.by(account.get(), level, exchange));
        return Optional.of(new Rakp2(message.tag(), found.consoleSession(), found.random(), guid, exchange.rakp2()));
    }

    private Optional<SetupMessage.Answer> rakp3(Rakp3 message) {
        PendingSession found = pending.get(message.bmcSession());
        if (found == null) {
            return sessions.get(message.bmcSession()).flatMap(session -> session.again(message));
        }
        if (found.exchange().isEmpty()) {
            return Optional.empty();
        }
        forget(message.bmcSession());
        KeyExchange exchange = found.exchange().get();
        if (!message.status().equals(StatusCode.OK)) {
            return Optional.empty();
        }
        StatusCode status = !MessageDigest.isEqual(exchange.rakp3(), message.authCode()) ? StatusCode.INVALID_INTEGRITY_CHECK
                : sessions.full() ? StatusCode.INSUFFICIENT_RESOURCES : StatusCode.OK;
        if (!status.equals(StatusCode.OK)) {
            return Optional.of(new SetupRefusal(PayloadType.RAKP_4, message.tag(), status, found.consoleSession()));
        }
        sessions.add(message.bmcSession(), found, message);
        return Optional.of(new Rakp4(message.tag(), found.consoleSession(), exchange.rakp4()));
    }

    private void forget(int id) {
        if (pending.containsKey(id) && pending.remove(id) != null && pending.isEmpty()) {
            pending = Map.of();
        }
    }
}
