package io.drydock.design.rule;

import static io.drydock.design.rule.ExampleDesign.BASE;
import static io.drydock.design.rule.RuleCase.reports;
import static io.drydock.design.rule.RuleCase.silent;

import java.util.List;

/** Cases of the rules on storage. */
final class StorageCases {
    private static final String DEVICES = "storage.physical_devices.";
    private static final String BOOT = "- {name: boot, size: 2g, filesystem: {mountpoint: /boot}}\n";
    private static final String ROOT = "- {name: root, size: 40g, filesystem: {mountpoint: /}}\n";
    private static final String VAR = "{name: var, size: 30%, filesystem: {mountpoint: /var}}";
    private static final String LOG = "{name: log, size: '>5g', filesystem: {mountpoint: /var/log}}";
    private static final String SDB = "      sdb:\n        volume_group: data\n";

    private StorageCases() {
    }

    static List<RuleCase> sizes() {
        return List.of(
                reports("S1-boot-size", DEVICES + "sda.partitions[boot].size", "minimum of 1g", "512m", BASE.with("size: 2g", "size: 512m")),
                reports("S1-boot-size", DEVICES + "sda.partitions[boot].size", "minimum", "by name only",
                        BASE.with(BOOT, "- {name: boot, size: 512m}\n")),
                silent("S1-boot-size", "exactly the minimum", BASE.with("size: 2g", "size: '>1g'")),
                silent("S1-boot-size", "no boot at all", BASE.with("    " + BOOT.strip(), "    - {name: efi, size: 100m, filesystem: {mountpoint: /boot/efi}}")),
                reports("S1-boot-percentage", DEVICES + "sda.partitions[boot].size", "5%", "percentage", BASE.with("size: 2g", "size: 5%")),
                silent("S1-boot-percentage", "bytes", BASE),
                reports("S1-boot-by-name", DEVICES + "sda.partitions[boot]", "mounted nowhere", "not mounted", BASE.with(BOOT, "- {name: boot, size: 2g}\n")),
                silent("S1-boot-by-name", "another partition is mounted at /boot", BASE.with("{name: var, size: 30%, filesystem: {mountpoint: /var}}",
                        "{name: boot2, size: 30%}")),
                reports("S2-root-size", DEVICES + "sda.partitions[root].size", "minimum of 20g", "19g", BASE.with("size: 40g", "size: 19g")),
                reports("S2-root-size", "storage.volume_groups.data.logical_volumes[spare].size", "minimum", "on a logical volume",
                        BASE.with(ROOT, "- {name: home, size: 40g, filesystem: {mountpoint: /home}}\n")
                                .with("{name: spare, size: 10%}", "{name: spare, size: 19Gb, filesystem: {mountpoint: /}}")),
                silent("S2-root-size", "binary unit", BASE.with("size: 40g", "size: 20Gi")),
                silent("S2-root-size", "at least", BASE.with("size: 40g", "size: '>20g'")),
                reports("S2-root-percentage", DEVICES + "sda.partitions[root].size", "30%", "percentage", BASE.with("size: 40g", "size: 30%")),
                silent("S2-root-percentage", "bytes", BASE),
                reports("S6-size-format", DEVICES + "sda.partitions[var].size", "'30b'", "no unit", BASE.with("size: 30%", "size: 30b")),
                reports("S6-size-format", DEVICES + "sda.partitions[var].size", "has no size", "absent", BASE.with("size: 30%, ", "")),
                silent("S6-size-format", "capital letters", BASE.with("size: 40g", "size: 40GiB")),
                reports("S6-size-positive", DEVICES + "sda.partitions[var].size", "-5%", "negative", BASE.with("size: 30%", "size: -5%")),
                reports("S6-size-positive", DEVICES + "sda.partitions[var].size", "0%", "zero", BASE.with("size: 30%", "size: 0%")),
                silent("S6-size-positive", "one", BASE.with("size: 30%", "size: 1%")),
                reports("S6a-percentage-sum", "storage.volume_groups.data.logical_volumes[spare].size", "110%", "above", BASE.with("size: 10%", "size: 50%")),
                silent("S6a-percentage-sum", "two groups",
                        BASE.with(SDB, SDB + "      sdc:\n        volume_group: more\n").with("    volume_groups:\n",
                                "    volume_groups:\n      more:\n        logical_volumes:\n        - {name: a, size: 60%}\n")),
                reports("S6b-percentage-full", DEVICES + "sda.partitions[var].size", "3 other entries", "nothing left", BASE.with("size: 30%", "size: 100%")),
                silent("S6b-percentage-full", "alone", BASE.with("size: 10%", "size: 40%")));
    }

