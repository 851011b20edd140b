package io.drydock.lab.redfish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** The path without a slash at its end. */
    String uri() {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The same request's target with a slash at the path's end. */
    String withSlash() {
        String parameters = query.entrySet().stream().map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return path + "/" + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether it only reads. */
    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
