package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What BMCs answer to requests of Redfish (DSP0266). For several threads at once; it never blocks. */
final class RedfishService {
    private final Map<LabServer, BmcState> states = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ResourceTree tree = new ResourceTree();
    private final Reading reading = new Reading(tree);
    private final Body body = new Body();
    private final Actions actions = new Actions(body);

    /** What the BMC of {@code server} answers. */
    Reply answer(LabServer server, Request request) {
        Subject subject = new Subject(server, states.computeIfAbsent(server, _ -> new BmcState(random)));
        Optional<Reply> instead = Damage.instead(subject, request);
        if (instead.isPresent()) {
            return instead.get();
        }
        Reply reply;
        try {
            reply = dispatch(subject, request);
        } catch (Refused refused) {
            reply = refused.reply();
        }
        return Damage.of(server.faults(), reply);
    }

    private Reply dispatch(Subject subject, Request request) throws Refused {
        String uri = request.uri();
        Optional<Reply> open = request.reads() ? unguarded(uri) : Optional.empty();
        if (open.isPresent()) {
            return open.get();
        }
        if (request.reads() && uri.equals(Subject.ROOT)) {
            return reading.read(subject, request);
        }
        boolean sessions = uri.equals(SessionResources.SESSIONS) || uri.equals(SessionResources.SESSIONS + "/Members");
        if (request.method().equals("POST") && sessions && tree.find(subject, SessionResources.SESSIONS).isPresent()) {
            return actions.login(subject, request);
        }
        Account account = Authentication.of(subject, request);
        return switch (request.method()) {
            case "GET", "HEAD" -> read(subject, request);
            case "POST" -> {
                if (!Actions.at(subject, uri)) {
                    throw notAllowed(subject, uri);
                }
                yield actions.act(subject, request, account);
            }
            case "PATCH" -> patch(subject, request, account);
            case "DELETE" -> logout(subject, uri, account);
            default -> throw notAllowed(subject, uri);
        };
    }

    private static Optional<Reply> unguarded(String uri) {
        return switch (uri) {
            case "/redfish" -> Optional.of(Reply.json(200, ServiceRoot.versions()));
            case Subject.ROOT + "/odata" -> Optional.of(Reply.json(200, ServiceRoot.odata()));
            case Subject.ROOT + "/$metadata" -> Optional.of(Reply.text(200, "application/xml;charset=utf-8", ServiceRoot.metadata()));
            default -> Optional.empty();
        };
    }

    private Reply read(Subject subject, Request request) throws Refused {
        if (Actions.at(subject, request.uri())) {
            throw notAllowed(subject, request.uri());
        }
        return request.uri().startsWith(TaskResources.MONITORS + "/") ? monitor(subject, request.uri()) : reading.read(subject, request);
    }

    private static Reply monitor(Subject subject, String uri) throws Refused {
        Tasks.Task task = TaskResources.task(subject, uri.substring(TaskResources.MONITORS.length() + 1))
                .orElseThrow(() -> new Refused(404, Message.notFound(uri)));
        return task.ended().isPresent() ? Reply.noContent()
                : Reply.json(202, TaskResources.body(task)).with("Location", uri).with("Retry-After", "1");
    }

    private Reply patch(Subject subject, Request request, Account account) throws Refused {
        if (!request.uri().equals(subject.systemUri())) {
            throw notAllowed(subject, request.uri());
        }
        Authentication.require(account, Privilege.OPERATOR);
        ObjectNode current = SystemResource.body(subject);
        Etag.require(subject, request, current);
        SystemChange.apply(subject, body.object(request), current);
        ObjectNode changed = SystemResource.body(subject);
        String etag = Etag.of(changed);
        return Reply.json(200, changed.put("@odata.etag", etag)).with("ETag", etag);
    }

    private Reply logout(Subject subject, String uri, Account account) throws Refused {
        if (!uri.startsWith(SessionResources.SESSIONS + "/") || tree.find(subject, uri).isEmpty()) {
            throw notAllowed(subject, uri);
        }
        String id = uri.substring(SessionResources.SESSIONS.length() + 1);
        boolean own = subject.state().sessions().byId(id).filter(session -> session.account().name().equals(account.name())).isPresent();
        if (!own) {
            Authentication.require(account, Privilege.ADMINISTRATOR);
        }
        subject.state().sessions().close(id);
        return Reply.noContent();
    }

    /** 404 where nothing stands, else 405 with the methods that can be had. */
    private Refused notAllowed(Subject subject, String uri) {
        if (Actions.at(subject, uri)) {
            return notAllowed("POST");
        }
        if (tree.find(subject, uri).isEmpty()) {
            return new Refused(404, Message.notFound(uri));
        }
        return notAllowed(uri.equals(subject.systemUri()) ? "GET, HEAD, PATCH" : uri.equals(SessionResources.SESSIONS) ? "GET, HEAD, POST"
                : uri.startsWith(SessionResources.SESSIONS) ? "GET, HEAD, DELETE" : "GET, HEAD");
    }

    private static Refused notAllowed(String allowed) {
        return new Refused(Reply.error(405, Message.critical("OperationNotAllowed", "The HTTP method is not allowed on this resource.",
                "Take one of " + allowed + ".")).with("Allow", allowed));
    }
}
