package io.drydock.lab.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.maas.image.OfferedImage;
import io.drydock.lab.network.LabSwitches;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Cable;
import io.drydock.lab.site.Segment;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab of a design that is written as sites are that nobody made for it. */
class DesignedLabTest {
    private static final String SITE = """
            ---
            schema: drydock/Network/v1
            metadata: {schema: metadata/Document/v1, name: oob}
            data: {cidr: 10.9.0.0/24}
            ---
            schema: drydock/Network/v1
            metadata: {schema: metadata/Document/v1, name: pxe}
            data: {cidr: 10.9.1.0/24}
            ---
            schema: drydock/Rack/v1
            metadata: {schema: metadata/Document/v1, name: r1}
            data:
              tor_switches:
                r1-a: {sdn_api_uri: 'https://sdn.example/api/r1-a'}
                r1-b: {sdn_api_uri: 'https://10.9.0.250:8443/restconf-of-b'}
            ---
            schema: drydock/Rack/v1
            metadata: {schema: metadata/Document/v1, name: r2}
            data:
              tor_switches: {r2-a: {sdn_api_uri: 'webhook+https://sdn.example/hook'}}
            ---
            schema: drydock/HardwareProfile/v1
            metadata: {schema: metadata/Document/v1, name: hw}
            data:
              device_aliases:
                boot: {address: '0000:01:00.0', dev_type: NIC, bus_type: pci}
                disk: {address: '2:0.0.0', dev_type: SSD, bus_type: scsi}
            ---
            schema: deckhand/Passphrase/v1
            metadata: {schema: metadata/Document/v1, name: bmc, storagePolicy: cleartext}
            data: substituted
            ---
            schema: drydock/HostProfile/v1
            metadata:
              schema: metadata/Document/v1
              name: substituted
              substitutions:
              - {src: {schema: deckhand/Passphrase/v1, name: bmc, path: .}, dest: {path: .oob.credential}}
            data: {oob: {type: ipmi, network: oob, account: root}}
            ---
            schema: drydock/BootAction/v1
            metadata: {schema: metadata/Document/v1, name: join}
            data:
              assets:
              - {type: file, path: /a, permissions: '755', location: 'promenade+http://prom.svc/api/v1.0/join-scripts?ip={{ node.x }}'}
              - {type: file, path: /b, permissions: '755', location: 'https://files.example:8443/b'}
              - {type: file, path: /c, permissions: '755', location: 'http://files.example/c{% if x %}y{% endif %}'}
            """;

    @TempDir
    private Path folder;

    private static String node(String name, String rack, String address, String more) {
        String all = more.contains("oob:") || more.contains("host_profile:") ? more : oob("x") + "\n" + more;
        return """
                ---
                schema: drydock/BaremetalNode/v1
                metadata: {schema: metadata/Document/v1, name: %s}
                data:
                  hardware_profile: hw
                  interfaces: {pxe: {slaves: [boot], networks: [pxe]}}
                  addressing: [{network: oob, address: %s}]
                  metadata: {rack: %s}
                %s
                """.formatted(name, address, rack, all.indent(2).stripTrailing());
    }

    private static String oob(String credential) {
        return "oob: {type: ipmi, network: oob, account: root, credential: '" + credential + "'}";
    }

    private DesignedLab lab(Map<String, String> environment, String... nodes) throws IOException {
        Files.writeString(folder.resolve("site.yaml"), SITE + String.join("", nodes));
        return DesignedLab.of(LabDesign.read(folder.resolve("site.yaml").toString()), SiteSettings.DEFAULT.withPassword("usual"), environment);
    }

    private static String password(DesignedLab lab, String node) {
        return lab.site().server(node).account("root").orElseThrow().password();
    }

    @Test
    void bmcsHaveThePasswordsThatTheDesignRefersTo() throws IOException {
        Files.writeString(folder.resolve("password"), "of a file\n");
        DesignedLab lab = lab(Map.of("SET", "of the environment"), node("plain", "r1", "10.9.0.1", oob("in the open")),
                node("substituted", "r1", "10.9.0.2", "host_profile: substituted"), node("set", "r1", "10.9.0.3", oob("env:SET")),
                node("unset", "r1", "10.9.0.4", oob("env:UNSET")), node("file", "r1", "10.9.0.5", oob("file:" + folder.resolve("password"))),
                node("nofile", "r1", "10.9.0.6", oob("file:/nowhere/at/all")), node("vault", "r1", "10.9.0.7", oob("kubernetes:a/b#c")));

        assertThat(password(lab, "plain")).isEqualTo("in the open");
        assertThat(password(lab, "substituted")).isEqualTo("substituted");
        assertThat(password(lab, "set")).isEqualTo("of the environment");
        assertThat(password(lab, "unset")).isEqualTo("usual");
        assertThat(password(lab, "file")).isEqualTo("of a file");
        assertThat(password(lab, "nofile")).isEqualTo("usual");
        assertThat(password(lab, "vault")).isEqualTo("usual");
        assertThat(lab.variables()).containsOnly(Map.entry("SET", "of the environment"), Map.entry("UNSET", "usual"));
        assertThat(lab.warnings()).hasSize(2)
                .anyMatch(line -> line.contains("file:/nowhere/at/all")).anyMatch(line -> line.contains("kubernetes:a/b#c"));
    }

