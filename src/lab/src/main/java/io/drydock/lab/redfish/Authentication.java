package io.drydock.lab.redfish;

import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Who asks: by session token or by basic authentication (DSP0266, section on authentication). */
final class Authentication {
    private Authentication() {
    }

    /**
     * The account that sent the request.
     *
     * @throws Refused with 401, if nobody did whom the BMC knows
     */
    static Account of(Subject subject, Request request) throws Refused {
        Optional<String> token = request.header("X-Auth-Token");
        Optional<Account> account = token.isPresent()
                ? subject.has(Fault.BASIC_ONLY) ? Optional.empty() : subject.state().sessions().byToken(token.get()).map(Sessions.Session::account)
                : request.header("Authorization").flatMap(header -> basic(subject.server(), header));
        return account.orElseThrow(() -> unauthorized(request.uri(), token.isPresent()));
    }

    /** The account of that name, if the password is its. */
    static Optional<Account> login(LabServer server, String name, String password) {
        return server.account(name).filter(account -> MessageDigest.isEqual(account.password().getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Account> basic(LabServer server, String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? Optional.empty() : login(server, decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Refused unauthorized(String uri, boolean session) {
        Message message = session
                ? Message.critical("NoValidSession", "There is no valid session established with the implementation.", "Log in anew.")
                : Message.critical("ResourceAtUriUnauthorized", "Access to " + uri + " was denied: invalid credentials.",
                        "Send the name and password of an account.", uri, "invalid credentials");
        return new Refused(Reply.error(401, message).with("WWW-Authenticate", "Basic realm=\"Lab BMC\""));
    }

    /** @throws Refused with 403, if the account may not do what takes {@code needed} */
    static void require(Account account, Privilege needed) throws Refused {
        if (!account.privilege().covers(needed)) {
            throw new Refused(403, Message.critical("InsufficientPrivilege", "The account lacks the privilege for this request.",
                    "Ask with an account that has it."));
        }
    }
}
