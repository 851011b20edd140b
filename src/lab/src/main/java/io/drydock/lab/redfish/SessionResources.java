package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.inventory.Health;
import java.util.List;
import java.util.Optional;

/** SessionService and its sessions. */
final class SessionResources {
    static final String SERVICE = Subject.ROOT + "/SessionService";
    static final String SESSIONS = SERVICE + "/Sessions";

    private SessionResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("SessionService", (subject, _) -> present(subject).map(_ -> new Found.Resource(service()))),
                Route.of("SessionService/Sessions", (subject, _) -> present(subject).map(_ -> new Found.Members(SESSIONS, "SessionCollection",
                        "Session Collection", subject.state().sessions().all().stream().map(session -> SESSIONS + "/" + session.id()).toList()))),
                Route.of("SessionService/Sessions/{}", (subject, id) -> present(subject).flatMap(_ -> subject.state().sessions().byId(id.getFirst()))
                        .map(session -> new Found.Resource(body(session)))));
    }

    private static Optional<Subject> present(Subject subject) {
        return subject.has(Fault.BASIC_ONLY) ? Optional.empty() : Optional.of(subject);
    }

    private static ObjectNode service() {
        ObjectNode body = Json.resource(SERVICE, "SessionService.v1_1_8", "SessionService", "Session Service").put("ServiceEnabled", true)
                .put("SessionTimeout", Sessions.TIMEOUT.toSeconds());
        body.set("Status", Json.status(Health.OK));
        body.set("Sessions", Json.reference(SESSIONS));
        return body;
    }

    static ObjectNode body(Sessions.Session session) {
        return Json.resource(SESSIONS + "/" + session.id(), "Session.v1_3_0", session.id(), "User Session")
                .put("UserName", session.account().name());
    }
}
