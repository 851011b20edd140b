package io.drydock.functions.provisioner.maas.client;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key with which a user of MAAS is asked for: OAuth 1.0a with an empty consumer secret (RFC 5849). Not shown. */
record ApiKey(String consumer, String token, String secret) {
    private static final Pattern FORM = Pattern.compile("([!-9;-~]+):([!-9;-~]+):([!-9;-~]+)");

    /**
     * Reads {@code consumer:token:secret}, with white space around it.
     *
     * @param reference where it comes from, for the message
     */
    static ApiKey parse(String text, String reference) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new MaasException(Kind.NO_CREDENTIAL, 0, Map.of(), "MAAS's API key from " + reference
                    + " has not the form consumer:token:secret, three parts without white space."
                    + " MAAS shows it as API key on the page of the user's preferences, and by 'maas apikey'.", null);
        }
        return new ApiKey(parts.group(1), parts.group(2), parts.group(3));
    }

    /**
     * The header {@code Authorization}, signed by PLAINTEXT. MAAS takes each nonce once, and no timestamp that is more than 300 s off:
     * both are to be new for every attempt.
     */
    String authorization(String nonce, Instant now) {
        return "OAuth realm=\"OAuth\", oauth_nonce=\"" + nonce + "\", oauth_timestamp=\"" + now.getEpochSecond()
                + "\", oauth_version=\"1.0\", oauth_signature_method=\"PLAINTEXT\", oauth_consumer_key=\"" + escaped(consumer)
                + "\", oauth_token=\"" + escaped(token) + "\", oauth_signature=\"" + escaped("&" + escaped(secret)) + "\"";
    }

    /** As RFC 5849, 3.6 has it. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    @Override
    public String toString() {
        return "an API key";
    }
}
