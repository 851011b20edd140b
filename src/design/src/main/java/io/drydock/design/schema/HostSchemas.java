package io.drydock.design.schema;

import static io.drydock.design.schema.Shapes.closed;
import static io.drydock.design.schema.Shapes.list;
import static io.drydock.design.schema.Shapes.map;
import static io.drydock.design.schema.Shapes.open;
import static io.drydock.design.schema.Shapes.text;
import static io.drydock.design.schema.Shapes.textMap;
import static io.drydock.design.schema.Shapes.texts;
import static io.drydock.design.schema.Shapes.unsettableCount;
import static io.drydock.design.schema.Shapes.unsettableFlag;

import io.drydock.design.schema.Shape.Named;
import io.drydock.design.schema.Shape.Struct;

/** What HostProfile and BaremetalNode documents may hold. */
final class HostSchemas {
    private HostSchemas() {
    }

    static Struct hostProfile() {
        return closed()
                .ruled("host_profile", "hardware_profile", "primary_network")
                // Any key may stand there, and its value may be a secret; what is needed depends on the type.
                .with("oob", new Named(text(), true))
                .with("interfaces", new Named(hostInterface(), true))
                .with("storage", storage())
                .with("platform", closed().ruled("image", "kernel").with("kernel_params", textMap()).build())
                .with("metadata", closed().with("tags", texts()).with("owner_data", textMap()).ruled("rack", "boot_mac").build())
                .build();
    }

    static Struct baremetalNode() {
        return closed()
                .withAll(hostProfile())
                .with("addressing", list(open().ruled("network", "address").build()))
                .build();
    }

    private static Struct hostInterface() {
        return open()
                .ruled("device_link")
                .with("slaves", texts())
                .with("networks", texts())
                .with("labels", textMap())
                .with("sriov", open().with("vf_count", unsettableCount()).with("trustmode", unsettableFlag())
                        .with("trustedmode", unsettableFlag()).build())
                .build();
    }

    private static Struct storage() {
        Struct device = open()
                .with("labels", textMap())
                .ruled("volume_group")
                .with("partitions", list(partition()))
                .build();
        Struct volumeGroup = open()
                .with("vg_uuid", text())
                .with("logical_volumes", list(open().with("name", text()).with("lv_uuid", text()).ruled("size")
                        .with("filesystem", fileSystem(open())).build()))
                .build();
        return open()
                .with("physical_devices", map(device))
                .with("volume_groups", map(volumeGroup))
                .build();
    }

    private static Struct partition() {
        return closed()
                .with("name", text())
                .ruled("size")
                .with("bootable", unsettableFlag())
                .with("part_uuid", text())
                .ruled("volume_group")
                .with("filesystem", fileSystem(closed()))
                .with("labels", textMap())
                .build();
    }

    private static Struct fileSystem(Shapes.StructBuilder keys) {
        return keys.ruled("mountpoint").with("fstype", text()).with("mount_options", text()).with("fs_uuid", text())
                .with("fs_label", text()).build();
    }
}
