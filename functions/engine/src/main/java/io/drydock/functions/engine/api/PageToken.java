package io.drydock.functions.engine.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** "nextToken": what to go on after, in a form that callers do not take apart. */
public final class PageToken {
    private static final int LONGEST = 900;

    private PageToken() {
    }

    public static String of(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ApiFailure InvalidToken if it is not one that {@link #of} can have given */
    public static Optional<String> position(Parameters parameters) {
        return parameters.optionalText("nextToken").map(token -> {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(token);
                String position = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (position.isEmpty() || bytes.length > LONGEST || position.indexOf('\0') >= 0) {
                    throw invalid();
                }
                return position;
            } catch (IllegalArgumentException | CharacterCodingException malformed) {
                throw invalid();
            }
        });
    }

    /** Where a list that is read as a whole goes on: the number of results before it. */
    public static int offset(Parameters parameters) {
        return position(parameters).map(PageToken::number).map(Long::intValue).orElse(0);
    }

    /** @throws ApiFailure InvalidToken unless {@code position} is a number that is not negative */
    public static long number(String position) {
        if (!position.matches("\\d{1,9}")) {
            throw invalid();
        }
        return Long.parseLong(position);
    }

    /** One page of a list that is read as a whole. */
    public static <T> Page<T> page(List<T> all, Parameters parameters) {
        int from = Math.min(offset(parameters), all.size());
        int to = Math.min(all.size(), from + parameters.pageSize());
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(of(String.valueOf(to))) : Optional.empty());
    }

    /** @param nextToken absent on the last page */
    public record Page<T>(List<T> results, Optional<String> nextToken) {
    }

    public static ApiFailure invalid() {
        return new ApiFailure("InvalidToken", "Invalid Token: 'Invalid token'");
    }
}
