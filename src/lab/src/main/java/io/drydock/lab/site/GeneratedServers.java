package io.drydock.lab.site;

import io.drydock.design.host.MacAddress;
import io.drydock.design.network.Cidr;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Servers that no design describes: all of one model, called {@code n00001} and so on. */
public final class GeneratedServers {
    private static final int RACK = 40;
    private static final Segment PXE = new Segment("pxe", Optional.empty(), Cidr.parse("172.30.0.0/16"), 1500);
    private static final Segment DATA = new Segment("data", Optional.empty(), Cidr.parse("172.31.0.0/16"), 9000);
    private static final long LOCAL_MAC = 0x02_1A_B0_00_00_00L;

    private GeneratedServers() {
    }

    /**
     * @param count how many
     * @param network where their BMCs are
     * @throws IllegalArgumentException if they don't fit into the network
     */
    public static LabSite site(int count, LoopbackNetwork network, SiteSettings settings) {
        if (count < 1 || count > network.size()) {
            throw new IllegalArgumentException(network + " has room for 1 to " + network.size() + " BMCs, not for " + count + ".");
        }
        Hardware hardware = HardwareModels.generic();
        ServerMaker maker = new ServerMaker(settings);
        Account account = new Account(settings.account(), settings.password(), Privilege.ADMINISTRATOR);
        List<LabServer> servers = new ArrayList<>(count);
        Map<String, Placement> placements = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String name = String.format("n%05d", i + 1);
            InetAddress address = network.address(i);
            servers.add(maker.server(name, address, account, hardware, macs(i, hardware.networkPorts().size())));
            placements.put(name, placement(i, address));
        }
        return new LabSite(servers, placements);
    }

    /** The first port, that boots by PXE, is in one segment, the second in another; each rack has two switches. */
    private static Placement placement(int server, InetAddress address) {
        String rack = String.format(Locale.ROOT, "r%03d", server / RACK + 1);
        int place = server % RACK + 1;
        return new Placement(Optional.of(rack), address.getHostAddress(), "ipmi", Map.of(
                0, new Cable(rack + "-a", "Ethernet1/" + place, true, Optional.of(PXE.name()), Optional.of(PXE), List.of()),
                1, new Cable(rack + "-b", "Ethernet1/" + place, true, Optional.of(DATA.name()), Optional.of(DATA), List.of())));
    }

    private static List<MacAddress> macs(int server, int count) {
        List<MacAddress> macs = new ArrayList<>(count);
        for (int port = 0; port < count; port++) {
            macs.add(new MacAddress(LOCAL_MAC + ((long) server << 4) + port));
        }
        return macs;
    }
}
