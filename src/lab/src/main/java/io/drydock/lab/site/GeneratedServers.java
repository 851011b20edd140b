package io.drydock.lab.site;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.LabServer;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Servers that no design describes: all of one model, called {@code n00001} and so on. */
public final class GeneratedServers {
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
        List<LabServer> servers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = String.format("n%05d", i + 1);
            InetAddress address = network.address(i);
            servers.add(maker.server(name, address, settings.account(), hardware, macs(i, hardware.networkPorts().size())));
        }
        return new LabSite(servers);
    }

    private static List<MacAddress> macs(int server, int count) {
        List<MacAddress> macs = new ArrayList<>(count);
        for (int port = 0; port < count; port++) {
            macs.add(new MacAddress(LOCAL_MAC + ((long) server << 4) + port));
        }
        return macs;
    }
}
