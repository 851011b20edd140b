package io.drydock.functions.provisioner.inspection;

import io.drydock.design.hardware.AddressPattern;
import io.drydock.design.hardware.CpuSet;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.hardware.HardwareProfile.HugePages;
import io.drydock.design.hardware.PciAddress;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.provisioner.manifest.DeviceAliases;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.manifest.Resolution;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Compares a machine's manifest with the devices, the sets of processors and the huge pages of the design. */
final class ManifestCheck {
    private final AppliedNode node;
    private final Manifest manifest;
    private final DeviceAliases aliases;
    private final List<Verdict> verdicts = new ArrayList<>();

    private ManifestCheck(AppliedNode node, Manifest manifest) {
        this.node = node;
        this.manifest = manifest;
        this.aliases = new DeviceAliases(node.hardware(), manifest);
    }

    static List<Verdict> of(AppliedNode node, Manifest manifest) {
        ManifestCheck check = new ManifestCheck(node, manifest);
        check.devices();
        node.hardware().ifPresent(profile -> {
            profile.cpuSets().forEach((name, set) -> set.value().ifPresent(present -> check.cpuSet(name, present)));
            profile.hugePages().forEach(check::hugePages);
        });
        return check.verdicts;
    }

    private void devices() {
        Map<String, DeviceSelector> slaves = new LinkedHashMap<>();
        node.interfaces().values().forEach(one -> one.slaves().forEach(slave -> slaves.put(slave.written(), slave)));
        Set<String> disks = new LinkedHashSet<>(node.storage().devices().keySet());
        slaves.values().forEach(slave -> device(slave.written(), aliases.networkDevices(List.of(slave))));
        disks.forEach(disk -> device(disk, aliases.disks(List.of(disk))));
        node.hardware().map(HardwareProfile::deviceAliases).orElse(Map.of()).forEach((name, alias) -> {
            if (!slaves.containsKey(name) && !disks.contains(name)) {
                unused(name, alias);
            }
        });
    }

    private void device(String name, Resolution<?> found) {
        found.devices().values().forEach(device -> verdicts.add(Verdict.pass("device " + name, device.toString())));
        found.problems().forEach(problem -> verdicts.add(Verdict.fail("device " + name, problem.substring(problem.startsWith(name + ": ")
                ? name.length() + 2 : 0))));
    }

    /** An alias that nothing refers to may be of any device of its bus. */
    private void unused(String name, DeviceAlias alias) {
        String address = alias.address().orElse("");
        if (alias.busType().orElse(BusType.SCSI) == BusType.SCSI) {
            device(name, aliases.disks(List.of(name)));
        } else if (address.startsWith(AddressPattern.PREFIX)) {
            device(name, aliases.networkDevices(List.of(new DeviceSelector.ByPattern(name, address.substring(AddressPattern.PREFIX.length()), ""))));
        } else {
            boolean there = PciAddress.parse(address).filter(manifest.pciDevices()::contains).isPresent();
            verdicts.add(there ? Verdict.pass("device " + name, "there is one at pci@" + address)
                    : Verdict.fail("device " + name, "the machine has no device at pci@" + address));
        }
    }

    private void cpuSet(String name, CpuSet set) {
        String check = "cpu_sets " + name;
        OptionalInt threads = manifest.processors().threads();
        int last = set.ranges().stream().mapToInt(CpuSet.Range::last).max().orElse(0);
        if (threads.isEmpty()) {
            verdicts.add(Verdict.unknown(check, "the manifest does not say how many logical processors there are; the design wants " + set));
        } else {
            verdicts.add(last < threads.getAsInt() ? Verdict.pass(check, set + " of " + threads.getAsInt() + " logical processors")
                    : Verdict.fail(check, set + " is wanted, and the machine has the logical processors 0-" + (threads.getAsInt() - 1)));
        }
    }

    private void hugePages(String name, HugePages pages) {
        String check = "hugepages " + name;
        String wanted = pages.count().orElse(0L) + " of " + pages.size().orElse("");
        BigInteger bytes = PageSize.bytes(pages.size().orElse("")).map(size -> size.multiply(BigInteger.valueOf(pages.count().orElse(0L))))
                .orElse(null);
        if (bytes == null || manifest.memoryBytes().isEmpty()) {
            verdicts.add(Verdict.unknown(check, bytes == null ? "the size '" + pages.size().orElse("") + "' is not understood"
                    : "the manifest does not say how much memory there is; the design wants " + wanted));
            return;
        }
        long memory = manifest.memoryBytes().getAsLong();
        verdicts.add(bytes.compareTo(BigInteger.valueOf(memory)) < 0 ? Verdict.pass(check, wanted + " of " + memory + " bytes of memory")
                : Verdict.fail(check, wanted + " are wanted, " + bytes + " bytes, and the machine has " + memory + " bytes of memory"));
    }
}
