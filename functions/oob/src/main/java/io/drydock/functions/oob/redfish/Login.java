package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Who asks a BMC: a session of its SessionService, or account and password with every request where it has none (DSP0266, Authentication).
 * A session that the BMC forgot is made once more. The password is held for as long as the session only where every request needs it.
 */
final class Login {
    private static final Logger LOG = Logger.getLogger(Login.class);

    private final Bmc bmc;
    private final Caller caller;
    private Authorization authorization = new Authorization.Nobody();
    private Optional<String> sessions = Optional.empty();
    private boolean lost;

    Login(Bmc bmc, Caller caller) {
        this.bmc = bmc;
        this.caller = caller;
    }

    /**
     * Reads the service root and logs in as {@code oob.auth} says: {@code session}, {@code basic}, or what the BMC has.
     *
     * @throws BmcException if this is no Redfish service, or it refuses
     */
    ServiceRoot open() {
        String way = bmc.parameter("auth").orElse("");
        ServiceRoot root = root();
        switch (way) {
            case "basic" -> authorization = basic();
            case "session" -> {
                sessions = Optional.of(root.sessions().orElseThrow(() -> caller.failure(Kind.SETTING_WRONG, Request.get(ServiceRoot.PATH),
                        "has no SessionService; leave oob.auth out, or say basic")));
                authorization = session(sessions.get()).orElseThrow(() -> caller.failure(Kind.SETTING_WRONG, Request.get(sessions.get()),
                        "makes no sessions; leave oob.auth out, or say basic"));
            }
            case "" -> {
                sessions = root.sessions();
                authorization = sessions.flatMap(this::session).orElseGet(this::basic);
            }
            default -> throw caller.failure(Kind.SETTING_WRONG, Request.get(ServiceRoot.PATH),
                    "was not logged in to: oob.auth is session, basic or left out, not " + Fields.shown(way));
        }
        return root;
    }

    /** Sends a request as whoever is logged in; logs in once more if the BMC forgot the session. */
    Reply send(Request request) {
        Reply reply = ask(request);
        if (reply.status() == 401 && authorization instanceof Authorization.Session) {
            LOG.debugf("Redfish: %s forgot its session before %s", bmc, request);
            authorization = session(sessions.orElseThrow()).orElseThrow(() -> caller.failure(Kind.LOGIN_REFUSED, request, Refusal.words(reply)));
            return ask(request);
        }
        return reply;
    }

    private Reply ask(Request request) {
        try {
            return caller.send(request, authorization);
        } catch (BmcException e) {
            lost |= e.kind() == Kind.NO_ANSWER;
            throw e;
        }
    }

    /** Logs out; the session's end in the BMC is not worth an error, nor another wait for a BMC that fell silent. */
    void close() {
        Authorization last = authorization;
        authorization = new Authorization.Nobody();
        if (!lost && last instanceof Authorization.Session(_, Optional<String> path) && path.isPresent()) {
            try {
                caller.send(Request.delete(path.get()), last);
            } catch (BmcException e) {
                LOG.debugf("Redfish: %s was not logged out of: %s", bmc, e.getMessage());
            }
        }
    }

    private ServiceRoot root() {
        Request request = Request.get(ServiceRoot.PATH);
        Reply reply = caller.send(request, authorization);
        if (reply.status() == 401) {
            // The service root is open to everybody, but not in every BMC.
            reply = caller.send(request, basic());
        }
        if (reply.status() == 401 || reply.status() == 403) {
            throw caller.failure(Refusal.kind(reply), request, Refusal.words(reply));
        }
        if (!reply.successful()) {
            throw caller.failure(reply.status() >= 500 ? Kind.BUSY : Kind.NOT_A_BMC, request, Refusal.words(reply));
        }
        Reply answered = reply;
        JsonNode json = reply.json().orElseThrow(() -> caller.failure(Kind.NOT_A_BMC, request,
                "answered " + answered.status() + " " + answered.unreadable() + ", which is no Redfish service"));
        ServiceRoot root = new ServiceRoot(json);
        if (!root.plausible()) {
            throw caller.failure(Kind.NOT_A_BMC, request, "answered with JSON that is no Redfish service root");
        }
        return root;
    }

    private Authorization basic() {
        return Authorization.Basic.of(bmc.account(), bmc.credential().reveal());
    }

    /** A new session; empty if the BMC does not make any. */
    private Optional<Authorization> session(String path) {
        String password = bmc.credential().reveal();
        Request request = Request.post(path, JsonNodeFactory.instance.objectNode().put("UserName", bmc.account()).put("Password", password));
        Reply reply = caller.send(request, new Authorization.Nobody());
        if (reply.status() == 404 || reply.status() == 405 || reply.status() == 501) {
            return Optional.empty();
        }
        if (reply.status() == 400 || reply.status() == 401 || reply.status() == 403) {
            throw caller.failure(Kind.LOGIN_REFUSED, request, without(password, Refusal.words(reply)));
        }
        if (!reply.successful()) {
            throw caller.failure(Refusal.kind(reply), request, without(password, Refusal.words(reply)));
        }
        String token = reply.token().orElseThrow(() -> caller.failure(Kind.NOT_A_BMC, request,
                "answered " + reply.status() + " without a token, so that nobody is logged in"));
        return Optional.of(new Authorization.Session(token,
                reply.location().flatMap(BmcPath::of).or(() -> reply.json().flatMap(json -> Fields.target(json.path("@odata.id"))))));
    }

    /** A BMC's words may repeat what it was told. */
    private static String without(String password, String words) {
        return password.isEmpty() ? words : words.replace(password, "…");
    }
}
