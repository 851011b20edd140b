package io.drydock.bench.ordeal;

import io.drydock.bench.SiteGenerator;

/** A generated site in which every state of every task has something to do: racks with switches, labelled boot ports, boot actions that report. */
final class OrdealSite {
    /** What the addresses of its switches begin with. */
    static final String SWITCHES = "https://switches.ordeal.example/";

    private static final String DOCUMENT = "---\n";
    private static final String BOOT_ACTION = """
            ---
            schema: drydock/BootAction/v1
            metadata: {schema: metadata/Document/v1, name: join, storagePolicy: cleartext}
            data:
              signaling: true
              assets:
              - {type: file, path: /opt/join.sh, permissions: '555', data_pipeline: [utf8_decode, template], data: 'echo {{ node.hostname }}'}
            """;

    private OrdealSite() {
    }

    /** As YAML. */
    static String of(int nodes) {
        StringBuilder site = new StringBuilder();
        int onSwitch = 0;
        for (String document : SiteGenerator.site(nodes).split(DOCUMENT)) {
            if (document.startsWith("schema: drydock/Rack/")) {
                onSwitch = 0;
                site.append(DOCUMENT).append(withSwitches(document));
            } else if (document.startsWith("schema: drydock/BaremetalNode/")) {
                site.append(DOCUMENT).append(withPort(document, ++onSwitch));
            } else if (!document.isEmpty()) {
                site.append(DOCUMENT).append(document);
            }
        }
        return site.append(BOOT_ACTION).toString();
    }

    private static String withSwitches(String rack) {
        String name = rack.replaceAll("(?s).*\n  name: (\\S+).*", "$1");
        return rack.replaceFirst("\ndata:\n", "\ndata:\n  tor_switches:\n" + aSwitch(name + "-a", 1) + aSwitch(name + "-b", 2));
    }

    private static String aSwitch(String name, int number) {
        return "    " + name + ": {mgmt_ip: 10.10.0." + number + ", sdn_api_uri: '" + SWITCHES + name + "'}\n";
    }

    /** @param number of the port at the rack's first switch */
    private static String withPort(String node, int number) {
        String rack = node.replaceAll("(?s).*\n    rack: (\\S+).*", "$1");
        return node.replaceFirst("\ndata:\n", "\ndata:\n  interfaces:\n    pxe0: {labels: {switch_port: " + rack + "-a/Ethernet1/" + number + "}}\n");
    }
}
