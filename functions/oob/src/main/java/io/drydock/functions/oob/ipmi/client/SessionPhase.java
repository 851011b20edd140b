package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.session.CloseSession;
import io.drydock.ipmi.session.Datagram;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.ipmi.session.PayloadType;
import io.drydock.ipmi.session.SealedPacket;
import io.drydock.ipmi.session.SequenceWindow;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A session that stands. One request at a time is on its way. A retransmission has the sequence number of its request (rqSeq), by which a BMC
 * tells it from a second request and answers without doing it again (IPMI 2.0, section 5.2.1), and a new session sequence number, without
 * which it would be dropped as a duplicate.
 */
final class SessionPhase implements Conversation.Phase {
    private static final int RQ_SEQUENCES = 64;
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Wire wire;
    private final IpmiTarget target;
    private final ClientLimits limits;
    private final Login.Next.Established session;
    private final SequenceWindow window = new SequenceWindow();
    private int sequence;
    private int rqSequence;
    private Call call;

    SessionPhase(Wire wire, IpmiTarget target, ClientLimits limits, Login.Next.Established session) {
        this.wire = wire;
        this.target = target;
        this.limits = limits;
        this.session = session;
    }

    void call(IpmiCommand<?> command, CompletableFuture<LanResponse> answer) {
        call = new Call(command, answer, limits.timeout());
        call.begin();
    }

    void close(Runnable closed) {
        if (call != null) {
            call.fail();
        }
        CompletableFuture<LanResponse> answer = new CompletableFuture<>();
        answer.whenComplete((_, _) -> closed.run());
        call = new Call(new CloseSession(Integer.toUnsignedLong(session.bmcSession())), answer, CLOSING);
        call.begin();
    }

    @Override
    public void received(Datagram datagram) throws MalformedMessage {
        if (!(datagram instanceof SealedPacket packet) || packet.session() != session.consoleSession() || call == null) {
            return;
        }
        byte[] message = session.seal().open(packet);
        if (window.accept(packet.sequence())) {
            LanResponse response = LanResponse.decode(message);
            if (response.answers(call.request)) {
                call.answered(response);
            }
        }
    }

    @Override
    public void garbage() {
        // a session has been proven to be with a BMC: anything else is not from it
    }

    @Override
    public void ended() {
        if (call != null) {
            call.answer.completeExceptionally(Failures.clientClosed(target));
        }
    }

    /** One request until its answer. */
    private final class Call {
        private final IpmiCommand<?> command;
        private final CompletableFuture<LanResponse> answer;
        private final Duration time;
        private final long deadline;
        private LanRequest request;
        private Retransmission current;
        private Timers.Timer pause;
        private LanResponse busy;
        private int transmissions;

        private Call(IpmiCommand<?> command, CompletableFuture<LanResponse> answer, Duration time) {
            this.command = command;
            this.answer = answer;
            this.time = time;
            this.deadline = System.nanoTime() + time.toNanos();
        }

        private void begin() {
            rqSequence = (rqSequence + 1) % RQ_SEQUENCES;
            request = LanRequest.of(command, rqSequence);
            byte[] message = request.encode();
            current = new Retransmission(wire.timers(), command.isChange() ? limits.changes() : limits.questions(), deadline, () -> {
                transmissions++;
                sequence++;
                wire.send(session.seal().seal(PayloadType.IPMI, session.bmcSession(), sequence, message));
            }, this::fail);
            current.start();
        }

        private void answered(LanResponse response) {
            current.stop();
            if (Refusals.untouched(response.completion()) && System.nanoTime() - deadline < 0) {
                busy = response;
                current = null;
                pause = wire.timers().in(limits.questions().first().toNanos(), this::begin);
                return;
            }
            end();
            answer.complete(response);
        }

        private void fail() {
            end();
            if (busy != null) {
                answer.complete(busy);
            } else {
                answer.completeExceptionally(Failures.noAnswer(target, Failures.words(command), transmissions, time, wire.sendFailure()));
            }
        }

        private void end() {
            call = null;
            if (current != null) {
                current.stop();
            }
            if (pause != null) {
                pause.cancel();
            }
        }
    }
}
