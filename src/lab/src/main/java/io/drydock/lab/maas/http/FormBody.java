package io.drydock.lab.maas.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a request's body as Django does: urlencoded or as multipart; a type that it doesn't know has no parameters. */
final class FormBody {
    private static final int MAX_PARAMETERS = 10_000;

    private FormBody() {
    }

    /** @throws Refused if it is broken */
    static Map<String, List<String>> read(RawRequest raw) throws Refused {
        String type = raw.header("content-type").orElse("");
        String kind = type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        try {
            return switch (kind) {
                case "application/x-www-form-urlencoded" -> raw.body().length == 0 ? Map.of()
                        : new QueryStringDecoder(new String(raw.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MAX_PARAMETERS)
                                .parameters();
                case "multipart/form-data" -> MultipartBody.read(HeaderValue.parse(type).parameter("boundary")
                        .orElseThrow(() -> new IllegalArgumentException("Invalid boundary in multipart: None")), raw.body());
                default -> Map.of();
            };
        } catch (IllegalArgumentException e) {
            throw new Refused(MaasReply.text(400, "Bad Request: " + e.getMessage()));
        }
    }
}
