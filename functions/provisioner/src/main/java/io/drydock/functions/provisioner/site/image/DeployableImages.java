package io.drydock.functions.provisioner.site.image;

import io.drydock.design.model.AppliedNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.SharedRead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether MAAS has the images that nodes are to be deployed with: one list serves all nodes of this process. */
public final class DeployableImages {
    private final Maas maas;
    private final InstantSource clock;
    private final SharedRead<String> reading;
    private volatile Listing listing = new Listing(Instant.MIN, List.of());

    private record Listing(Instant at, List<BootResource> resources) {
    }

    /** @param patience how long a caller waits for the list that is being read */
    public DeployableImages(Maas maas, InstantSource clock, Duration patience) {
        this.maas = maas;
        this.clock = clock;
        this.reading = new SharedRead<>(patience, _ -> read());
    }

    /**
     * What lacks, in words that follow MAAS's name; empty where the node names no image, or MAAS has it with the kernel.
     *
     * @param architecture of the machine, such as {@code amd64}
     * @param age how old the list may be; where the image is not in it, it is read again
     * @throws io.drydock.functions.provisioner.maas.MaasException if MAAS can't be asked
     */
    public Optional<String> missing(AppliedNode node, String architecture, Duration age) {
        return WantedImage.of(List.of(node)).stream().findFirst().flatMap(wanted -> missing(wanted, architecture, age));
    }

    private Optional<String> missing(WantedImage wanted, String architecture, Duration age) {
        Instant now = clock.instant();
        if (has(wanted, architecture, now.minus(age)) || has(wanted, architecture, now)) {
            return Optional.empty();
        }
        List<String> present = listing.resources.stream().map(BootResource::toString).distinct().sorted().toList();
        return Optional.of("has no image " + wanted + " for " + architecture + "; it has "
                + (present.isEmpty() ? "none at all" : present.stream().collect(Collectors.joining(", "))));
    }

    private boolean has(WantedImage wanted, String architecture, Instant notBefore) {
        reading.ensure("images", () -> !listing.at.isBefore(notBefore));
        return listing.resources.stream().anyMatch(resource -> resource.serves(wanted, architecture));
    }

    private void read() {
        Instant at = clock.instant();
        listing = new Listing(at, StreamSupport.stream(maas.get("boot-resources/", MaasParameters.NONE).spliterator(), false)
                .map(BootResource::of).toList());
    }
}
