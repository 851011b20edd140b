package io.drydock.lab.maas.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code multipart/form-data} (RFC 7578). Unlike that standard, and like Django, it takes a part's Content-Transfer-Encoding {@code base64} and
 * {@code quoted-printable}'s plain subset as mail has them.
 */
final class MultipartBody {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private final byte[] delimiter;

    private MultipartBody(String boundary, byte[] body) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @throws IllegalArgumentException if it is broken */
    static Map<String, List<String>> read(String boundary, byte[] body) {
        return new MultipartBody(boundary, body).read();
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = find(delimiter, 0);
        while (start >= 0) {
            int from = start + delimiter.length;
            if (from + 1 < body.length && body[from] == '-' && body[from + 1] == '-') {
                return parameters;
            }
            int headers = find(LINE_END, from) + LINE_END.length;
            int next = delimiterAfter(from);
            int content = find(HEADERS_END, headers - LINE_END.length) + HEADERS_END.length;
            if (headers < LINE_END.length || next < 0 || content < HEADERS_END.length || content > next) {
                break;
            }
            add(parameters, headers(headers, content), content, next);
            start = next + LINE_END.length;
        }
        if (body.length == 0) {
            return parameters;
        }
        throw new IllegalArgumentException("the multipart body ends within a part");
    }

    private int delimiterAfter(int from) {
        byte[] onALine = new byte[delimiter.length + LINE_END.length];
        System.arraycopy(LINE_END, 0, onALine, 0, LINE_END.length);
        System.arraycopy(delimiter, 0, onALine, LINE_END.length, delimiter.length);
        return find(onALine, from);
    }

    private Map<String, HeaderValue> headers(int from, int to) {
        Map<String, HeaderValue> headers = new HashMap<>();
        for (String line : new String(body, from, to - from, StandardCharsets.UTF_8).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), HeaderValue.parse(line.substring(colon + 1)));
            }
        }
        return headers;
    }

    private void add(Map<String, List<String>> parameters, Map<String, HeaderValue> headers, int from, int to) {
        HeaderValue none = new HeaderValue("", Map.of());
        String name = headers.getOrDefault("content-disposition", none).parameter("name").orElse("");
        if (name.isEmpty()) {
            return;
        }
        byte[] content = new byte[to - from];
        System.arraycopy(body, from, content, 0, content.length);
        if (headers.getOrDefault("content-transfer-encoding", none).value().equalsIgnoreCase("base64")) {
            content = Base64.getMimeDecoder().decode(content);
        }
        Charset charset = headers.getOrDefault("content-type", none).parameter("charset").map(Charset::forName).orElse(StandardCharsets.UTF_8);
        parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(new String(content, charset));
    }

    private int find(byte[] wanted, int from) {
        for (int i = Math.max(0, from); i <= body.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && body[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
