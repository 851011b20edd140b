package io.drydock.design.source;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Fetches what one address answers, within the limits that hold for designs. */
public final class Download {
    private Download() {
    }

    /**
     * The bytes of the answer.
     *
     * @param address {@code http:} or {@code https:}
     * @param token whether the settings' token is sent
     * @throws SourceRefused if the address is wrong, or what is behind it is refused, too large, or not there
     * @throws SourceUnavailable if it does not answer, or answers with an error of its own
     */
    public static byte[] of(String address, boolean token, SourceSettings settings) {
        URI uri = DesignSource.uri(address);
        if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
            throw new SourceRefused("The address '" + HttpSource.shown(uri) + "' is of a scheme that can't be fetched. Use http: or https:.");
        }
        return switch (new HttpSource(settings, token).fetch(uri)) {
            case Source.Content content -> content.bytes();
            case Source.TooLarge large -> throw new SourceRefused("GET " + large.name() + ": the answer is too large.");
        };
    }
}
