package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One BMC's resources, as somebody who is logged in. What was read is remembered until something is changed. */
final class Api {
    private final Caller caller;
    private final Login login;
    private final Map<String, Resource> read = new HashMap<>();

    Api(Caller caller, Login login) {
        this.caller = caller;
        this.login = login;
    }

    /**
     * A resource that must be there.
     *
     * @throws BmcException if it is not, or is unreadable
     */
    Resource get(String path) {
        Request request = Request.get(path);
        return resource(request, login.send(request));
    }

    /**
     * A resource as it was read last in this session, or read now: several questions need one and the same.
     *
     * @throws BmcException as {@link #get} does
     */
    Resource recall(String path) {
        Resource known = read.get(path);
        return known == null ? get(path) : known;
    }

    /** The same of a resource that need not be there. */
    Optional<Resource> recallIfThere(String path) {
        return Optional.ofNullable(read.get(path)).or(() -> find(path));
    }

    /** A resource that need not be there: not every BMC has everything. */
    Optional<Resource> find(String path) {
        Request request = Request.get(path);
        Reply reply = login.send(request);
        return reply.status() == 404 || reply.status() == 405 || reply.status() == 410 || reply.status() == 501
                ? Optional.empty() : Optional.of(resource(request, reply));
    }

    /** The answer to any request, whatever its status. */
    Reply send(Request request) {
        if (request.method() != Request.Method.GET) {
            read.clear();
        }
        return login.send(request);
    }

    /**
     * Holds an answer to be a success.
     *
     * @throws BmcException in the BMC's words if it is none
     */
    void require(Request request, Reply reply) {
        if (!reply.successful()) {
            throw caller.failure(Refusal.kind(reply), request, Refusal.words(reply));
        }
    }

    /** Where something is wrong with what a resource says. */
    BmcException failure(Kind kind, String path, String words) {
        return caller.failure(kind, Request.get(path), words);
    }

    void pause(Duration wait, Request request) {
        caller.pause(wait, request);
    }

    private Resource resource(Request request, Reply reply) {
        require(request, reply);
        JsonNode json = reply.json().orElseThrow(() -> caller.failure(Kind.COMMAND_REFUSED, request,
                "answered " + reply.status() + " " + reply.unreadable()));
        Resource resource = new Resource(request.path(), json, reply.etag().or(() -> Fields.text(json, "@odata.etag")));
        read.put(request.path(), resource);
        return resource;
    }
}
