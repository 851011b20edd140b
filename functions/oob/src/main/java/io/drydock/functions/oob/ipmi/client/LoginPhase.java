package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.session.ClearPacket;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.SessionlessPacket;
import io.drydock.ipmi.session.SetupMessage;
import java.security.SecureRandom;

/** The time in which a session is set up: transmits what {@link Login} wants, and begins anew where a lost answer leaves no other way. */
final class LoginPhase implements Conversation.Phase {
    /** So many transmissions of one message without an answer, and another exchange is begun: the BMC may have taken it and be a state ahead. */
    private static final int SAME_MESSAGE = 3;
    /** With so many transmissions the BMC is asked for its suites too. */
    private static final int INQUIRE = 3;
    /** A login with every message answered late takes up to so many times the time of one request. */
    private static final int TIMES = 2;

    private final Wire wire;
    private final IpmiTarget target;
    private final ClientLimits limits;
    private final Done done;
    private final Login login;
    private final SuiteInquiry inquiry = new SuiteInquiry();
    private final long latest;
    private long deadline;
    private Retransmission current;
    private int transmissions;
    private boolean repeated;
    private boolean garbage;

    /** Either a session or a failure. */
    interface Done {
        void done(SessionPhase session, BmcException failure);
    }

    LoginPhase(Wire wire, IpmiTarget target, SecureRandom random, ClientLimits limits, Done done) {
        this.wire = wire;
        this.target = target;
        this.limits = limits;
        this.done = done;
        this.login = new Login(target, random);
        long now = System.nanoTime();
        this.latest = now + TIMES * limits.timeout().toNanos();
        this.deadline = now + limits.timeout().toNanos();
    }

    void begin() {
        repeated = false;
        send(login.begin().message());
    }

    @Override
    public void received(Datagram datagram) throws MalformedMessage {
        switch (datagram) {
            case ClearPacket packet when SetupMessage.decode(packet) instanceof SetupMessage.Answer answer -> proceed(login.answered(answer));
            case SessionlessPacket packet when login.opening() -> {
                var suites = inquiry.take(packet);
                if (suites.isPresent()) {
                    proceed(login.offered(suites.get()));
                } else if (inquiry.answered()) {
                    wire.send(inquiry.question());
                }
            }
            default -> { }
        }
    }

    private void proceed(Login.Next next) {
        switch (next) {
            case Login.Next.Ignore _ -> { }
            case Login.Next.Send(SetupMessage message) -> {
                deadline = System.nanoTime() + limits.timeout().toNanos();
                deadline = deadline - latest > 0 ? latest : deadline;
                send(message);
            }
            case Login.Next.Established established -> {
                current.stop();
                done.done(new SessionPhase(wire, target, limits, established), null);
            }
            case Login.Next.Failed failed when failed.repetition() && repeated -> begin();
            case Login.Next.Failed failed -> {
                failed.parting().ifPresent(message -> wire.send(message.packet()));
                fail(Failures.refused(target, login.asked(), failed.kind(), failed.reason()));
            }
        }
    }

    private void send(SetupMessage message) {
        if (current != null) {
            current.stop();
        }
        current = new Retransmission(wire.timers(), limits.questions(), deadline, () -> transmit(message), this::expired);
        current.start();
    }

    private void transmit(SetupMessage message) {
        transmissions++;
        repeated |= current.transmissions() > 1;
        if (!login.opening() && current.transmissions() > SAME_MESSAGE) {
            begin();
            return;
        }
        wire.send(message.packet());
        if (login.opening() && current.transmissions() >= INQUIRE) {
            wire.send(inquiry.question());
        }
    }

    private void expired() {
        fail(garbage && !inquiry.answered() && login.opening()
                ? Failures.notABmc(target, login.asked())
                : Failures.noAnswer(target, login.asked(), transmissions, limits.timeout(), wire.sendFailure()));
    }

    private void fail(BmcException failure) {
        current.stop();
        done.done(null, failure);
    }

    @Override
    public void garbage() {
        garbage = true;
    }

    @Override
    public void ended() {
        fail(Failures.clientClosed(target));
    }
}
