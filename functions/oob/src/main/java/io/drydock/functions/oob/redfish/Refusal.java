package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an answer other than success means, and the BMC's own words about it (DSP0266, Error responses). */
final class Refusal {
    private static final int MOST_MESSAGES = 3;

    private Refusal() {
    }

    static Kind kind(Reply reply) {
        return switch (reply.status()) {
            case 401 -> Kind.LOGIN_REFUSED;
            case 403 -> Kind.PRIVILEGE_REFUSED;
            case 405, 501 -> Kind.UNSUPPORTED;
            case 408, 425, 429, 502, 503, 504 -> Kind.BUSY;
            default -> Kind.COMMAND_REFUSED;
        };
    }

    /** {@code answered 400: The value Foo is not valid.} */
    static String words(Reply reply) {
        List<String> said = messages(reply).map(message -> Fields.text(message, "Message").or(() -> Fields.text(message, "MessageId")))
                .flatMap(Optional::stream).distinct().limit(MOST_MESSAGES).toList();
        Optional<String> only = reply.json().flatMap(json -> Fields.text(json, "error", "message"));
        String words = said.isEmpty() ? only.orElse("") : said.stream().collect(Collectors.joining(" "));
        return "answered " + reply.status() + (words.isEmpty() ? "" : ": " + words);
    }

    /** Whether the BMC's words are about a certain property. */
    static boolean blames(Reply reply, String property) {
        return messages(reply).anyMatch(message -> Fields.texts(message, "RelatedProperties").orElse(List.of()).stream().anyMatch(p -> p.contains(property))
                || Fields.texts(message, "MessageArgs").orElse(List.of()).stream().anyMatch(a -> a.contains(property))
                || Fields.text(message, "Message").filter(m -> m.contains(property)).isPresent());
    }

    private static Stream<JsonNode> messages(Reply reply) {
        return reply.json().stream().flatMap(json -> Stream.concat(Fields.objects(json, "error", "@Message.ExtendedInfo").stream(),
                Fields.objects(json, "@Message.ExtendedInfo").stream()));
    }
}
