package io.drydock.functions.engine.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** "nextToken": what to go on after, in a form that callers do not take apart. */
final class PageToken {
    private PageToken() {
    }

    static String of(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ApiFailure InvalidToken if it is not one that {@link #of} gave */
    static Optional<String> position(Parameters parameters) {
        return parameters.optionalText("nextToken").map(token -> {
            try {
                String position = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                if (position.isEmpty()) {
                    throw invalid(token);
                }
                return position;
            } catch (IllegalArgumentException malformed) {
                throw invalid(token);
            }
        });
    }

    static ApiFailure invalid(String token) {
        return new ApiFailure("InvalidToken", "Invalid Token: '" + token + "'");
    }
}
