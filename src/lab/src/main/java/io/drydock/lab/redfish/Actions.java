package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.PowerVerdict;
import io.drydock.lab.server.Privilege;

/** POST: logging in, resets, clearing the log. */
final class Actions {
    private final Body body;

    Actions(Body body) {
        this.body = body;
    }

    /** Whether that is an address for POST. */
    static boolean at(Subject subject, String uri) {
        return uri.equals(reset(subject)) || uri.equals(clear(subject));
    }

    private static String reset(Subject subject) {
        return subject.systemUri() + "/Actions/ComputerSystem.Reset";
    }

    private static String clear(Subject subject) {
        return LogResources.uri(subject) + "/Actions/LogService.ClearLog";
    }

    /** @throws Refused if name or password are wrong, or no slot is free */
    Reply login(Subject subject, Request request) throws Refused {
        ObjectNode wanted = body.object(request);
        if (!wanted.path("UserName").isTextual()) {
            throw Body.missing("UserName");
        }
        if (!wanted.path("Password").isTextual()) {
            throw Body.missing("Password");
        }
        Account account = Authentication.login(subject.server(), wanted.path("UserName").textValue(), wanted.path("Password").textValue())
                .orElseThrow(() -> Authentication.unauthorized(request.uri(), false));
        if (subject.has(Fault.SESSION_SLOTS_FULL)) {
            throw slotsFull();
        }
        Sessions.Session session = subject.state().sessions().open(account).orElseThrow(Actions::slotsFull);
        return Reply.json(201, SessionResources.body(session)).with("Location", SessionResources.SESSIONS + "/" + session.id())
                .with("X-Auth-Token", session.token());
    }

    private static Refused slotsFull() {
        return new Refused(503, Message.critical("SessionLimitExceeded",
                "The session establishment failed due to the number of simultaneous sessions exceeding the limit of the implementation.",
                "Close sessions that are no longer used."));
    }

    /** Does what the request asks for at an address for which {@link #at} holds. */
    Reply act(Subject subject, Request request, Account account) throws Refused {
        if (request.uri().equals(clear(subject))) {
            Authentication.require(account, Privilege.ADMINISTRATOR);
            subject.server().clearEventLog();
            return Reply.noContent();
        }
        Authentication.require(account, Privilege.OPERATOR);
        ObjectNode wanted = body.object(request);
        if (!wanted.has("ResetType")) {
            throw new Refused(400, Message.critical("ActionParameterMissing", "The action ComputerSystem.Reset requires the parameter ResetType.",
                    "Send it.", "ComputerSystem.Reset", "ResetType"));
        }
        String type = wanted.path("ResetType").asText();
        ResetType reset = ResetType.of(type).orElseThrow(() -> new Refused(400,
                Message.of("ActionParameterNotSupported", "The parameter ResetType with the value '" + type
                        + "' is not supported on the target resource.", "Take one of " + String.join(", ", ResetType.titles()) + ".",
                        "ResetType", type)));
        return reset(subject, reset);
    }

    private static Reply reset(Subject subject, ResetType type) throws Refused {
        if (subject.server().ask(type.command()) == PowerVerdict.NOT_IN_THIS_STATE) {
            throw new Refused(409, subject.server().power().changing()
                    ? Message.of("ResourceInUse", "The change to the requested resource failed because the resource is in use or in transition.",
                            "Ask again when the power is at rest.")
                    : Message.critical("ResourceInStandby", "The request could not be performed because the resource is in standby.",
                            "Switch the server on."));
        }
        if (!subject.has(Fault.TASKS)) {
            return Reply.noContent();
        }
        Tasks.Task task = subject.state().tasks().start("ComputerSystem.Reset " + type);
        return Reply.json(202, TaskResources.body(task)).with("Location", TaskResources.MONITORS + "/" + task.id()).with("Retry-After", "1");
    }
}
