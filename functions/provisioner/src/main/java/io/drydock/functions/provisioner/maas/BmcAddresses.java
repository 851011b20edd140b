package io.drydock.functions.provisioner.maas;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The addresses of the machines' BMCs, from their power parameters. Of these, nothing else is kept: they hold passwords. */
public final class BmcAddresses {
    private static final String ALL = "power parameters";

    private final Maas maas;
    private final InstantSource clock;
    private final Duration age;
    private final SharedRead<String> reads;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    BmcAddresses(Maas maas, MaasSettings settings, InstantSource clock) {
        this.maas = maas;
        this.clock = clock;
        this.age = settings.inventory().powerAge();
        this.reads = new SharedRead<>(settings.requestTimeout(), _ -> read());
    }

    private record Known(Map<String, Optional<IpAddress>> addresses, Instant at) {
    }

    /**
     * By system id, those that have one of their own.
     *
     * @param machines that are there by now: if one of them is new, MAAS is asked again
     * @param notBefore what was read since then is good enough in any case
     */
    Map<String, Optional<IpAddress>> of(Set<String> machines, Instant notBefore) {
        reads.ensure(ALL, () -> {
            Known now = known;
            return !now.at.isBefore(notBefore) || !now.at.isBefore(clock.instant().minus(age)) && now.addresses.keySet().containsAll(machines);
        });
        return known.addresses;
    }

    private void read() {
        Instant at = clock.instant();
        Map<String, Optional<IpAddress>> addresses = new HashMap<>();
        maas.get("machines/", "power_parameters", MaasParameters.NONE).properties()
                .forEach(entry -> addresses.put(entry.getKey(), address(entry.getValue())));
        known = new Known(Map.copyOf(addresses), at);
    }

    /**
     * The address in a machine's power parameters. Where several machines are switched at one address (virsh and its like,
     * which name each by {@code power_id}), it tells none of them.
     */
    public static Optional<IpAddress> address(JsonNode parameters) {
        if (!parameters.path("power_id").asText("").isEmpty()) {
            return Optional.empty();
        }
        String bare = parameters.path("power_address").asText("").strip().replaceFirst("^[a-z+]+://", "").replaceFirst("/.*", "");
        return IpAddress.parse(withoutPort(bare.substring(bare.indexOf('@') + 1)));
    }

    /** Several colons are an IPv6 address, which is in brackets where a port follows. */
    private static String withoutPort(String host) {
        int colon = host.indexOf(':');
        if (host.startsWith("[")) {
            return host.substring(1, Math.max(1, host.indexOf(']')));
        }
        return colon >= 0 && colon == host.lastIndexOf(':') ? host.substring(0, colon) : host;
    }
}
