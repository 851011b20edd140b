package io.drydock.functions.provisioner.maas.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.SharedRead;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** MAAS's fabrics, VLANs and subnets, as the steps of this process share them: read at most {@code drydock.maas.networks.age} ago. */
@Singleton
public class SiteNetworks {
    private final Maas maas;
    private final MaasSettings settings;
    private final InstantSource clock;
    private final Part<Fabric> fabrics;
    private final Part<Subnet> subnets;

    public SiteNetworks(Maas maas, MaasSettings settings, InstantSource clock) {
        this.maas = maas;
        this.settings = settings;
        this.clock = clock;
        this.fabrics = new Part<>("fabrics/", Fabric::of);
        this.subnets = new Part<>("subnets/", Subnet::of);
    }

    /** @throws MaasException if MAAS can't be asked */
    public List<Fabric> fabrics() {
        return fabrics.since(clock.instant().minus(settings.networks().age()));
    }

    /** @throws MaasException if MAAS can't be asked */
    public List<Subnet> subnets() {
        return subnets.since(clock.instant().minus(settings.networks().age()));
    }

    /**
     * Reads all of it now.
     *
     * @throws MaasException if MAAS can't be asked
     */
    public void refresh() {
        Instant now = clock.instant();
        fabrics.since(now);
        subnets.since(now);
    }

    /** Something was changed: it is read anew when it is next asked for. */
    public void forget() {
        Instant now = clock.instant();
        fabrics.outdated = now;
        subnets.outdated = now;
    }

    /** One list of MAAS, shared. */
    private final class Part<T> {
        private final String path;
        private final Function<JsonNode, T> element;
        private final SharedRead<String> reads;
        private volatile Known<T> known = new Known<>(List.of(), Instant.MIN);
        /** What was read before is not to be used. */
        private volatile Instant outdated = Instant.MIN;

        private Part(String path, Function<JsonNode, T> element) {
            this.path = path;
            this.element = element;
            this.reads = new SharedRead<>(settings.requestTimeout(), _ -> read());
        }

        private List<T> since(Instant notBefore) {
            Instant earliest = notBefore.isBefore(outdated) ? outdated : notBefore;
            reads.ensure(path, () -> !known.at.isBefore(earliest));
            return known.elements;
        }

        private void read() {
            Instant at = clock.instant();
            JsonNode answer = maas.get(path, MaasParameters.NONE);
            try {
                known = new Known<>(StreamSupport.stream(answer.spliterator(), false).map(element).toList(), at);
            } catch (IllegalArgumentException e) {
                throw new MaasException(Kind.NOT_MAAS, 200, Map.of(), "GET " + path + ": " + maas.name() + " answered what is not understood: "
                        + e.getMessage() + ".", e);
            }
        }
    }

    /** @param at when MAAS was asked */
    private record Known<T>(List<T> elements, Instant at) {
    }
}
