package io.drydock.lab.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is answered with an error, as RESTCONF tells it (RFC 8040, 7). */
final class RestconfError extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String tag;

    RestconfError(int status, String tag, String message) {
        super(message);
        this.status = status;
        this.tag = tag;
    }

    static RestconfError missing(String path) {
        return new RestconfError(404, "invalid-value", "there is no " + path);
    }

    static RestconfError invalid(String message) {
        return new RestconfError(400, "invalid-value", message);
    }

    int status() {
        return status;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("ietf-restconf:errors").putArray("error").addObject().put("error-type", status == 401 ? "protocol" : "application")
                .put("error-tag", tag).put("error-message", getMessage());
        return json;
    }
}
