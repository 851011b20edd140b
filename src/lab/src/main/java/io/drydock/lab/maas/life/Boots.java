package io.drydock.lab.maas.life;

import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.maas.state.BootNetworks;
import io.drydock.lab.server.Boot;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.UntaggedSegments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What servers boot into: the network's if they boot by PXE where MAAS serves DHCP, or what their disk holds. */
public final class Boots {
    private final LabSite site;
    private final UntaggedSegments segments;
    private final BootNetworks networks;

    /** @param segments which its port leads to */
    public Boots(LabSite site, UntaggedSegments segments, BootNetworks networks) {
        this.site = site;
        this.segments = segments;
        this.networks = networks;
    }

    /** The number of the port that the server boots from. */
    public static Optional<Integer> pxePort(LabServer server) {
        List<NetworkPort> ports = server.hardware().networkPorts();
        for (int port = 0; port < ports.size(); port++) {
            if (ports.get(port).pxe()) {
                return Optional.of(port);
            }
        }
        return ports.isEmpty() ? Optional.empty() : Optional.of(0);
    }

    private boolean reachesMaas(LabServer server) {
        Optional<Cable> cable = pxePort(server).flatMap(site.placement(server)::cable);
        return cable.stream().flatMap(one -> segments.at(one).stream()).anyMatch(networks::servesPxe);
    }

    /** Since when the server has run what MAAS sent it by PXE; nothing: it doesn't, or has since before {@code since}. */
    Optional<Instant> runningFromNetwork(LabServer server, Instant since) {
        return running(server, since, BootDevice.PXE).filter(_ -> reachesMaas(server));
    }

    /** Since when the server has run what is on its disk. */
    Optional<Instant> runningFromDisk(LabServer server, Instant since) {
        return running(server, since, BootDevice.DISK);
    }

    private static Optional<Instant> running(LabServer server, Instant since, BootDevice device) {
        if (server.bootCount() == 0 || !server.power().powered()) {
            return Optional.empty();
        }
        Boot last = server.boots().getLast();
        return last.device() == device && !last.at().isBefore(since) ? Optional.of(last.at()) : Optional.empty();
    }
}
