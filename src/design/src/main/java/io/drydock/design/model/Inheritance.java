package io.drydock.design.model;

import static io.drydock.design.model.InheritanceLaws.isUnset;
import static io.drydock.design.model.InheritanceLaws.keyed;
import static io.drydock.design.model.InheritanceLaws.map;
import static io.drydock.design.model.InheritanceLaws.names;
import static io.drydock.design.model.InheritanceLaws.scalar;
import static io.drydock.design.model.InheritanceLaws.single;

import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostBody.Interface;
import io.drydock.design.host.HostBody.Sriov;
import io.drydock.design.storage.Storage;
import io.drydock.design.value.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document comes to over what it inherits. Scalars: the child's if it is written; maps: both, the child's wins; lists of
 * names: the child's first, then the parent's; interfaces, disks and the like: matched by name, merged field by field, new ones last.
 * {@code !name} removes, {@code !} unsets, and an interface written as null is removed.
 */
public final class Inheritance {
    /** What is inherited where there is no profile: nothing. */
    public static final HostBody NOTHING = new HostBody(Field.absent(), Field.absent(), Field.absent(), Map.of(), Map.of(), Storage.NONE,
            Field.absent(), Field.absent(), Map.of(), List.of(), Map.of(), Field.absent());

    private static final String OOB_TYPE = "type";
    private static final Interface NO_INTERFACE = new Interface(Field.absent(), List.of(), List.of(), Map.of(), Optional.empty());
    private static final Sriov NO_SRIOV = new Sriov(Field.absent(), Field.absent());

    private Inheritance() {
    }

    /**
     * The body that {@code child} has over {@code parent}. Neither is changed; parts of which the child says nothing are the parent's
     * own objects.
     *
     * @param child as a document writes it
     * @param parent the outcome of this function, or {@link #NOTHING}
     * @return without removals, and without the name of the host profile, which has been applied
     */
    public static HostBody over(HostBody child, HostBody parent) {
        return new HostBody(Field.absent(), scalar(child.hardwareProfile(), parent.hardwareProfile()),
                scalar(child.primaryNetwork(), parent.primaryNetwork()), oob(child.oob(), parent.oob()),
                interfaces(child.interfaces(), parent.interfaces()), StorageInheritance.merge(child.storage(), parent.storage()),
                scalar(child.image(), parent.image()), scalar(child.kernel(), parent.kernel()),
                map(child.kernelParams(), parent.kernelParams()), names(child.tags(), parent.tags()),
                map(child.ownerData(), parent.ownerData()), scalar(child.rack(), parent.rack()));
    }

    private static Map<String, String> oob(Map<String, String> child, Map<String, String> parent) {
        Map<String, String> both = map(child, parent);
        if (!isUnset(both.getOrDefault(OOB_TYPE, ""))) {
            return both;
        }
        Map<String, String> untyped = new LinkedHashMap<>(both);
        untyped.remove(OOB_TYPE);
        return Collections.unmodifiableMap(untyped);
    }

    private static Map<String, Optional<Interface>> interfaces(Map<String, Optional<Interface>> child,
                                                               Map<String, Optional<Interface>> parent) {
        Map<String, Optional<Interface>> all = keyed(child, parent,
                (own, inherited) -> own.map(present -> merge(present, inherited.orElse(NO_INTERFACE))),
                own -> own.map(present -> merge(present, NO_INTERFACE)));
        if (all.values().stream().allMatch(Optional::isPresent)) {
            return all;
        }
        Map<String, Optional<Interface>> left = new LinkedHashMap<>(all);
        left.values().removeIf(Optional::isEmpty);
        return Collections.unmodifiableMap(left);
    }

    private static Interface merge(Interface child, Interface parent) {
        return new Interface(scalar(child.deviceLink(), parent.deviceLink()), names(child.slaves(), parent.slaves()),
                names(child.networks(), parent.networks()), map(child.labels(), parent.labels()),
                single(child.sriov(), parent.sriov(), Inheritance::merge, own -> merge(own, NO_SRIOV))
                        .filter(sriov -> !sriov.equals(NO_SRIOV)));
    }

    private static Sriov merge(Sriov child, Sriov parent) {
        return new Sriov(scalar(child.virtualFunctions(), parent.virtualFunctions()), scalar(child.trust(), parent.trust()));
    }
}
