package io.drydock.lab.maas.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path decoded, without query
 * @param query decoded
 * @param headers by name in lower case
 * @param body empty where there is none
 */
public record RawRequest(String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
