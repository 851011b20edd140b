package io.drydock.lab.redfish;

import io.drydock.lab.server.Account;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is logged in to a BMC. Sessions that nobody uses end; there are few slots, as in a real BMC. For several threads at once. */
final class Sessions {
    static final Duration TIMEOUT = Duration.ofMinutes(30);
    static final int SLOTS = 16;
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random;
    private final Map<String, Session> byId = new LinkedHashMap<>();
    private int last;

    /** @param random for tokens */
    Sessions(SecureRandom random) {
        this.random = random;
    }

    /** @param used when it was used last */
    record Session(String id, Account account, String token, Instant used) {
        @Override
        public String toString() {
            return "session " + id + " of " + account.name();
        }
    }

    /** A new session; nothing where every slot is taken. */
    synchronized Optional<Session> open(Account account) {
        Instant now = Instant.now();
        byId.values().removeIf(session -> session.used().plus(TIMEOUT).isBefore(now));
        if (byId.size() >= SLOTS) {
            return Optional.empty();
        }
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        Session session = new Session(String.valueOf(++last), account, HexFormat.of().formatHex(token), now);
        byId.put(session.id(), session);
        return Optional.of(session);
    }

    /** The session with that token, which counts as used now. */
    synchronized Optional<Session> byToken(String token) {
        Instant now = Instant.now();
        return byId.values().stream().filter(session -> session.token().equals(token) && session.used().plus(TIMEOUT).isAfter(now)).findFirst()
                .map(session -> {
                    Session used = new Session(session.id(), session.account(), session.token(), now);
                    byId.put(used.id(), used);
                    return used;
                });
    }

    synchronized Optional<Session> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized void close(String id) {
        byId.remove(id);
    }

    synchronized List<Session> all() {
        return new ArrayList<>(byId.values());
    }
}
