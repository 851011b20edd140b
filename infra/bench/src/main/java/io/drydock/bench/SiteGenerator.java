package io.drydock.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes valid sites of any size: racks of 40 nodes, four networks on one LACP bond, two host profiles of which one inherits from the
 * other, volume groups, boot actions. {@code SiteGenerator NODES FILE} writes one.
 */
public final class SiteGenerator {
    /** What the addresses of switches begin with. */
    public static final String SWITCHES = "https://switches.bench.example/";

    private static final int NODES_A_RACK = 40;
    private static final String[] NETWORKS = {"oob", "management", "storage", "calico"};

    private SiteGenerator() {
    }

    /** Takes the number of nodes, 1 to 60,000, and the file. */
    public static void main(String... words) throws IOException {
        try (Writer file = Files.newBufferedWriter(Path.of(words[1]), StandardCharsets.UTF_8)) {
            write(Integer.parseInt(words[0]), false, file);
        }
    }

    /** A site of {@code nodes} nodes as YAML. */
    public static String site(int nodes) {
        StringWriter text = new StringWriter();
        write(nodes, false, text);
        return text.toString();
    }

    /**
     * The same, where every rack has two switches {@code r<number>-a} and {@code -b} that can be set up at {@value #SWITCHES}{@code <name>}, and the
     * design says which of their ports a node boots from.
     */
    public static String siteWithSwitches(int nodes) {
        StringWriter text = new StringWriter();
        write(nodes, true, text);
        return text.toString();
    }

