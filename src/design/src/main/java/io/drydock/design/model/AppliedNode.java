package io.drydock.design.model;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.host.HostBody.KernelParam;
import io.drydock.design.host.HostBody.Sriov;
import io.drydock.design.host.MacAddress;
import io.drydock.design.storage.Storage;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The applied model of a node: what it shall be, with profiles inherited and references resolved. What several nodes inherit unchanged
 * is one and the same object in all of them.
 *
 * @param profiles names of the host profiles that it inherits from, the nearest first, as far as they are defined
 * @param hardwareProfile the name of its hardware profile, defined or not
 * @param hardware that profile, where it is defined
 * @param domain the DNS domain of its primary network, {@code local} where that names none
 * @param links what is at the other ends of its interfaces, by name, as far as it is defined
 * @param networks those that it has to do with, by name, as far as they are defined
 * @param kernelParams references to the hardware profile resolved; one that can't be is {@link UnresolvedParam}
 */
public record AppliedNode(String name, List<String> profiles, Optional<String> hardwareProfile, Optional<HardwareProfile> hardware,
                          Optional<String> primaryNetwork, String domain, Map<String, String> oob, Map<String, Interface> interfaces, Storage storage,
                          Optional<String> image, Optional<String> kernel, List<AppliedParam> kernelParams, List<String> tags,
                          Map<String, String> ownerData, Optional<String> rack, List<Addressing> addressing, Field<MacAddress> bootMac,
                          Map<String, AppliedLink> links, Map<String, AppliedNetwork> networks) {

    /** Name and domain. */
    public String fqdn() {
        return name + "." + domain;
    }

    /**
     * A network interface or bond of the node.
     *
     * @param deviceLink the NetworkLink at its other end, where one is named
     * @param slaves the devices that it consists of
     */
    public record Interface(Optional<String> deviceLink, List<DeviceSelector> slaves, List<String> networks, Map<String, String> labels,
                            Optional<Sriov> sriov) {
    }

    /** How a device is found in the machine; {@code written} is what the design says. */
    public sealed interface DeviceSelector {
        String written();

        /** By its PCI address, through an alias of the hardware profile. */
        record ByAddress(String written, String address, String type) implements DeviceSelector {
        }

        /** By a regular expression over PCI addresses, through an alias of the hardware profile. */
        record ByPattern(String written, String pattern, String type) implements DeviceSelector {
        }

        /** By its name in the operating system. */
        record ByName(String written) implements DeviceSelector {
        }
    }

    /** A kernel parameter by name, in the order in which the kernel gets them. */
    public sealed interface AppliedParam {
        String name();

        /** With what the design says, or a reference's value. */
        record ResolvedParam(String name, KernelParam value) implements AppliedParam {
        }

        /** Its reference leads nowhere: {@code problem} says why. */
        record UnresolvedParam(String name, String reference, String problem) implements AppliedParam {
        }
    }
}
