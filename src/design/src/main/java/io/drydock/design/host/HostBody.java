package io.drydock.design.host;

import io.drydock.design.storage.Storage;
import io.drydock.design.value.Field;
import io.drydock.design.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What profiles and nodes share, as one document writes it: before inheritance. Names of maps and lists may begin with {@code !},
 * which removes what the parent has by that name; a scalar {@code !} unsets the parent's.
 *
 * @param oob out-of-band management: {@code type}, {@code network}, {@code account}, {@code credential}, {@code libvirt_uri} and others
 * @param interfaces by the interface's name in the operating system; empty for one written as null, which removes the parent's
 * @param kernelParams in the order written; a flag (true) is {@link KernelParam.Flag}
 * @param ownerData annotations in the provisioner, and labels in Kubernetes
 */
public record HostBody(Field<String> hostProfile, Field<String> hardwareProfile, Field<String> primaryNetwork, Map<String, String> oob,
                       Map<String, Optional<Interface>> interfaces, Storage storage, Field<String> image, Field<String> kernel,
                       Map<String, KernelParam> kernelParams, List<String> tags, Map<String, String> ownerData, Field<String> rack) {
    /**
     * A network interface or bond.
     *
     * @param deviceLink the NetworkLink at its other end
     * @param slaves device aliases or names in the operating system
     * @param networks names of networks on it
     */
    public record Interface(Field<String> deviceLink, List<String> slaves, List<String> networks, Map<String, String> labels,
                            Optional<Sriov> sriov) {
    }

    /** Virtual functions of an interface. */
    public record Sriov(Field<Long> virtualFunctions, Field<Boolean> trust) {
    }

    /** The value of a kernel parameter. */
    public sealed interface KernelParam {
        /** The bare name is given to the kernel. */
        record Flag() implements KernelParam {
        }

        /** {@code name=text}; a reference into the hardware profile until that is resolved. */
        record Text(String text) implements KernelParam {
        }

        static KernelParam of(Value.Scalar value) {
            return switch (value) {
                case Value.Flag(boolean flag, _, _) when flag -> new Flag();
                case Value.Text(String text, _) when text.equalsIgnoreCase("true") -> new Flag();
                default -> new Text(value.text());
            };
        }
    }
}
