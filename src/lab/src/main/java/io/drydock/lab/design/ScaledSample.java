package io.drydock.lab.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the sample site with another number of nodes: its profiles, hardware and boot actions as they are, its networks with room for all nodes,
 * racks of 8 to 40 nodes, the first of each rack of the control plane.
 */
public final class ScaledSample {
    /** No more have room in the networks, and a MAC address of their own. */
    static final int MOST = 10_000;

    private static final int SMALLEST_RACK = 8;
    private static final int LARGEST_RACK = 40;
    private static final int FEW_RACKS = 3;
    private static final int ADDRESSES_A_BLOCK = 200;
    private static final int LAST_OF_SAMPLE = 250;
    private static final Pattern NETWORK = Pattern.compile("10\\.20\\.(\\d+)\\.0/24");
    private static final Pattern ADDRESS = Pattern.compile("10\\.20\\.(\\d+)\\.(\\d+)");
    private static final List<String> AS_THEY_ARE = List.of("hardware.yaml", "profiles.yaml", "region.yaml");
    private static final List<String> WITH_OTHER_ADDRESSES = List.of("networks.yaml", "bootactions.yaml");

    private final Path sample;
    private final int nodes;
    private final int rackSize;

    private ScaledSample(Path sample, int nodes) {
        if (nodes < 1 || nodes > MOST) {
            throw new IllegalArgumentException("The sample site can have 1 to " + MOST + " nodes, not " + nodes + ".");
        }
        this.sample = sample;
        this.nodes = nodes;
        this.rackSize = Math.clamp(Math.ceilDiv(nodes, FEW_RACKS), SMALLEST_RACK, LARGEST_RACK);
    }

    /** Takes the sample site's folder, the number of nodes, and the folder to write to. */
    public static void main(String[] words) throws IOException {
        try {
            write(Path.of(words[0]), Integer.parseInt(words[1]), Path.of(words[2]));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Writes the site; the same numbers make the same files.
     *
     * @param sample the sample site's folder
     * @param nodes 1 to 10,000
     * @param folder created where it is not there; what YAML it has is replaced
     * @throws IllegalArgumentException if there can't be so many nodes
     */
    public static void write(Path sample, int nodes, Path folder) throws IOException {
        ScaledSample site = new ScaledSample(sample, nodes);
        Files.createDirectories(folder);
        for (String file : AS_THEY_ARE) {
            Files.writeString(folder.resolve(file), site.read(file));
        }
        for (String file : WITH_OTHER_ADDRESSES) {
            Files.writeString(folder.resolve(file), wide(site.read(file)));
        }
        Files.writeString(folder.resolve("racks.yaml"), site.racks());
        Files.writeString(folder.resolve("nodes.yaml"), site.nodes());
        try (Stream<Path> all = Files.list(folder)) {
            for (Path old : all.filter(file -> file.toString().endsWith(".yaml") && !written(file.getFileName().toString())).toList()) {
                Files.delete(old);
            }
        }
    }

    private static boolean written(String file) {
        return AS_THEY_ARE.contains(file) || WITH_OTHER_ADDRESSES.contains(file) || List.of("racks.yaml", "nodes.yaml").contains(file);
    }

    private String read(String file) throws IOException {
        return Files.readString(sample.resolve(file));
    }

    /** 10.20.3.0/24 becomes 10.23.0.0/16; its first addresses stay its first, and ranges that went to its end go to the end now. */
    private static String wide(String text) {
        String networks = NETWORK.matcher(text).replaceAll(found -> network(found.group(1)) + ".0.0/16");
        return ADDRESS.matcher(networks).replaceAll(found -> network(found.group(1)) + "."
                + (Integer.parseInt(found.group(2)) < LAST_OF_SAMPLE ? "0." + found.group(2) : "255." + LAST_OF_SAMPLE));
    }

    private static String network(String third) {
        return "10." + (20 + Integer.parseInt(third));
    }

    private String racks() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int rack = 1; (rack - 1) * rackSize < nodes; rack++) {
            String name = "r" + rack;
            head(text, "Rack", name);
            text.append("  tor_switches:\n");
            for (int i = 0; i < 2; i++) {
                String one = name + "-" + "ab".charAt(i);
                text.append("    ").append(one).append(": {mgmt_ip: 10.20.").append(200 + rack / 100).append('.').append(rack % 100 * 2 + 1 + i)
                        .append(", sdn_api_uri: 'https://switches.quay.example/").append(one).append("'}\n");
            }
            text.append("  location: {clli: QUAYEX01, grid: A").append(rack).append("}\n  local_networks: [pxe]\n");
        }
        return text.toString();
    }

    private String nodes() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int node = 0; node < nodes; node++) {
            int rack = node / rackSize + 1;
            int place = node % rackSize + 1;
            boolean control = place == 1;
            head(text, "BaremetalNode", String.format(Locale.ROOT, "r%d-n%02d", rack, place));
            text.append("  host_profile: ").append(control ? "control" : "worker").append("\n  interfaces:\n    pxe0: {labels: {switch_port: r")
                    .append(rack).append("-a/Ethernet1/").append(place).append("}}\n  addressing:\n    - {network: pxe, address: dhcp}\n");
            address(text, "oob", 20, node);
            address(text, "management", 22, node);
            address(text, "storage", 23, node);
            if (!control) {
                address(text, "overlay", 24, node);
            }
            address(text, "calico", 25, node);
            text.append(String.format(Locale.ROOT, "  metadata:%n    rack: r%d%n    boot_mac: '52:54:00:2%x:%02x:%02x'%n"
                    + "    owner_data:%n      rack: r%d%n", rack, rack >> 8, rack & 255, place, rack));
        }
        return text.toString();
    }

    /** Behind the first block, which has the network's own addresses. */
    private static void address(StringBuilder text, String network, int second, int node) {
        text.append("    - {network: ").append(network).append(", address: 10.").append(second).append('.').append(1 + node / ADDRESSES_A_BLOCK)
                .append('.').append(10 + node % ADDRESSES_A_BLOCK).append("}\n");
    }

    private static void head(StringBuilder text, String kind, String name) {
        text.append("---\nschema: drydock/").append(kind).append("/v1\nmetadata:\n  schema: metadata/Document/v1\n  name: ").append(name)
                .append("\n  storagePolicy: cleartext\ndata:\n");
    }
}
