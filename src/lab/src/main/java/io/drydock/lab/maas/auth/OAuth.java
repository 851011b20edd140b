package io.drydock.lab.maas.auth;

import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.RawRequest;
import io.drydock.lab.maas.http.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks OAuth 1.0 with the signature method PLAINTEXT (RFC 5849, section 3.4.4), as MAAS does. Not for several threads. */
public final class OAuth {
    private static final int THRESHOLD_SECONDS = 300;
    private static final int REMEMBERED = 100_000;
    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z_]+)\\s*=\\s*\"([^\"]*)\"");

    private final ApiKey key;
    private final InstantSource clock;
    private final Map<String, Boolean> nonces = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param clock MAAS's own, that timestamps are held against */
    public OAuth(ApiKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * The key that signs a request.
     *
     * @throws Refused if it has none, or a wrong one
     */
    public Optional<ApiKey> check(RawRequest request) throws Refused {
        Map<String, String> given = parameters(request.header("authorization").orElse(""));
        if (given.isEmpty()) {
            throw unauthorized("Unauthorized");
        }
        for (String needed : new String[] {"oauth_consumer_key", "oauth_token", "oauth_signature", "oauth_signature_method", "oauth_timestamp",
            "oauth_nonce"}) {
            if (!given.containsKey(needed)) {
                throw new Refused(MaasReply.text(400, "Missing OAuth parameter: '" + needed + "'"));
            }
        }
        if (!given.get("oauth_consumer_key").equals(key.consumer()) || !given.get("oauth_token").equals(key.token())) {
            throw unauthorized("Authorization Error: Invalid API key.");
        }
        checkTimestamp(given.get("oauth_timestamp"));
        if (!given.get("oauth_signature_method").equals("PLAINTEXT") || !given.get("oauth_signature").equals("&" + key.secret())) {
            throw unauthorized("Authorization Error: 'Invalid signature.'");
        }
        if (nonces.putIfAbsent(given.get("oauth_timestamp") + " " + given.get("oauth_nonce"), true) != null) {
            throw unauthorized("Authorization Error: 'Nonce already used: " + given.get("oauth_nonce") + "'");
        }
        return Optional.of(key);
    }

    private void checkTimestamp(String text) throws Refused {
        long now = clock.instant().getEpochSecond();
        long given;
        try {
            given = Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw unauthorized("Authorization Error: \"invalid literal for int() with base 10: '" + text + "'\"");
        }
        if (Math.abs(now - given) > THRESHOLD_SECONDS) {
            throw unauthorized("Authorization Error: 'Expired timestamp: given " + given + " and now " + now
                    + " has a greater difference than threshold " + THRESHOLD_SECONDS + "'");
        }
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        if (header.regionMatches(true, 0, "OAuth ", 0, 6)) {
            Matcher matcher = PARAMETER.matcher(header);
            while (matcher.find()) {
                parameters.put(matcher.group(1), URLDecoder.decode(matcher.group(2).replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static Refused unauthorized(String text) {
        return new Refused(MaasReply.html(401, text).with("WWW-Authenticate", "OAuth realm=\"OAuth\""));
    }
}
