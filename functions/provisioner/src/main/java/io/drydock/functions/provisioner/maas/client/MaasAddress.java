package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where MAAS is: {@code drydock.maas.url}, and the addresses of requests below it. */
final class MaasAddress {
    private static final String API = "/api/2.0";

    private final String base;

    private MaasAddress(String base) {
        this.base = base;
    }

    /**
     * Reads a URL such as {@code http://maas:5240/MAAS}; what belongs to the API's own path may stand behind it.
     *
     * @throws MaasException if there is none, or it is no address of HTTP
     */
    static MaasAddress of(Optional<URI> configured) {
        URI url = configured.orElseThrow(() -> unusable("is not set"));
        if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme())) || url.getHost() == null) {
            throw unusable("is no address of HTTP");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw unusable("has more than a scheme, a host, a port and a path");
        }
        String text = withoutSlash(url.toString());
        return new MaasAddress(text.endsWith(API) ? withoutSlash(text.substring(0, text.length() - API.length())) : text);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? withoutSlash(text.substring(0, text.length() - 1)) : text;
    }

    // What is written may hold a password: it is not repeated.
    private static MaasException unusable(String why) {
        return new MaasException(Kind.NOT_MAAS, 0, Map.of(), "MAAS was not asked: drydock.maas.url " + why
                + ". It says where MAAS is, such as http://maas.example:5240/MAAS.", null);
    }

    /** The address of one request, with what is no part of an address encoded. */
    URI of(MaasRequest request) {
        if (List.of(request.path().split("/")).stream().anyMatch(part -> part.equals(".") || part.equals(".."))) {
            throw new MaasException(Kind.INVALID, 0, Map.of(), "MAAS was not asked for " + request + ": no name is '.' or '..' there.", null);
        }
        List<String> query = new ArrayList<>();
        request.operation().ifPresent(operation -> query.add("op=" + encoded(operation)));
        if (request.method() == MaasRequest.Method.GET) {
            query.addAll(pairs(request.parameters()));
        }
        try {
            String path = new URI(null, null, "/" + request.path(), null).toASCIIString();
            return URI.create(base + API + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + request.path(), e);
        }
    }

    private static List<String> pairs(MaasParameters parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.values().forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "MAAS at " + base;
    }
}
