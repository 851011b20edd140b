package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.KeyExchange;
import io.drydock.ipmi.session.OpenSessionRequest;
import io.drydock.ipmi.session.OpenSessionResponse;
import io.drydock.ipmi.session.Rakp1;
import io.drydock.ipmi.session.Rakp2;
import io.drydock.ipmi.session.Rakp3;
import io.drydock.ipmi.session.Rakp4;
import io.drydock.ipmi.session.SessionSeal;
import io.drydock.ipmi.session.SetupMessage;
import io.drydock.ipmi.session.SetupRefusal;
import io.drydock.ipmi.session.StatusCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The exchange that sets a session up (IPMI 2.0, sections 13.15 to 13.23), without I/O: every answer that comes is handed in, and what to do
 * next comes out. An answer that does not belong to the present state, or not to this exchange, changes nothing.
 */
final class Login {
    /** What the exchange waits for. */
    private sealed interface State {
        /** The message that is sent, and sent again, in this state. */
        SetupMessage message();

        record Opening(OpenSessionRequest message, CipherSuite suite, List<CipherSuite> others) implements State {
        }

        record Authenticating(Rakp1 message, CipherSuite suite, int consoleSession) implements State {
        }

        record Confirming(Rakp3 message, CipherSuite suite, KeyExchange exchange, int consoleSession, int bmcSession) implements State {
        }
    }

    /** What to do. */
    sealed interface Next {
        /** Nothing: the answer was none of this exchange's. */
        record Ignore() implements Next {
        }

        /** Send this, until the next answer. */
        record Send(SetupMessage message) implements Next {
        }

        /** The session stands. */
        record Established(SessionSeal seal, int consoleSession, int bmcSession) implements Next {
        }

        /**
         * There won't be a session.
         *
         * @param parting what to tell the BMC, so that it frees what it holds
         * @param repetition whether it may only mean that the BMC got a message twice, or has forgotten this exchange
         */
        record Failed(Kind kind, String reason, Optional<SetupMessage> parting, boolean repetition) implements Next {
            Failed(Kind kind, String reason) {
                this(kind, reason, Optional.empty(), false);
            }
        }
    }

    private static final Next IGNORE = new Next.Ignore();

    private final IpmiTarget target;
    private final SecureRandom random;
    private int tag;
    private State state;

    Login(IpmiTarget target, SecureRandom random) {
        this.target = target;
        this.random = random;
    }

    /** Begins, or begins anew with another session id: a BMC may have taken a message whose answer was lost, and can't take it twice. */
    Next.Send begin() {
        return open(target.suites());
    }

    /** In words, for messages: what the BMC is asked now. */
    String asked() {
        return switch (state) {
            case State.Opening opening -> "Open Session with cipher suite " + opening.suite.id();
            case State.Authenticating _ -> "RAKP message 1 (user " + target.user() + ")";
            case State.Confirming _ -> "RAKP message 3 (user " + target.user() + ")";
        };
    }

    /** Whether the BMC has not answered this exchange yet. */
    boolean opening() {
        return state instanceof State.Opening;
    }

    /** The BMC's list of suites is known: goes on with the first of the target's suites that is among them. */
    Next offered(List<Integer> suites) {
        if (!(state instanceof State.Opening opening) || suites.contains(opening.suite.id())) {
            return IGNORE;
        }
        List<CipherSuite> common = opening.others.stream().filter(suite -> suites.contains(suite.id())).toList();
        return common.isEmpty() ? new Next.Failed(Kind.SUITE_UNSUPPORTED, "it has the cipher suites " + suites) : open(common);
    }

    private Next.Send open(List<CipherSuite> suites) {
        CipherSuite suite = suites.getFirst();
        OpenSessionRequest request = new OpenSessionRequest(nextTag(), target.openWithPrivilege() ? target.privilege().level() : 0, nextId(),
                suite.algorithms());
        return send(new State.Opening(request, suite, suites.subList(1, suites.size())));
    }

    Next answered(SetupMessage.Answer answer) {
        if (answer.tag() != state.message().tag()) {
            return IGNORE;
        }
        return switch (state) {
            case State.Opening opening -> opened(opening, answer);
            case State.Authenticating authenticating -> authenticated(authenticating, answer);
            case State.Confirming confirming -> confirmed(confirming, answer);
        };
    }

