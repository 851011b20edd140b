package io.drydock.design.host;

import io.drydock.design.host.HostBody.Interface;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.host.HostBody.Sriov;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.storage.StorageReader;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.Optional;

/** Reads what HostProfile and BaremetalNode documents share. */
final class HostBodyReader {
    private HostBodyReader() {
    }

    static HostBody read(FieldReader fields) {
        FieldReader platform = fields.at("platform");
        FieldReader metadata = fields.at("metadata");
        return new HostBody(fields.text("host_profile"), fields.text("hardware_profile"), fields.text("primary_network"),
                fields.textMap("oob"), fields.map("interfaces", HostBodyReader::hostInterface),
                StorageReader.read(fields.value("storage")), platform.text("image"), platform.text("kernel"),
                platform.map("kernel_params", HostBodyReader::kernelParam), metadata.texts("tags"), metadata.textMap("owner_data"),
                metadata.text("rack"));
    }

    /** Present and empty for null, which removes the parent's interface; absent for what is neither that nor a mapping. */
    private static Optional<Optional<Interface>> hostInterface(Value value) {
        return switch (value) {
            case Value.Nothing _ -> Optional.of(Optional.empty());
            case Value.Mapping _ -> Optional.of(Optional.of(hostInterface(FieldReader.of(value))));
            case Value.Sequence _, Value.Scalar _ -> Optional.empty();
        };
    }

    private static Interface hostInterface(FieldReader fields) {
        return new Interface(fields.text("device_link"), fields.texts("slaves"), fields.texts("networks"), fields.textMap("labels"),
                fields.value("sriov").flatMap(HostBodyReader::sriov));
    }

    private static Optional<Sriov> sriov(Value value) {
        if (!(value instanceof Value.Mapping)) {
            return Optional.empty();
        }
        FieldReader fields = FieldReader.of(value);
        Field<Boolean> trust = fields.flag("trustmode");
        // Drydock's schema says trustmode, its ingester reads trustedmode: designs have either.
        return Optional.of(new Sriov(fields.whole("vf_count"), trust.isWritten() ? trust : fields.flag("trustedmode")));
    }

    private static Optional<KernelParam> kernelParam(Value value) {
        return value instanceof Value.Scalar scalar && !(value instanceof Value.Nothing) ? Optional.of(KernelParam.of(scalar))
                : Optional.empty();
    }
}
