package io.drydock.functions.oob.bmc;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/**
 * The management controller of one node, as the applied model tells of it.
 *
 * @param node the node's name
 * @param address where it is reached from here
 * @param network the design's network that it is on: trust in certificates is configured by it
 * @param account who logs in
 * @param secrets those of the design's {@code oob}, by key, {@value #CREDENTIAL} first of all; each is looked up at the moment of use
 * @param parameters everything below the design's {@code oob}, by key; a secret among them is a reference
 * @param quirks where its kind departs from the standards
 */
public record Bmc(String node, InetAddress address, String network, String account, Map<String, Credential> secrets,
                  Map<String, String> parameters, Quirks quirks) {
    /** The key of what proves who logs in. */
    public static final String CREDENTIAL = "credential";

    /** A secret that nobody holds before it is used. */
    @FunctionalInterface
    public interface Credential {
        /**
         * The secret itself: not to be kept, shown or logged.
         *
         * @throws BmcException of kind {@code NO_CREDENTIAL}, or {@code CREDENTIAL_UNAVAILABLE}, if it can't be had; the message names the
         *     reference
         */
        String reveal();
    }

    /** What proves who logs in. */
    public Credential credential() {
        return secrets.get(CREDENTIAL);
    }

    /** Another secret of the design's {@code oob}. */
    public Optional<Credential> secret(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    /** A parameter of the design's {@code oob}. */
    public Optional<String> parameter(String key) {
        return Optional.ofNullable(parameters.get(key)).filter(value -> !value.isBlank());
    }

    /** For messages: the node and where its BMC was asked, without anything secret. */
    @Override
    public String toString() {
        return "the BMC of " + node + " at " + address.getHostAddress();
    }
}
