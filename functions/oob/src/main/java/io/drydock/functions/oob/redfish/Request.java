package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a BMC is asked.
 *
 * @param path on the BMC, beginning with a slash, with its query
 * @param ifMatch the ETag that the resource must still have
 */
record Request(Method method, String path, Optional<JsonNode> body, Optional<String> ifMatch) {
    /** Redfish's methods, and whether one more request does no harm if nobody knows what became of the first. */
    enum Method {
        GET(true), PATCH(true), DELETE(true), POST(false);

        private final boolean repeatable;

        Method(boolean repeatable) {
            this.repeatable = repeatable;
        }

        boolean repeatable() {
            return repeatable;
        }
    }

    static Request get(String path) {
        return new Request(Method.GET, path, Optional.empty(), Optional.empty());
    }

    static Request post(String path, JsonNode body) {
        return new Request(Method.POST, path, Optional.of(body), Optional.empty());
    }

    static Request patch(String path, JsonNode body, Optional<String> ifMatch) {
        return new Request(Method.PATCH, path, Optional.of(body), ifMatch);
    }

    static Request delete(String path) {
        return new Request(Method.DELETE, path, Optional.empty(), Optional.empty());
    }

    Request at(String other) {
        return new Request(method, other, body, ifMatch);
    }

    /** For messages; the body may be secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
