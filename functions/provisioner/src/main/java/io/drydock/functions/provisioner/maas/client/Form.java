package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Parameters as {@code multipart/form-data} (RFC 7578), each value a part of its own in UTF-8. It is what MAAS's own command line sends; it
 * keeps every byte of a value, and takes large ones such as user data, where the urlencoded form makes three bytes of one.
 */
record Form(String contentType, byte[] content) {
    private static final String END = "\r\n";

    static Form of(MaasParameters parameters) {
        String boundary = boundary(parameters);
        StringBuilder text = new StringBuilder();
        parameters.values().forEach((name, values) -> values.forEach(value -> text.append("--").append(boundary).append(END)
                .append("Content-Disposition: form-data; name=\"").append(quoted(name)).append('"').append(END)
                .append("Content-Type: text/plain; charset=utf-8").append(END).append(END).append(value).append(END)));
        text.append("--").append(boundary).append("--").append(END);
        return new Form("multipart/form-data; boundary=" + boundary, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One that is in no value. */
    private static String boundary(MaasParameters parameters) {
        List<String> values = parameters.values().values().stream().flatMap(List::stream).toList();
        return Stream.generate(() -> "drydock-" + UUID.randomUUID()).filter(found -> values.stream().noneMatch(value -> value.contains(found)))
                .findFirst().orElseThrow();
    }

    /** As the parser of Django, on which MAAS stands, reads the names of parts. */
    private static String quoted(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a parameter's name has no control characters");
        }
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return content.length + " bytes of " + contentType;
    }
}
