package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.Privilege;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/** Sessions with any number of BMCs. The socket and its thread come with the first session and go with {@link #close()}. */
public final class IpmiClient implements AutoCloseable {
    private final ClientLimits limits;
    private final Semaphore sessions;
    private final Semaphore logins;
    private final SecureRandom random = new SecureRandom();
    private IoLoop loop;
    private boolean closed;

    public IpmiClient(ClientLimits limits) {
        this.limits = limits;
        this.sessions = new Semaphore(limits.sessions(), true);
        this.logins = new Semaphore(limits.logins(), true);
    }

    /**
     * Logs in, once there are fewer sessions than the limit.
     *
     * @throws BmcException if that fails; its kind tells why
     */
    public IpmiConnection open(IpmiTarget target) {
        acquire(sessions, target);
        IpmiConnection connection = connection(target);
        try {
            login(connection, target);
            if (target.privilege() != Privilege.USER) {
                connection.send(new SetSessionPrivilegeLevel(target.privilege().level()));
            }
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void login(IpmiConnection connection, IpmiTarget target) {
        acquire(logins, target);
        try {
            connection.login();
        } finally {
            logins.release();
        }
    }

    private static void acquire(Semaphore semaphore, IpmiTarget target) {
        try {
            semaphore.acquire();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted(target);
        }
    }

    private IpmiConnection connection(IpmiTarget target) {
        try {
            IoLoop running = loop(target);
            return new IpmiConnection(running, target, new Conversation(running, limits, target, random), sessions::release);
        } catch (RuntimeException e) {
            sessions.release();
            throw e;
        }
    }

    private synchronized IoLoop loop(IpmiTarget target) {
        if (closed) {
            throw Failures.clientClosed(target);
        }
        if (loop == null) {
            loop = new IoLoop();
        }
        return loop;
    }

    /** The port that BMCs answer to; 0 before the first session. */
    synchronized int localPort() {
        return loop == null ? 0 : loop.localPort();
    }

    /** Ends all sessions. */
    @Override
    public synchronized void close() {
        closed = true;
        if (loop != null) {
            loop.close();
        }
    }
}