    static List<RuleCase> containers() {
        return List.of(
                reports("S3-group-and-partitions", DEVICES + "sdb", "both", "both", BASE.with(SDB, SDB + "        partitions:\n        - {name: a, size: 1g}\n")),
                silent("S3-group-and-partitions", "an empty list", BASE.with(SDB, SDB + "        partitions: []\n")),
                reports("S3-empty-device", DEVICES + "sdc", "neither", "neither", BASE.with(SDB, SDB + "      sdc:\n        labels: {a: b}\n")),
                silent("S3-empty-device", "a group", BASE),
                reports("S4-group-and-filesystem", DEVICES + "sda.partitions[var]", "both", "both",
                        BASE.with("filesystem: {mountpoint: /var}", "volume_group: data, filesystem: {mountpoint: /var}")),
                silent("S4-group-and-filesystem", "a physical volume", BASE.with("filesystem: {mountpoint: /var}", "volume_group: data")),
                reports("S5-group-without-volume", "storage.volume_groups.data", "no physical volume", "none", BASE.without(SDB)),
                silent("S5-group-without-volume", "a partition", BASE.without(SDB).with("filesystem: {mountpoint: /var}", "volume_group: data")),
                reports("S5-group-without-volume", "storage.volume_groups.extra", "no physical volume", "on the second node only",
                        BASE.with("host_profile: worker\n  addressing:\n  - {network: bmc, address: 10.1.0.12}",
                                "host_profile: worker\n  storage: {volume_groups: {extra: {logical_volumes: []}}}\n  addressing:\n"
                                        + "  - {network: bmc, address: 10.1.0.12}")),
                reports("S5-group-undefined", DEVICES + "sdc.volume_group", "'nowhere', which is not defined", "a disk",
                        BASE.with(SDB, SDB + "      sdc: {volume_group: nowhere}\n")),
                reports("S5-group-undefined", DEVICES + "sda.partitions[var].volume_group", "'nowhere'", "a partition",
                        BASE.with("filesystem: {mountpoint: /var}", "volume_group: nowhere")),
                silent("S5-group-undefined", "defined", BASE),
                reports("S6-entry-name", DEVICES + "sda.partitions[3].name", "another one", "twice", BASE.with("name: log", "name: var")),
                silent("S6-entry-name", "on two disks", BASE.with(SDB, "      sdb:\n        partitions:\n        - {name: var, size: 5g, volume_group: data}\n")),
                reports("S6-mountpoint-twice", "storage.volume_groups.data.logical_volumes[db].filesystem.mountpoint", "also that of partition 'var'",
                        "a partition and a volume", BASE.with("/srv/db", "/var/")),
                silent("S6-mountpoint-twice", "raw", BASE),
                reports("S6-rest-last", DEVICES + "sda.partitions[var].size", "not the last one", "two",
                        BASE.with("size: 30%", "size: '>10g'")),
                silent("S6-rest-last", "the last one", BASE),
                reports("S6-rest-minimum", DEVICES + "sda.partitions[var].size", ">30%", "a percentage", BASE.with("size: 30%", "size: '>30%'")),
                reports("S6-rest-minimum", DEVICES + "sda.partitions[root].size", ">40g", "root", BASE.with("size: 40g", "size: '>40g'")),
                silent("S6-rest-minimum", "the last one", BASE.with("size: '>5g'", "size: '>5%'")),
                reports("D1-root-filesystem", "storage", "'root' of device 'sda' is mounted at /srv", "nothing at /",
                        BASE.with("{mountpoint: /}", "{mountpoint: /srv}")),
                reports("D1-root-filesystem", "storage.volume_groups.data.logical_volumes[db].filesystem.mountpoint", "as is partition 'root'", "two",
                        BASE.with("size: 60%, filesystem: {mountpoint: /srv/db}", "size: 60g, filesystem: {mountpoint: /}")),
                silent("D1-root-filesystem", "on a logical volume", BASE.with("    " + ROOT.strip() + "\n        ", "    ").with(
                        "{name: spare, size: 10%}", "{name: spare, size: 40g, filesystem: {mountpoint: /}}")),
                reports("D1-root-on-several-disks", "storage.volume_groups.data.logical_volumes[spare]", "sdb, sdc", "two disks", rootOnTwoDisks()),
                silent("D1-root-on-several-disks", "a label", rootOnTwoDisks().with("sdc: {volume_group", "sdc: {labels: {bootdrive: 'true'}, volume_group")));
    }

    private static ExampleDesign rootOnTwoDisks() {
        return BASE.without("        labels: {bootdrive: 'true'}\n").without("        " + BOOT).without("        " + ROOT)
                .with(SDB, SDB + "      sdc: {volume_group: data}\n")
                .with("{name: spare, size: 10%}", "{name: spare, size: 40g, filesystem: {mountpoint: /}}");
    }
}
