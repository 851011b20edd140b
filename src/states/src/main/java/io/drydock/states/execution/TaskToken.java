package io.drydock.states.execution;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a task is named by outside, in SendTaskSuccess and its siblings: opaque to callers, and not to be guessed.
 *
 * @param token the attempt, as in {@link ExecutionEvent.TaskEvent}
 * @param secret tells a real token from a forged one
 */
public record TaskToken(String executionArn, String branch, long token, String secret) {
    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    /** The token as callers see it. */
    public String text() {
        String plain = String.join(SEPARATOR, branch, String.valueOf(token), secret, executionArn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if {@code text} is not a token. */
    public static Optional<TaskToken> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", PARTS);
            boolean whole = parts.length == PARTS && parts[0].matches("(\\d{1,9}(\\.\\d{1,9})*)?") && parts[3].startsWith("arn:");
            return whole ? Optional.of(new TaskToken(parts[3], parts[0], Long.parseLong(parts[1]), parts[2])) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
