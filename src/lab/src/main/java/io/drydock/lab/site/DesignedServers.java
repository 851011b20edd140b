package io.drydock.lab.site;

import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.host.MacAddress;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The servers that a design describes, with their BMCs on loopback: the first octet of a BMC's address becomes 127.
 *
 * @param leftOut nodes that have no server in the lab, each with the reason
 */
public record DesignedServers(LabSite site, List<String> leftOut) {
    private static final int LOOPBACK = 127;
    private static final long LOCAL_MAC = 0x02_00_00_00_00_00L;

    /**
     * All BMCs with the password of the settings.
     *
     * @throws IllegalArgumentException if the design has no node with a BMC on an IPv4 address, two nodes have one address, or no BMC could have
     *     the account that the design names
     */
    public static DesignedServers of(Site site, SiteSettings settings) {
        return of(site, settings, _ -> settings.password());
    }

    /**
     * Each BMC with a password of its own.
     *
     * @throws IllegalArgumentException as above
     */
    public static DesignedServers of(Site site, SiteSettings settings, BmcPasswords passwords) {
        Map<String, Hardware> models = models(site);
        Hardware generic = ProfileHardware.generic(DeviceUse.by(site.appliedNodes().values().stream()
                .filter(node -> node.hardwareProfile().map(models::get).isEmpty()).toList()));
        ServerMaker maker = new ServerMaker(settings);
        DesignedCabling cabling = new DesignedCabling(site);
        List<LabServer> servers = new ArrayList<>();
        Map<String, Placement> placements = new HashMap<>();
        List<String> leftOut = new ArrayList<>();
        Map<InetAddress, AppliedNode> taken = new HashMap<>();
        for (AppliedNode node : site.appliedNodes().values()) {
            Optional<IpAddress> address = address(node);
            if (address.isEmpty()) {
                leftOut.add(node.name() + ": no IPv4 address on its network oob.network"
                        + Optional.ofNullable(node.oob().get("network")).map(name -> " (" + name + ")").orElse(""));
                continue;
            }
            Hardware hardware = node.hardwareProfile().map(models::get).orElse(generic);
            String account = Optional.ofNullable(node.oob().get("account")).filter(name -> !name.isBlank()).orElse(settings.account());
            apart(taken.put(loopback(address.get()), node), node, address.get());
            servers.add(maker.server(node.name(), loopback(address.get()), account(node, account, passwords), hardware, macs(node, hardware)));
            placements.put(node.name(), cabling.placement(node, hardware, address.get()));
        }
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("The design has no node with a BMC on an IPv4 address"
                    + (leftOut.isEmpty() ? "." : ": " + String.join("; ", leftOut) + "."));
        }
        return new DesignedServers(new LabSite(servers, placements), leftOut);
    }

    /** Two BMCs that differ in the design have to differ on loopback too. */
    private static void apart(AppliedNode other, AppliedNode node, IpAddress address) {
        if (other != null && !address(other).equals(Optional.of(address))) {
            throw new IllegalArgumentException("The networks of two BMCs fall on one network of loopback: " + node.name() + " (" + address
                    + " in " + node.oob().get("network") + ") and " + other.name() + " (" + address(other).orElseThrow() + " in "
                    + other.oob().get("network") + ") would both be " + loopback(address).getHostAddress()
                    + ". The lab can't serve both: renumber one network behind its first octet, or try the two with a design each.");
        }
    }

    private static Account account(AppliedNode node, String name, BmcPasswords passwords) {
        try {
            return new Account(name, passwords.of(node), Privilege.ADMINISTRATOR);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The lab can't make the BMC of " + node.name() + ": " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, Hardware> models(Site site) {
        Map<String, Hardware> models = new HashMap<>();
        site.hardwareProfiles().forEach((name, profile) -> models.put(name, ProfileHardware.of(profile,
                DeviceUse.by(site.appliedNodes().values().stream()
                .filter(node -> node.hardwareProfile().equals(Optional.of(name))).toList()))));
        return models;
    }

    private static Optional<IpAddress> address(AppliedNode node) {
        String network = node.oob().getOrDefault("network", "");
        return node.addressing().stream().filter(addressing -> addressing.network().orElse("").equals(network)).map(Addressing::address)
                .flatMap(address -> address.value().stream()).filter(IpAddress::isIpv4).findFirst();
    }

    /** The address in the lab of a BMC's address in the design. */
    public static InetAddress loopback(IpAddress address) {
        long number = address.low();
        try {
            return InetAddress.getByAddress(new byte[] {LOOPBACK, (byte) (number >>> 16), (byte) (number >>> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port that boots by PXE has the design's boot_mac; the others have locally administered addresses made of the node's name. */
    private static List<MacAddress> macs(AppliedNode node, Hardware hardware) {
        CRC32 sum = new CRC32();
        sum.update(node.name().getBytes(StandardCharsets.UTF_8));
        int pxe = Math.max(0, hardware.networkPorts().indexOf(hardware.networkPorts().stream().filter(port -> port.pxe()).findFirst().orElse(null)));
        List<MacAddress> macs = new ArrayList<>();
        for (int port = 0; port < hardware.networkPorts().size(); port++) {
            MacAddress made = new MacAddress(LOCAL_MAC | sum.getValue() << 8 | port);
            macs.add(port == pxe ? node.bootMac().orElse(made) : made);
        }
        return macs;
    }
}
