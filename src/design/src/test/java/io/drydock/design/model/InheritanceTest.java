package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfileReader;
import io.drydock.design.storage.Size;
import io.drydock.design.storage.Storage.LogicalVolume;
import io.drydock.design.storage.Storage.Partition;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InheritanceTest {
    private static final String PARENT_STORAGE = """
            storage:
              physical_devices:
                sda:
                  labels: {bootdrive: 'true', old: x}
                  partitions:
                  - {name: root, size: 30g, bootable: true, filesystem: {mountpoint: /, fstype: ext4, mount_options: defaults}}
                  - {name: boot, size: 1g, filesystem: {mountpoint: /boot}}
                  - {name: var, size: '>10g', filesystem: {mountpoint: /var}}
                sdb: {volume_group: data}
              volume_groups:
                data:
                  vg_uuid: u1
                  logical_volumes:
                  - {name: one, size: 10g, filesystem: {mountpoint: /one}}
                  - {name: two, size: 50%}
            """;

    @ParameterizedTest
    @CsvSource({
        "hardware_profile: child, hardware_profile: parent, child",
        "primary_network: x, hardware_profile: parent, parent",
        "hardware_profile: null, hardware_profile: parent, parent",
        "hardware_profile: '!', hardware_profile: parent, ",
        "hardware_profile: -1, hardware_profile: parent, ",
        "hardware_profile: '!', primary_network: x, ",
        "hardware_profile: child, primary_network: x, child",
    })
    void scalarIsTheChildsUnlessItIsNotWrittenAndBangUnsets(String child, String parent, String expected) {
        assertThat(over(child, parent).hardwareProfile().value()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void everyScalarFollowsTheSameRule() {
        HostBody body = over("{primary_network: '!', platform: {image: jammy, kernel: '!'}, metadata: {rack: '!'}}",
                "{primary_network: a, platform: {image: focal, kernel: ga-20.04}, metadata: {rack: r1}}");
        assertThat(body.primaryNetwork().isAbsent()).isTrue();
        assertThat(body.image()).isEqualTo(Field.of("jammy"));
        assertThat(body.kernel().isAbsent()).isTrue();
        assertThat(body.rack().isAbsent()).isTrue();
    }

    @Test
    void mapsAreBothTogetherTheChildsWinsAndBangRemoves() {
        HostBody body = over("""
                oob: {account: root, '!network': '', libvirt_uri: u}
                platform: {kernel_params: {quiet: true, '!console': null, hugepages: 8}}
                metadata: {owner_data: {b: two, '!c': x, d: new}}
                """, """
                oob: {type: ipmi, account: admin, network: oob}
                platform: {kernel_params: {console: tty0, hugepages: 4}}
                metadata: {owner_data: {a: one, b: old, c: gone}}
                """);
        assertThat(body.oob()).containsExactly(Map.entry("type", "ipmi"), Map.entry("account", "root"), Map.entry("libvirt_uri", "u"));
        assertThat(body.kernelParams()).containsExactly(Map.entry("hugepages", new HostBody.KernelParam.Text("8")),
                Map.entry("quiet", new HostBody.KernelParam.Flag()));
        assertThat(body.ownerData()).containsExactly(Map.entry("a", "one"), Map.entry("b", "two"), Map.entry("d", "new"));
    }

    @Test
    void oobTypeIsAScalar() {
        assertThat(over("oob: {type: '!'}", "oob: {type: ipmi, account: admin}").oob()).containsExactly(Map.entry("account", "admin"));
        assertThat(over("oob: {type: redfish}", "oob: {type: ipmi}").oob()).containsExactly(Map.entry("type", "redfish"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[x, a] | [a, b] | x a b", "[x] | [] | x", "[] | [a, b] | a b", "['!a', x] | [a, b] | x b", "['!z'] | [a] | a",
        "['!a', a] | [a, b] | a b",
        "['!a', '!b'] | [a, b] | ''", "['!a'] | [] | ''",
    })
    void listsAppendTheChildsFirstAndNeverReplace(String child, String parent, String expected) {
        HostBody tags = over("metadata: {tags: " + child + "}", "metadata: {tags: " + parent + "}");
        HostBody interfaces = over("interfaces: {eth0: {networks: " + child + ", slaves: " + child + "}}",
                "interfaces: {eth0: {networks: " + parent + ", slaves: " + parent + "}}");
        assertThat(String.join(" ", tags.tags())).isEqualTo(expected);
        assertThat(String.join(" ", interfaces.interfaces().get("eth0").orElseThrow().networks())).isEqualTo(expected);
        assertThat(String.join(" ", interfaces.interfaces().get("eth0").orElseThrow().slaves())).isEqualTo(expected);
    }

    @Test
    void interfacesAreMergedByNameAndNewOnesGoLast() {
        HostBody body = over("interfaces: {new: {device_link: c}, bond0: {networks: [storage], labels: {x: y}}}",
                "interfaces: {pxe: {device_link: a}, bond0: {device_link: b, slaves: [n1], networks: [mgmt]}}");
        assertThat(body.interfaces().keySet()).containsExactly("pxe", "bond0", "new");
        HostBody.Interface bond = body.interfaces().get("bond0").orElseThrow();
        assertThat(bond.deviceLink()).isEqualTo(Field.of("b"));
        assertThat(bond.networks()).containsExactly("storage", "mgmt");
        assertThat(bond.slaves()).containsExactly("n1");
        assertThat(bond.labels()).containsExactly(Map.entry("x", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'!pxe': {}", "'!pxe': null", "'!pxe': ''", "pxe: null"})
    void interfaceIsRemovedByBangAndByNull(String child) {
        HostBody body = over("interfaces: {" + child + "}", "interfaces: {pxe: {device_link: a}, bond0: {device_link: b}}");
        assertThat(body.interfaces().keySet()).containsExactly("bond0");
    }

    @Test
    void removalAndNewContentOfOneNameReplaceTheParentsWhole() {
        HostBody body = over("interfaces: {'!pxe': {}, pxe: {device_link: new}}",
                "interfaces: {pxe: {device_link: a, slaves: [n1]}, b: {}}");
        assertThat(body.interfaces().keySet()).containsExactly("b", "pxe");
        assertThat(body.interfaces().get("pxe").orElseThrow().slaves()).isEmpty();
    }

    @Test
    void nothingIsLeftOfRemovalsWithoutAParent() {
        HostBody body = over("{interfaces: {'!a': {}, b: null, c: {device_link: '!'}}, metadata: {tags: ['!t'], owner_data: {'!o': ''}}}", "{}");
        assertThat(body.interfaces().keySet()).containsExactly("c");
        assertThat(body.interfaces().get("c").orElseThrow().deviceLink().isAbsent()).isTrue();
        assertThat(body.tags()).isEmpty();
        assertThat(body.ownerData()).isEmpty();
    }

    @Test
    void partitionsAreMergedFieldByField() {
        HostBody body = over(device("[{name: root, size: 40g, filesystem: {fstype: xfs}}, {name: boot, filesystem: {mountpoint: '!'}}]"),
                PARENT_STORAGE);
        Partition root = partitions(body).get(0);
        assertThat(root.size()).isEqualTo(Field.of(new Size.Fixed(40_000_000_000L)));
        assertThat(root.bootable()).isEqualTo(Field.of(true));
        assertThat(root.fileSystem().orElseThrow().mountpoint()).isEqualTo(Field.of("/"));
        assertThat(root.fileSystem().orElseThrow().type()).isEqualTo(Field.of("xfs"));
        assertThat(partitions(body).get(1).fileSystem().orElseThrow().mountpoint().isAbsent()).isTrue();
    }

    @Test
    void unsetWorksForFieldsThatAreNoText() {
        HostBody body = over(device("[{name: root, size: '!', bootable: '!'}]"), PARENT_STORAGE);
        assertThat(partitions(body).getFirst().size().isAbsent()).isTrue();
        assertThat(partitions(body).getFirst().bootable().isAbsent()).isTrue();
    }

    @Test
    void malformedScalarOfTheChildHidesTheParentsSoThatItIsReported() {
        assertThat(partitions(over(device("[{name: root, size: huge}]"), PARENT_STORAGE)).getFirst().size().malformed()).contains("huge");
    }

    @Test
    void devicesAndVolumeGroupsAreRemovedByBang() {
        HostBody body = over("storage: {physical_devices: {'!sda': {}}, volume_groups: {'!data': null}}", PARENT_STORAGE);
        assertThat(body.storage().devices().keySet()).containsExactly("sdb");
        assertThat(body.storage().volumeGroups()).isEmpty();
    }

    @Test
    void labelsOfDevicesFollowTheRuleOfMaps() {
        HostBody body = over("storage: {physical_devices: {sda: {labels: {'!old': '', new: y}}}}", PARENT_STORAGE);
        assertThat(body.storage().devices().get("sda").labels()).containsExactly(Map.entry("bootdrive", "true"), Map.entry("new", "y"));
    }

    /** Drydock keeps only the last of the parent's partitions that the child does not name. */
    @Test
    void deviationPartitionsThatTheChildDoesNotNameAreAllKept() {
        HostBody body = over(device("[{name: root, size: 40g}, {name: '!var'}, {name: log, size: 5g}]"), PARENT_STORAGE);
        assertThat(partitions(body)).extracting(Partition::name).containsExactly("root", "boot", "log");
    }

    /** Drydock fails to load a design in which parent and child both define one volume group. */
    @Test
    void deviationVolumeGroupOfParentAndChildIsMerged() {
        HostBody body = over("storage: {volume_groups: {data: {logical_volumes: [{name: three, size: 1g}, {name: two, size: 60%}]}}}",
                PARENT_STORAGE);
        assertThat(body.storage().volumeGroups().get("data").vgUuid()).isEqualTo(Field.of("u1"));
        List<LogicalVolume> volumes = body.storage().volumeGroups().get("data").logicalVolumes();
        assertThat(volumes).extracting(LogicalVolume::name).containsExactly("one", "two", "three");
        assertThat(volumes.get(1).size()).isEqualTo(Field.of(new Size.Percent(60)));
    }

    /** Drydock refuses an interface that is null, or ignores it. */
    @Test
    void deviationInterfaceWrittenAsNullIsRemoved() {
        assertThat(over("interfaces: {pxe: null}", "interfaces: {pxe: {device_link: a}}").interfaces()).isEmpty();
    }

    /** Drydock reads the volume group from the key vg, never reads bootable, and drops what stands beside a volume group. */
    @Test
    void deviationWhatStandsBesideAVolumeGroupIsRead() {
        HostBody body = over("""
                storage:
                  physical_devices:
                    sda:
                      volume_group: whole
                      partitions: [{name: p, volume_group: part, bootable: true, filesystem: {mountpoint: /x}}]
                """, "{}");
        assertThat(body.storage().devices().get("sda").volumeGroup()).isEqualTo(Field.of("whole"));
        Partition partition = partitions(body).getFirst();
        assertThat(partition.volumeGroup()).isEqualTo(Field.of("part"));
        assertThat(partition.bootable()).isEqualTo(Field.of(true));
        assertThat(partition.fileSystem()).isPresent();
    }

    /** Drydock loses sriov where an interface is merged. */
    @Test
    void deviationSriovIsMerged() {
        HostBody body = over("interfaces: {a: {sriov: {vf_count: 8}}, b: {networks: [x]}, c: {sriov: {vf_count: '!', trustmode: '!'}}}", """
                interfaces:
                  a: {sriov: {vf_count: 4, trustmode: true}}
                  b: {sriov: {vf_count: 2, trustedmode: 'True'}}
                  c: {sriov: {vf_count: 2, trustmode: false}}
                """);
        assertThat(body.interfaces().get("a").orElseThrow().sriov()).contains(new HostBody.Sriov(Field.of(8L), Field.of(true)));
        assertThat(body.interfaces().get("b").orElseThrow().sriov()).contains(new HostBody.Sriov(Field.of(2L), Field.of(true)));
        assertThat(body.interfaces().get("c").orElseThrow().sriov()).isEmpty();
    }

    @Test
    void severalPartitionsOfOneNameStaySeveral() {
        HostBody parent = over(device("[{name: a, size: 1g}, {name: a, size: 2g}]"), "{}");
        assertThat(partitions(parent)).hasSize(2);
        assertThat(partitions(Inheritance.over(body(device("[{name: a, size: 3g}]")), parent))).extracting(Partition::size)
                .containsExactly(Field.of(new Size.Fixed(3_000_000_000L)), Field.of(new Size.Fixed(2_000_000_000L)));
    }

    private static String device(String partitions) {
        return "storage: {physical_devices: {sda: {partitions: " + partitions + "}}}";
    }

    private static List<Partition> partitions(HostBody body) {
        return body.storage().devices().get("sda").partitions();
    }

    private static HostBody over(String child, String parent) {
        return Inheritance.over(body(child), Inheritance.over(body(parent), Inheritance.NOTHING));
    }

    private static HostBody body(String yaml) {
        return HostProfileReader.read("p", DesignText.value(yaml)).body();
    }
}
