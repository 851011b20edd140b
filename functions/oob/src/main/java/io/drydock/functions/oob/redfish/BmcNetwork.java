package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.redfish.RedfishSettings.NetworkSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the BMCs of one network are reached, and what of them is trusted. Networks that are alike share one client.
 *
 * @param fingerprints SHA-256 in lower-case hexadecimal without colons; not empty: nothing else is asked of a certificate
 */
record BmcNetwork(boolean encrypted, OptionalInt port, Optional<Path> caBundle, Set<String> fingerprints, boolean verifyHostname,
                  boolean verify) {
    /**
     * What is configured for a network, else for all.
     *
     * @throws IllegalArgumentException if the configuration makes no sense; it names the setting
     */
    static BmcNetwork of(RedfishSettings settings, String name) {
        NetworkSettings all = settings.defaults();
        NetworkSettings own = settings.networks().getOrDefault(name, all);
        return new BmcNetwork(encrypted(own.scheme().or(all::scheme).orElse("https")), own.port().isPresent() ? own.port() : all.port(),
                own.caBundle().or(all::caBundle), fingerprints(own.fingerprints().or(all::fingerprints).orElse(List.of())),
                own.verifyHostname().or(all::verifyHostname).orElse(true), own.verify().or(all::verify).orElse(true));
    }

    private static boolean encrypted(String scheme) {
        return switch (scheme.strip().toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw new IllegalArgumentException("drydock.redfish.….scheme is https or http, not " + scheme);
        };
    }

    private static Set<String> fingerprints(List<String> configured) {
        return configured.stream().map(BmcNetwork::fingerprint).collect(Collectors.toUnmodifiableSet());
    }

    private static String fingerprint(String configured) {
        String digits = configured.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha-?256[:=]", "").replace(":", "");
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("drydock.redfish.….fingerprints: " + configured + " is not the SHA-256 of a certificate: 64 hexadecimal digits");
        }
        return digits;
    }
}
