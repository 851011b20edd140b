package io.drydock.functions.provisioner.maas.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.client.Attempt.Failed;
import io.drydock.functions.provisioner.maas.client.Attempt.Repetition;
import io.drydock.functions.provisioner.maas.client.Attempt.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads the bodies of answers that tell of success. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    private Answers() {
    }

    /** Takes what an answer has. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Reply reply) throws Unreadable;
    }

    /** The answer is not what it should be. */
    static final class Unreadable extends Exception {
        private final transient Failed failed;

        private Unreadable(Kind kind, Reply reply, String words, Repetition repetition) {
            super(words);
            this.failed = new Failed(kind, reply.status(), Map.of(), "answered " + reply.status() + " " + words, repetition, Optional.empty(), null);
        }

        Failed failed() {
            return failed;
        }
    }

    /** JSON, as everything that is read is. */
    static JsonNode json(Reply reply) throws Unreadable {
        if (reply.isHtml()) {
            throw new Unreadable(Kind.NOT_MAAS, reply, "with a page of HTML instead of JSON", Repetition.NEVER);
        }
        try {
            JsonNode read = JSON.readTree(reply.body());
            if (!read.isMissingNode()) {
                return read;
            }
            throw new Unreadable(Kind.NO_ANSWER, reply, "without a body", Repetition.IF_REPEATABLE);
        } catch (JsonEOFException e) {
            throw new Unreadable(Kind.NO_ANSWER, reply, "with JSON that ends in the middle, after " + reply.body().length + " bytes",
                    Repetition.IF_REPEATABLE);
        } catch (JacksonException e) {
            throw new Unreadable(Kind.NOT_MAAS, reply, "with what is no JSON: " + Words.shown(e.getOriginalMessage()), Repetition.NEVER);
        } catch (IOException e) {
            throw new Unreadable(Kind.NOT_MAAS, reply, "with a body that can't be read", Repetition.NEVER);
        }
    }

    /** JSON, or MAAS's plain word for success, such as {@code OK}; null where there is no body. */
    static JsonNode jsonOrText(Reply reply) throws Unreadable {
        if (reply.body().length == 0) {
            return NullNode.getInstance();
        }
        return reply.contentType().contains("json") || reply.isHtml() ? json(reply) : TextNode.valueOf(reply.text().strip());
    }

    static byte[] bytes(Reply reply) throws Unreadable {
        if (reply.isHtml() && reply.contentType().startsWith("text/html")) {
            throw new Unreadable(Kind.NOT_MAAS, reply, "with a page of HTML", Repetition.NEVER);
        }
        return reply.body();
    }

    static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
