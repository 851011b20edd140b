package io.drydock.lab.redfish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to one BMC.
 *
 * @param path as sent, without query
 * @param query parameters, decoded; of several by one name the last
 * @param headers by name in lower case
 * @param body empty where there is none
 */
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The path's parts; a slash at its end counts for nothing. */
    List<String> segments() {
        return List.of((path.endsWith("/") ? path.substring(1, Math.max(1, path.length() - 1)) : path.substring(1)).split("/", -1));
    }

    /** The path without a slash at its end. */
    String uri() {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Whether it only reads. */
    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
