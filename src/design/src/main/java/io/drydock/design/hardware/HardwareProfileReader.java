package io.drydock.design.hardware;

import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.HugePages;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.Optional;

/** Reads HardwareProfile documents. */
public final class HardwareProfileReader {
    private HardwareProfileReader() {
    }

    /** The hardware profile that {@code data} describes; never fails. */
    public static HardwareProfile read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        return new HardwareProfile(name, fields.text("vendor"), fields.text("generation"), fields.text("hw_version"),
                fields.text("bios_version"), fields.text("boot_mode"), fields.text("bootstrap_protocol"),
                fields.text("pxe_interface"), fields.mappings("device_aliases", HardwareProfileReader::alias),
                fields.map("cpu_sets", HardwareProfileReader::cpuSet), fields.mappings("hugepages", HardwareProfileReader::hugePages));
    }

    private static DeviceAlias alias(FieldReader alias) {
        return new DeviceAlias(alias.text("address"), alias.parsed("bus_type", HardwareProfileReader::busType), alias.text("dev_type"));
    }

    private static Optional<DeviceAlias.BusType> busType(String text) {
        return switch (text) {
            case "pci" -> Optional.of(DeviceAlias.BusType.PCI);
            case "scsi" -> Optional.of(DeviceAlias.BusType.SCSI);
            default -> Optional.empty();
        };
    }

    private static Optional<Field<CpuSet>> cpuSet(Value value) {
        Field<CpuSet> set = Field.parse(value, CpuSet::parse);
        return set.isAbsent() ? Optional.empty() : Optional.of(set);
    }

    private static HugePages hugePages(FieldReader pages) {
        return new HugePages(pages.text("size"), pages.whole("count"));
    }
}