    private static void write(int nodes, boolean switches, Writer out) {
        try {
            head(out, "Region", "bench");
            out.write("  authorized_keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGZvciB0aGUgc2FtcGxlIHNpdGUgb25seSwgbm8gc2VjcmV0 bench]\n");
            networks(out);
            hardware(out);
            profiles(out);
            for (int rack = 0; rack * NODES_A_RACK < nodes; rack++) {
                head(out, "Rack", "r" + rack);
                out.write("  location: {clli: BENCH01, grid: A" + rack + "}\n  local_networks: [pxe]\n");
                if (switches) {
                    switches(out, rack);
                }
            }
            for (int node = 0; node < nodes; node++) {
                node(out, switches, node);
            }
            head(out, "BootAction", "everywhere");
            out.write("  assets:\n  - type: pkg_list\n    data: {chrony: null}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Writer out, String kind, String name) throws IOException {
        out.write("---\nschema: drydock/" + kind + "/v1\nmetadata:\n  schema: metadata/Document/v1\n  name: " + name
                + "\n  storagePolicy: cleartext\ndata:\n");
    }

    private static void networks(Writer out) throws IOException {
        head(out, "NetworkLink", "oob");
        out.write("  bonding: {mode: disabled}\n  mtu: 1500\n  trunking: {mode: disabled, default_network: oob}\n  allowed_networks: [oob]\n");
        head(out, "NetworkLink", "pxe");
        out.write("  bonding: {mode: disabled}\n  mtu: 1500\n  trunking: {mode: disabled, default_network: pxe}\n  allowed_networks: [pxe]\n");
        head(out, "NetworkLink", "uplink");
        out.write("  bonding: {mode: 802.3ad, hash: layer3+4, peer_rate: fast, mon_rate: 100, up_delay: 200, down_delay: 200}\n  mtu: 9100\n"
                + "  trunking: {mode: 802.1q, default_network: management}\n  allowed_networks: [management, storage, calico]\n");
        head(out, "Network", "pxe");
        out.write("  cidr: 172.16.0.0/16\n  ranges:\n  - {type: dhcp, start: 172.16.0.10, end: 172.16.255.250}\n");
        for (int i = 0; i < NETWORKS.length; i++) {
            int second = 10 + i;
            head(out, "Network", NETWORKS[i]);
            out.write("  cidr: 10." + second + ".0.0/16\n" + (i > 1 ? "  vlan: '" + (100 + i) + "'\n  mtu: 9100\n" : "")
                    + "  ranges:\n  - {type: static, start: 10." + second + ".1.0, end: 10." + second + ".255.250}\n"
                    + "  routes:\n  - {subnet: 0.0.0.0/0, gateway: 10." + second + ".0.1, metric: " + (10 + i) + "}\n"
                    + "  dns: {domain: bench.example, servers: '10.11.0.2,10.11.0.3'}\n");
        }
    }

    private static void hardware(Writer out) throws IOException {
        head(out, "HardwareProfile", "server");
        out.write("  vendor: Example\n  generation: '1'\n  hw_version: '1'\n  bios_version: '1'\n  boot_mode: uefi\n"
                + "  bootstrap_protocol: pxe\n  pxe_interface: 0\n  device_aliases:\n"
                + "    nic0: {address: '0000:01:00.0', dev_type: nic, bus_type: pci}\n"
                + "    nic1: {address: '0000:02:00.0', dev_type: nic, bus_type: pci}\n"
                + "    nic2: {address: '0000:03:00.0', dev_type: nic, bus_type: pci}\n"
                + "    bootdisk: {address: '0:2.0.0', dev_type: disk, bus_type: scsi}\n"
                + "    datadisk: {address: '0:2.1.0', dev_type: disk, bus_type: scsi}\n"
                + "  cpu_sets: {workload: '4-31'}\n  hugepages: {workload: {size: 1G, count: 32}}\n");
    }

    private static void profiles(Writer out) throws IOException {
        head(out, "HostProfile", "base");
        out.write("  hardware_profile: server\n  primary_network: management\n"
                + "  oob: {type: redfish, network: oob, account: drydock, credential: 'env:BMC_PASSWORD'}\n"
                + "  interfaces:\n    pxe0: {device_link: pxe, labels: {pxe: 'true'}, slaves: [nic0], networks: [pxe]}\n"
                + "    bond0: {device_link: uplink, slaves: [nic1, nic2], networks: [management, storage]}\n"
                + "  storage:\n    physical_devices:\n      bootdisk:\n        labels: {bootdrive: 'true'}\n        partitions:\n"
                + "        - {name: boot, size: 1g, filesystem: {mountpoint: /boot}}\n"
                + "        - {name: root, size: 60g, filesystem: {mountpoint: /}}\n"
                + "        - {name: var, size: '>100g', filesystem: {mountpoint: /var}}\n"
                + "  platform:\n    image: noble\n    kernel: ga-24.04\n    kernel_params: {console: 'ttyS1,115200n8'}\n");
        head(out, "HostProfile", "worker");
        out.write("  host_profile: base\n  interfaces:\n    bond0: {networks: [calico]}\n"
                + "  storage:\n    physical_devices:\n      datadisk: {volume_group: data}\n    volume_groups:\n      data:\n"
                + "        logical_volumes:\n        - {name: volumes, size: 90%, filesystem: {mountpoint: /var/lib/volumes, fstype: xfs}}\n"
                + "  platform:\n    kernel_params:\n      isolcpus: hardwareprofile:cpuset.workload\n"
                + "      hugepagesz: hardwareprofile:hugepages.workload.size\n      hugepages: hardwareprofile:hugepages.workload.count\n"
                + "  metadata:\n    tags: [worker]\n");
    }

    private static void switches(Writer out, int rack) throws IOException {
        out.write("  tor_switches:\n");
        for (int i = 0; i < 2; i++) {
            String name = "r" + rack + "-" + (char) ('a' + i);
            out.write("    " + name + ": {mgmt_ip: 10.10.0." + (2 + 2 * rack + i) + ", sdn_api_uri: '" + SWITCHES + name + "'}\n");
        }
    }

    private static void node(Writer out, boolean switches, int node) throws IOException {
        String host = (1 + node / 250) + "." + (1 + node % 250);
        head(out, "BaremetalNode", "node" + node);
        out.write("  host_profile: worker\n");
        if (switches) {
            String port = "r" + node / NODES_A_RACK + "-a/Ethernet1/" + (1 + node % NODES_A_RACK);
            out.write("  interfaces:\n    pxe0: {labels: {pxe: 'true', switch_port: " + port + "}}\n");
        }
        out.write("  addressing:\n  - network: pxe\n    address: dhcp\n");
        for (int i = 0; i < NETWORKS.length; i++) {
            out.write("  - network: " + NETWORKS[i] + "\n    address: 10." + (10 + i) + "." + host + "\n");
        }
        out.write("  metadata:\n    tags:\n    - t" + node % 7 + "\n    rack: r" + node / NODES_A_RACK + "\n    boot_mac: '"
                + "52:54:00:%02x:%02x:%02x".formatted(node >> 16 & 255, node >> 8 & 255, node & 255) + "'\n    owner_data:\n      index: v" + node + "\n");
    }
}