    private Next opened(State.Opening opening, SetupMessage.Answer answer) {
        int console = opening.message.consoleSession();
        return switch (answer) {
            case OpenSessionResponse response when response.consoleSession() == console -> {
                if (!response.algorithms().equals(opening.suite.algorithms())) {
                    yield nextSuite(opening, "it chose other algorithms than those of cipher suite " + opening.suite.id());
                }
                byte[] nonce = new byte[Rakp1.RANDOM_LENGTH];
                random.nextBytes(nonce);
                int role = target.privilege().level() | Rakp1.NAME_ONLY;
                Rakp1 message = new Rakp1(nextTag(), response.bmcSession(), nonce, role, target.user().getBytes(StandardCharsets.UTF_8));
                yield send(new State.Authenticating(message, opening.suite, console));
            }
            case SetupRefusal refusal when mine(refusal, opening.message, console) -> Refusals.ofSuite(refusal.status())
                    ? nextSuite(opening, refusal.status().meaning()) : failed(refusal.status());
            default -> IGNORE;
        };
    }

    private Next nextSuite(State.Opening opening, String reason) {
        return opening.others.isEmpty() ? new Next.Failed(Kind.SUITE_UNSUPPORTED, reason) : open(opening.others);
    }

    private Next authenticated(State.Authenticating authenticating, SetupMessage.Answer answer) {
        return switch (answer) {
            case Rakp2 rakp2 when rakp2.consoleSession() == authenticating.consoleSession
                    && rakp2.authCode().length == authenticating.suite.macLength() -> {
                Rakp1 rakp1 = authenticating.message;
                KeyExchange exchange = new KeyExchange(authenticating.suite, target.password(), target.bmcKey(),
                        new KeyExchange.Parties(authenticating.consoleSession, rakp1.bmcSession(), rakp1.random(), rakp2.random(), rakp2.guid(),
                                rakp1.role(), rakp1.userName()));
                if (!MessageDigest.isEqual(exchange.rakp2(), rakp2.authCode())) {
                    yield new Next.Failed(Kind.PASSWORD_WRONG, "it knows another password of user " + target.user(),
                            Optional.of(new Rakp3(nextTag(), StatusCode.INVALID_INTEGRITY_CHECK, rakp1.bmcSession(), new byte[0])), false);
                }
                Rakp3 message = new Rakp3(nextTag(), StatusCode.OK, rakp1.bmcSession(), exchange.rakp3());
                yield send(new State.Confirming(message, authenticating.suite, exchange, authenticating.consoleSession, rakp1.bmcSession()));
            }
            case SetupRefusal refusal when mine(refusal, authenticating.message, authenticating.consoleSession) -> failed(refusal.status());
            default -> IGNORE;
        };
    }

    private Next confirmed(State.Confirming confirming, SetupMessage.Answer answer) {
        return switch (answer) {
            case Rakp4 rakp4 when rakp4.consoleSession() == confirming.consoleSession
                    && rakp4.authCode().length == confirming.suite.integrityLength() -> {
                if (!MessageDigest.isEqual(confirming.exchange.rakp4(), rakp4.authCode())) {
                    yield new Next.Failed(Kind.LOGIN_REFUSED,
                            "the user's password is right, but the BMC's own key (Kg, oob.kg_secret) is another", Optional.empty(), true);
                }
                yield new Next.Established(new SessionSeal(confirming.exchange.keys(), random), confirming.consoleSession, confirming.bmcSession);
            }
            case SetupRefusal refusal when mine(refusal, confirming.message, confirming.consoleSession) -> failed(refusal.status());
            default -> IGNORE;
        };
    }

    /** A refusal is for the message with its tag (checked before) of its type; some BMCs leave the session id 0 in it. */
    private static boolean mine(SetupRefusal refusal, SetupMessage message, int consoleSession) {
        return refusal.type().number() == message.type().number() + 1
                && (refusal.consoleSession() == consoleSession || refusal.consoleSession() == 0);
    }

    private static Next failed(StatusCode status) {
        return new Next.Failed(Refusals.kind(status), status.meaning(), Optional.empty(), Refusals.ofRepetition(status));
    }

    private Next.Send send(State next) {
        state = next;
        return new Next.Send(next.message());
    }

    private int nextTag() {
        tag = tag + 1 & 0xFF;
        return tag;
    }

    private int nextId() {
        int id = random.nextInt();
        return id == 0 ? 1 : id;
    }
}
