package io.drydock.functions.provisioner.maas.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.source.RetryAfter;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Repetition;
import io.drydock.functions.provisioner.maas.client.Attempt.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an answer without success means: by its status, and by what it says, as JSON (parameter to messages) or as plain text. */
final class Refusals {
    /** Of PostgreSQL and SQLite, where requests were in each other's way: nothing was done, and the next attempt may get through. */
    private static final List<String> LOCKED = List.of("could not serialize access", "deadlock detected", "canceling statement due to lock timeout",
            "could not obtain lock", "database is locked", "try your request again");

    private Refusals() {
    }

    static Failed of(Reply reply, Instant now) {
        Map<String, List<String>> fields = fields(reply);
        Kind kind = reply.isHtml() && !passing(reply.status()) ? Kind.NOT_MAAS : kind(reply, fields);
        return new Failed(kind, reply.status(), fields, "answered " + reply.status() + words(reply, fields, now), repetition(kind, reply.status()),
                reply.retryAfter().flatMap(value -> RetryAfter.parse(value, now)), null);
    }

    private static Kind kind(Reply reply, Map<String, List<String>> fields) {
        String text = reply.text();
        return switch (reply.status()) {
            case 400 -> fields.isEmpty() && text.startsWith("Unrecognised signature") ? Kind.NOT_MAAS
                    : fields.toString().contains("current state") ? Kind.WRONG_STATE : Kind.INVALID;
            case 401 -> Kind.REFUSED_KEY;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> text.startsWith("Unknown API endpoint") ? Kind.NOT_MAAS : Kind.NOT_FOUND;
            case 409 -> isLocked(text) ? Kind.OVERLOADED : Kind.WRONG_STATE;
            case 429, 502, 503, 504 -> Kind.OVERLOADED;
            default -> reply.status() < 500 ? reply.status() == 405 || reply.status() < 400 ? Kind.NOT_MAAS : Kind.INVALID
                    : isLocked(text) ? Kind.OVERLOADED : Kind.BROKEN;
        };
    }

    private static boolean passing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static boolean isLocked(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LOCKED.stream().anyMatch(lower::contains);
    }

    /** With 429 and 503 nothing was done; all else that passes may have been. */
    private static Repetition repetition(Kind kind, int status) {
        return kind != Kind.OVERLOADED ? Repetition.NEVER : status == 429 || status == 503 ? Repetition.ALWAYS : Repetition.IF_REPEATABLE;
    }

    private static Map<String, List<String>> fields(Reply reply) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (reply.contentType().contains("json")) {
            Optional<JsonNode> json = Answers.parsed(reply.body());
            json.filter(JsonNode::isObject).ifPresent(object -> object.properties().forEach(field -> {
                List<String> messages = new ArrayList<>();
                if (field.getValue().isArray()) {
                    field.getValue().forEach(message -> messages.add(Words.shown(message.asText(message.toString()))));
                } else {
                    messages.add(Words.shown(field.getValue().asText(field.getValue().toString())));
                }
                fields.put(field.getKey(), List.copyOf(messages));
            }));
        }
        return fields;
    }

    private static String words(Reply reply, Map<String, List<String>> fields, Instant now) {
        if (!fields.isEmpty()) {
            return ": " + fields.entrySet().stream().map(field -> (field.getKey().equals("__all__") ? "" : field.getKey() + ": ")
                    + String.join(" ", field.getValue())).collect(Collectors.joining("; "));
        }
        if (reply.isHtml()) {
            return " with a page of HTML";
        }
        String said = Words.shown(reply.text());
        return (said.isEmpty() ? " without a word" : ": " + said)
                + reply.retryAfter().flatMap(value -> RetryAfter.parse(value, now))
                        .map(wait -> ", and asks to be left alone for " + wait.toSeconds() + " s").orElse("");
    }
}
