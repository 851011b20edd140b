package io.drydock.lab.site;

import io.drydock.lab.server.LabServer;
import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The servers of a lab, by name and by their BMC's address, and how they are cabled. */
public final class LabSite {
    private final Map<String, LabServer> byName = new LinkedHashMap<>();
    private final Map<InetAddress, LabServer> byAddress = new LinkedHashMap<>();
    private final Map<String, Placement> placements;

    /**
     * Servers without cables.
     *
     * @throws IllegalArgumentException if two have one name or one address; it names both
     */
    public LabSite(Collection<LabServer> servers) {
        this(servers, Map.of());
    }

    /**
     * @param placements by the server's name; one without stands alone
     * @throws IllegalArgumentException if two have one name or one address; it names both
     */
    public LabSite(Collection<LabServer> servers, Map<String, Placement> placements) {
        this.placements = Map.copyOf(placements);
        for (LabServer server : servers) {
            if (byName.putIfAbsent(server.name(), server) != null) {
                throw new IllegalArgumentException("Two servers are called '" + server.name() + "'.");
            }
            LabServer other = byAddress.putIfAbsent(server.address(), server);
            if (other != null) {
                throw new IllegalArgumentException("The BMCs of '" + other.name() + "' and '" + server.name() + "' have one address, "
                        + server.address().getHostAddress() + ". Give each its own.");
            }
        }
    }

    /** In the order in which they were given. */
    public List<LabServer> servers() {
        return List.copyOf(byName.values());
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public LabServer server(String name) {
        LabServer server = byName.get(name);
        if (server == null) {
            throw new IllegalArgumentException("There is no server '" + name + "' in the lab.");
        }
        return server;
    }

    /** Whose BMC has that address. */
    public Optional<LabServer> at(InetAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Where a server stands and what it is connected to. */
    public Placement placement(LabServer server) {
        Placement placement = placements.get(server.name());
        return placement == null ? Placement.unplugged(server) : placement;
    }

    /** Every segment that a cable leads to, each once. */
    public Set<Segment> segments() {
        Set<Segment> segments = new LinkedHashSet<>();
        byName.values().forEach(server -> placement(server).cables().values().stream()
                .flatMap(cable -> Stream.concat(cable.untagged().stream(), cable.tagged().stream())).forEach(segments::add));
        return segments;
    }
}
