package io.drydock.lab.ipmi.session;

import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.lab.server.Account;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * A session that is being set up.
 *
 * @param console from where
 * @param consoleSession the console's id of it
 * @param random the BMC's random number: the same in every answer, so that it does not matter which one arrives
 * @param limit the highest privilege level that it may have
 * @param user who wants in; absent before RAKP message 1
 * @param exchange likewise
 */
record PendingSession(SocketAddress console, int consoleSession, CipherSuite suite, byte[] random, int limit, Optional<Account> user,
                      Optional<KeyExchange> exchange) {
    boolean of(SocketAddress otherConsole, int otherSession, CipherSuite otherSuite) {
        return consoleSession == otherSession && suite == otherSuite && console.equals(otherConsole);
    }

    PendingSession by(Account account, int level, KeyExchange begun) {
        return new PendingSession(console, consoleSession, suite, random, Math.min(limit, level), Optional.of(account), Optional.of(begun));
    }
}