    @Test
    void aPasswordThatIpmiCannotHoldIsRefusedWithTheNode() {
        assertThatThrownBy(() -> lab(Map.of(), node("n1", "r1", "10.9.0.1", oob("one that is longer than twenty"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("n1").hasMessageContaining("20")
                .hasMessageNotContaining("longer than");
    }

    @Test
    void addressesOfTheDesignLeadToTheLab() throws IOException {
        DesignedLab lab = lab(Map.of(), node("n1", "r1", "10.9.0.1", oob("x")), node("n2", "r1", "10.9.7.1", oob("x")));

        assertThat(lab.bmcTranslations()).containsExactly("10.9.0.0/24=127.9.0.0/24", "10.9.7.1/32=127.9.7.1/32");
        assertThat(lab.switches()).containsExactlyInAnyOrder("r1-a", "r1-b");
        assertThat(lab.hasWebhook()).isTrue();
        assertThat(lab.switchTranslations("http://127.0.0.1:1/", Optional.of("http://127.0.0.1:2/ports"))).containsExactly(
                "https://10.9.0.250:8443/restconf-of-b=http://127.0.0.1:1/r1-b", "webhook+https://sdn.example/hook=webhook+http://127.0.0.1:2/ports",
                "https://sdn.example/api/=http://127.0.0.1:1/");
        assertThat(lab.assetTranslations("http://127.0.0.1:3", "http://127.0.0.1:3/files/")).containsExactlyInAnyOrder(
                "promenade+http://prom.svc=promenade+http://127.0.0.1:3", "https://files.example:8443=http://127.0.0.1:3/files/files.example:8443",
                "http://files.example=http://127.0.0.1:3/files/files.example");
    }

    @Test
    void maasHasTheImagesThatNodesName() throws IOException {
        DesignedLab lab = lab(Map.of(), node("n1", "r1", "10.9.0.1", "platform: {image: xenial, kernel: hwe-16.04}"),
                node("n2", "r1", "10.9.0.2", "platform: {image: xenial, kernel: ga-16.04}"), node("n3", "r1", "10.9.0.3", "platform: {image: rhel9}"),
                node("n4", "r1", "10.9.0.4", "platform: {image: ours}"), node("n5", "r1", "10.9.0.5", ""));
        assertThat(lab.images()).containsExactlyInAnyOrder(new OfferedImage("ubuntu/xenial", Set.of("hwe-16.04", "ga-16.04")),
                new OfferedImage("rhel/rhel9", Set.of()), new OfferedImage("custom/ours", Set.of()));
    }

    @Test
    void disksAreAsLargeAndAsManyAsTheNodesNeed() throws IOException {
        DesignedLab lab = lab(Map.of(), node("n1", "r1", "10.9.0.1", """
                storage:
                  physical_devices:
                    disk:
                      partitions:
                      - {name: root, size: 600g, filesystem: {mountpoint: /}}
                      - {name: var, size: '>200g', filesystem: {mountpoint: /var}}
                    sdc: {volume_group: data}
                  volume_groups:
                    data: {logical_volumes: [{name: a, size: 2t}, {name: b, size: 10%}]}
                """));
        assertThat(lab.site().server("n1").hardware().drives()).hasSize(3).extracting(DriveBay::bytes)
                .containsExactly(1_000_000_000_000L, 2_500_000_000_000L, 2_500_000_000_000L);
    }

    @Test
    void onlySwitchesThatTheDesignLetsBeSetUpForgetWhatTheirCablesAreFor() throws IOException {
        DesignedLab lab = lab(Map.of(), node("open", "r1", "10.9.0.1", ""), node("other", "r2", "10.9.0.2", ""),
                node("named", "r1", "10.9.0.3", "").replace("slaves: [boot]", "slaves: [boot], labels: {switch_port: r1-b/Ethernet1/9}"));
        assertThat(lab.hasUnknownBootPorts()).isTrue();
        try (LabSwitches switches = LabSwitches.start(lab.site(), lab.serving(SwitchSettings.DEFAULT))) {
            assertThat(switches.at(cable(lab, "other"))).as("not set up by RESTCONF").extracting(Segment::name).containsExactly("pxe");
            assertThat(switches.at(cable(lab, "open"))).as("nobody can know the port").extracting(Segment::name).containsExactly("pxe");
            assertThat(switches.at(cable(lab, "named"))).as("to be set up").isEmpty();
        }
    }

    private static Cable cable(DesignedLab lab, String node) {
        LabServer server = lab.site().server(node);
        return lab.site().placement(server).cable(0).orElseThrow();
    }
}
