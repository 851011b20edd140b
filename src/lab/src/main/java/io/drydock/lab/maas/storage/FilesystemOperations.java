package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasState;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code format}, {@code unformat}, {@code mount} and {@code unmount}, alike for block devices and partitions. */
final class FilesystemOperations {
    private static final Pattern PATH = Pattern.compile("(?:/[^/]*)*");
    private static final int LONGEST_PATH = 4095;

    /** Finds what the request is about. */
    @FunctionalInterface
    interface Finder {
        Formattable find(MachineStorage storage, MaasRequest request) throws Refused;
    }

    @FunctionalInterface
    private interface Change {
        /** What the file system is from now on. */
        Optional<Filesystem> of(MachineStorage storage, Formattable on, MaasRequest request) throws Refused;
    }

    private final MaasState state;
    private final Finder finder;

    FilesystemOperations(MaasState state, Finder finder) {
        this.state = state;
        this.finder = finder;
    }

    void routes(Routes.Endpoint endpoint) {
        endpoint.post("format", request -> change(request, "format", FilesystemOperations::format))
                .post("unformat", request -> change(request, "unformat", (_, on, _) -> unformat(on)))
                .post("mount", request -> change(request, "mount", FilesystemOperations::mount))
                .post("unmount", request -> change(request, "unmount", (_, on, _) -> unmount(on)));
    }

    private MaasReply change(MaasRequest request, String operation, Change change) throws Refused {
        MaasMachine machine = state.machineOf(request.variable("system_id"));
        MachineStorage storage = MachineStorage.of(machine, state);
        Formattable on = finder.find(storage, request);
        StorageStates.readyOrAllocated(machine, operation, on);
        Optional<Filesystem> filesystem = change.of(storage, on, request);
        if (machine.status() == MachineStatus.ALLOCATED) {
            on.filesystemOfOwner(filesystem);
        } else {
            on.filesystem(filesystem);
        }
        StorageJson json = new StorageJson(machine.systemId(), storage);
        return MaasReply.json(switch (on) {
            case BlockDevice device -> json.device(device);
            case Partition partition -> json.partition(partition);
        });
    }

    private static Optional<Filesystem> format(MachineStorage storage, Formattable on, MaasRequest request) throws Refused {
        Form form = new Form(request);
        form.required("fstype");
        Optional<String> type = form.choice("fstype", Filesystem.FORMATS);
        Optional<String> uuid = form.uuid("uuid");
        if (type.isPresent() && on instanceof BlockDevice device && device.tableType().isPresent()) {
            form.error("Cannot format block device with a partition table.");
        }
        form.check();
        if (on.filesystem().filter(now -> !Filesystem.FORMATS.contains(now.fstype())).isPresent()) {
            throw Refused.bad("Cannot format a " + on.kind() + " that has a filesystem type of " + on.filesystem().get().fstype() + ".");
        }
        if (storage.bootDisk().filter(disk -> disk == on).isPresent()) {
            throw Refused.form("Cannot place filesystem directly on the boot disk. Create a partition on the boot disk first and then format the "
                    + "partition.");
        }
        return Optional.of(Filesystem.unmounted(type.orElseThrow(), uuid.orElseGet(storage::uuid), form.text("label", "")));
    }

    private static Optional<Filesystem> unformat(Formattable on) throws Refused {
        Filesystem now = formatted(on);
        if (now.isMounted()) {
            throw Refused.bad("Filesystem is mounted and cannot be unformatted. Unmount the filesystem before unformatting the " + on.kind() + ".");
        }
        if (now.group().isPresent()) {
            throw Refused.bad("Filesystem is part of a volume group, and cannot be unformatted. Remove " + on.kind()
                    + " from volume group before unformatting the " + on.kind() + ".");
        }
        return Optional.empty();
    }

    private static Filesystem formatted(Formattable on) throws Refused {
        String kind = on.kind().substring(0, 1).toUpperCase(Locale.ROOT) + on.kind().substring(1);
        return on.filesystem().orElseThrow(() -> Refused.bad(kind + " is not formatted."));
    }

    private static Optional<Filesystem> mount(MachineStorage storage, Formattable on, MaasRequest request) throws Refused {
        Form form = new Form(request);
        if (on.filesystem().isEmpty()) {
            throw Refused.form("Cannot mount an unformatted partition or block device.");
        }
        Filesystem now = on.filesystem().get();
        Optional<String> point = Optional.of("none");
        if (now.usesMountPoint()) {
            form.required("mount_point");
            point = form.matching("mount_point", PATH, LONGEST_PATH);
        }
        if (now.group().isPresent()) {
            form.error("Filesystem is part of a filesystem group, and cannot be mounted.");
        }
        if (point.filter(path -> now.usesMountPoint() && storage.formattables().anyMatch(other -> other != on
                && other.filesystem().flatMap(Filesystem::mountPoint).filter(path::equals).isPresent())).isPresent()) {
            form.error("mount_point", "Another filesystem is already mounted at " + point.get() + ".");
        }
        form.check();
        return Optional.of(now.mounted(point.orElseThrow(), form.text("mount_options", "")));
    }

    private static Optional<Filesystem> unmount(Formattable on) throws Refused {
        Filesystem now = formatted(on);
        if (!now.isMounted()) {
            throw Refused.bad("Filesystem is already unmounted.");
        }
        return Optional.of(now.unmounted());
    }
}
