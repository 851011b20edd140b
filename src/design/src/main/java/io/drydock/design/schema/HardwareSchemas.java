package io.drydock.design.schema;

import static io.drydock.design.schema.Shapes.closed;
import static io.drydock.design.schema.Shapes.count;
import static io.drydock.design.schema.Shapes.map;
import static io.drydock.design.schema.Shapes.open;
import static io.drydock.design.schema.Shapes.text;
import static io.drydock.design.schema.Shapes.textMap;
import static io.drydock.design.schema.Shapes.texts;
import static io.drydock.design.schema.Shapes.word;

import io.drydock.design.hardware.CpuSet;
import io.drydock.design.schema.Shape.Struct;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What HardwareProfile and Rack documents may hold. */
final class HardwareSchemas {
    private static final Pattern PAGE_SIZE = Pattern.compile("[0-9]{1,15}(?:[kKmMgGtT][bB]?)?");
    private static final String PATTERN = "regexp:";

    private HardwareSchemas() {
    }

    static Struct hardwareProfile() {
        return closed()
                .with("vendor", text())
                .with("generation", text())
                .with("hw_version", text())
                .with("bios_version", text())
                .with("boot_mode", word("bios", "uefi"))
                .with("bootstrap_protocol", word("pxe", "usb", "hdd"))
                .with("pxe_interface", count())
                .with("device_aliases", map(open()
                        .with("address", text(HardwareSchemas::isAddress, "an address, or '" + PATTERN + "' and a regular expression"))
                        .with("bus_type", word("pci", "scsi"))
                        .with("dev_type", text())
                        .build()))
                .with("cpu_sets", map(text(set -> CpuSet.parse(set).isPresent(), "a list of processors such as 2,4-7")))
                .with("hugepages", map(open()
                        .with("size", text(PAGE_SIZE.asMatchPredicate(), "the size of a page such as 2M or 1G"))
                        .with("count", count())
                        .build()))
                .build();
    }

    static Struct rack() {
        return closed()
                .with("tor_switches", map(open().with("mgmt_ip", NetworkSchemas.address()).with("sdn_api_uri", text()).build()))
                .with("location", open().with("clli", text()).with("grid", text()).build())
                .with("local_networks", texts())
                .with("labels", textMap())
                .build();
    }

    private static boolean isAddress(String address) {
        if (!address.startsWith(PATTERN)) {
            return !address.isBlank();
        }
        try {
            Pattern.compile(address.substring(PATTERN.length()));
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
