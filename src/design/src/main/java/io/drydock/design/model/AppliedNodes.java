package io.drydock.design.model;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.host.BaremetalNode;
import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfile;
import io.drydock.design.model.AppliedNode.AppliedParam;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Computes the applied models of one site's nodes. What nodes inherit unchanged, with references resolved against one and the same
 * hardware profile, is computed once and shared.
 */
final class AppliedNodes {
    private static final String PATTERN = "regexp:";

    private final EffectiveProfiles profiles;
    private final Map<String, HardwareProfile> hardwareProfiles;
    private final Map<String, Network> networks;
    private final Wiring wiring;
    private final Map<Object, Map<String, Map<String, AppliedNode.Interface>>> interfaces = new IdentityHashMap<>();
    private final Map<Object, Map<String, List<AppliedParam>>> kernelParams = new IdentityHashMap<>();

    AppliedNodes(Map<String, HostProfile> hostProfiles, Map<String, HardwareProfile> hardwareProfiles, Map<String, Network> networks,
                 Map<String, NetworkLink> links) {
        this.profiles = new EffectiveProfiles(hostProfiles);
        this.hardwareProfiles = hardwareProfiles;
        this.networks = networks;
        this.wiring = new Wiring(links.values(), networks.values());
    }

    AppliedNode of(BaremetalNode node) {
        Optional<String> profile = EffectiveProfiles.parent(node.body());
        HostBody inherited = profile.map(profiles::of).orElse(Inheritance.NOTHING);
        HostBody body = Inheritance.over(node.body(), inherited);
        Optional<String> hardwareName = body.hardwareProfile().value();
        Optional<HardwareProfile> hardware = hardwareName.map(hardwareProfiles::get);
        Optional<String> primaryNetwork = body.primaryNetwork().value();
        Map<String, AppliedNode.Interface> interfaces = interfaces(body, inherited, hardware);
        return new AppliedNode(node.name(), profile.map(profiles::chain).orElse(List.of()), hardwareName, hardware,
                primaryNetwork, domain(primaryNetwork), body.oob(), interfaces, body.storage(), body.image().value(),
                body.kernel().value(), kernelParams(body, inherited, hardware), body.tags(), body.ownerData(), body.rack().value(),
                node.addressing(), node.bootMac(), wiring.links(interfaces.values()),
                wiring.networks(interfaces.values(), node.addressing(), primaryNetwork));
    }

    private String domain(Optional<String> primaryNetwork) {
        return primaryNetwork.map(networks::get).flatMap(network -> network.dns().domain().value()).orElse(Network.Dns.DEFAULT_DOMAIN);
    }

    private Map<String, AppliedNode.Interface> interfaces(HostBody body, HostBody inherited, Optional<HardwareProfile> hardware) {
        return sharing(interfaces, body.interfaces(), inherited.interfaces(), hardware, () -> interfaces(body.interfaces(), hardware));
    }

    private List<AppliedParam> kernelParams(HostBody body, HostBody inherited, Optional<HardwareProfile> hardware) {
        return sharing(kernelParams, body.kernelParams(), inherited.kernelParams(), hardware,
                () -> KernelReferences.resolve(body.kernelParams(), hardware));
    }

    /** Only what is a profile's own object can be met again: what a node has for itself is not remembered. */
    private static <T> T sharing(Map<Object, Map<String, T>> known, Object own, Object inherited, Optional<HardwareProfile> hardware,
                                 Supplier<T> computation) {
        return own == inherited
                ? known.computeIfAbsent(inherited, _ -> new HashMap<>(2))
                        .computeIfAbsent(hardware.map(HardwareProfile::name).orElse(""), _ -> computation.get())
                : computation.get();
    }

    private static Map<String, AppliedNode.Interface> interfaces(Map<String, Optional<HostBody.Interface>> interfaces,
                                                                 Optional<HardwareProfile> hardware) {
        Map<String, AppliedNode.Interface> applied = LinkedHashMap.newLinkedHashMap(interfaces.size());
        interfaces.forEach((name, written) -> written.ifPresent(present -> applied.put(name, applied(present, hardware))));
        return Collections.unmodifiableMap(applied);
    }

    private static AppliedNode.Interface applied(HostBody.Interface written, Optional<HardwareProfile> hardware) {
        List<DeviceSelector> slaves = new ArrayList<>(written.slaves().size());
        for (String slave : written.slaves()) {
            slaves.add(selector(slave, hardware));
        }
        return new AppliedNode.Interface(written.deviceLink().value(), Collections.unmodifiableList(slaves), written.networks(),
                written.labels(), written.sriov());
    }

    private static DeviceSelector selector(String slave, Optional<HardwareProfile> hardware) {
        DeviceAlias alias = hardware.map(profile -> profile.deviceAliases().get(slave)).orElse(null);
        if (alias == null || !(alias.busType() instanceof Field.Present<BusType>(BusType bus)) || bus != BusType.PCI
                || !(alias.address() instanceof Field.Present<String>(String address))) {
            return new DeviceSelector.ByName(slave);
        }
        String type = alias.devType().orElse("");
        return address.startsWith(PATTERN) ? new DeviceSelector.ByPattern(slave, address.substring(PATTERN.length()), type)
                : new DeviceSelector.ByAddress(slave, address, type);
    }
}
