package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.LanResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;

/** One session with one BMC, from its login to its end. For the loop's thread; results go out by futures. */
final class Conversation implements IoLoop.Receiver, Wire {
    private final IoLoop loop;
    private final ClientLimits limits;
    private final IpmiTarget target;
    private final SecureRandom random;
    private Phase phase = Phase.NONE;
    private IOException sendFailure;

    /** What the session is in the middle of; takes what comes for it. */
    interface Phase {
        /** Before the login, and after the end. */
        Phase NONE = new Phase() {
            @Override
            public void received(Datagram datagram) {
                // nobody waits for it
            }

            @Override
            public void garbage() {
                // as above
            }

            @Override
            public void ended() {
                // nothing to end
            }
        };

        /** Something well formed came from the BMC's address; it may still be forged, late, or for another session. */
        void received(Datagram datagram) throws MalformedMessage;

        /** Something came from the BMC's address that is nothing of RMCP. */
        void garbage();

        /** Nothing will come any more. */
        void ended();
    }

    Conversation(IoLoop loop, ClientLimits limits, IpmiTarget target, SecureRandom random) {
        this.loop = loop;
        this.limits = limits;
        this.target = target;
        this.random = random;
    }

    /** Logs in; the future fails with a {@link io.drydock.functions.oob.bmc.BmcException} where that does. */
    void login(CompletableFuture<Void> done) {
        loop.register(target.address(), this);
        LoginPhase login = new LoginPhase(this, target, random, limits, (session, failure) -> {
            if (failure == null) {
                phase = session;
                done.complete(null);
            } else {
                end();
                done.completeExceptionally(failure);
            }
        });
        phase = login;
        login.begin();
    }

    /** Asks a command; the future fails if there is no answer. */
    void call(IpmiCommand<?> command, CompletableFuture<LanResponse> answer) {
        if (phase instanceof SessionPhase session) {
            session.call(command, answer);
        } else {
            answer.completeExceptionally(Failures.sessionEnded(target));
        }
    }

    /** Closes the session, on the side: a few transmissions, and nobody waits for the answer. */
    void close() {
        if (phase instanceof SessionPhase session) {
            session.close(this::end);
        } else {
            end();
        }
    }

    private void end() {
        phase = Phase.NONE;
        loop.unregister(target.address(), this);
    }

    @Override
    public void received(byte[] bytes) {
        Datagram datagram;
        try {
            datagram = Datagram.decode(bytes);
        } catch (MalformedMessage _) {
            phase.garbage();
            return;
        }
        try {
            phase.received(datagram);
        } catch (MalformedMessage _) {
            // a forged or damaged packet is as good as none
        }
    }

    @Override
    public void ended() {
        phase.ended();
        phase = Phase.NONE;
    }

    @Override
    public void send(Datagram datagram) {
        try {
            loop.send(target.address(), datagram.encode());
            sendFailure = null;
        } catch (IOException e) {
            sendFailure = e;
        }
    }

    @Override
    public Timers timers() {
        return loop.timers();
    }

    @Override
    public IOException sendFailure() {
        return sendFailure;
    }
}
