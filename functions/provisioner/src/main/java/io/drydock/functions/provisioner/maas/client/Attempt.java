package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one attempt at a request. */
sealed interface Attempt {
    /**
     * An answer of HTTP, whatever its status.
     *
     * @param contentType in lower case, empty where there is none
     */
    record Reply(int status, String contentType, Optional<String> retryAfter, byte[] body) implements Attempt {
        boolean successful() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** MAAS's texts go by as HTML too: the content tells, not the type. */
        boolean isHtml() {
            return text().stripLeading().startsWith("<");
        }

        /** Without the body, which may tell secrets. */
        @Override
        public String toString() {
            return status + " with " + body.length + " bytes of " + contentType;
        }
    }

    /**
     * No answer, none that can be used, or a refusal.
     *
     * @param status of HTTP; 0: there was none
     * @param fields what MAAS says of single parameters
     * @param words what happened, as the end of a sentence that begins with MAAS: {@code did not answer within 5 s}
     * @param pause how long MAAS asks to be left alone
     */
    record Failed(Kind kind, int status, Map<String, List<String>> fields, String words, Repetition repetition, Optional<Duration> pause,
                  Throwable cause) implements Attempt {
        /** Without an answer. */
        Failed(Kind kind, String words, Repetition repetition, Throwable cause) {
            this(kind, 0, Map.of(), words, repetition, Optional.empty(), cause);
        }

        boolean allowsAnother(MaasRequest request) {
            return repetition == Repetition.ALWAYS || repetition == Repetition.IF_REPEATABLE && request.repeatable();
        }
    }

    /** When an attempt that failed may be followed by another one. */
    enum Repetition {
        /** It does not help. */
        NEVER,
        /** Where it does no harm if the first one did its work. */
        IF_REPEATABLE,
        /** MAAS never saw it, or did nothing. */
        ALWAYS
    }
}
