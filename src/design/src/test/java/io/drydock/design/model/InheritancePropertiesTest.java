package io.drydock.design.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.host.HostBody;
import io.drydock.design.host.HostProfileReader;
import io.drydock.design.value.Value;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InheritancePropertiesTest {
    @Provide
    Arbitrary<Value> hosts() {
        return DesignValues.host();
    }

    @Property(tries = 300)
    void whatIsInheritedHasNoRemovalsAnyMore(@ForAll("hosts") Value child, @ForAll("hosts") Value parent) {
        HostBody merged = Inheritance.over(body(child), root(parent));
        assertThat(merged.hostProfile().isAbsent()).isTrue();
        assertThat(List.of(merged.oob(), merged.interfaces(), merged.storage().devices(), merged.storage().volumeGroups(),
                merged.kernelParams(), merged.ownerData())).allSatisfy(
                map -> assertThat(map.keySet()).noneMatch(name -> name.startsWith("!")));
        assertThat(merged.tags()).noneMatch(tag -> tag.startsWith("!"));
        assertThat(merged.interfaces().values()).allMatch(Optional::isPresent);
    }

    @Property(tries = 300)
    void childOverItselfIsItself(@ForAll("hosts") Value host) {
        HostBody once = root(host);
        assertThat(Inheritance.over(once, once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void nothingOverAParentIsTheParentsOwnObjects(@ForAll("hosts") Value parent) {
        HostBody inherited = root(parent);
        HostBody merged = Inheritance.over(Inheritance.NOTHING, inherited);
        assertThat(merged).isEqualTo(inherited);
        assertThat(merged.storage()).isSameAs(inherited.storage());
        assertThat(merged.interfaces()).isSameAs(inherited.interfaces());
        assertThat(merged.kernelParams()).isSameAs(inherited.kernelParams());
        assertThat(merged.oob()).isSameAs(inherited.oob());
        assertThat(merged.ownerData()).isSameAs(inherited.ownerData());
        assertThat(merged.tags()).isSameAs(inherited.tags());
    }

    /** Drydock changes cached objects, so that every further computation doubles something. */
    @Property(tries = 300)
    void deviationNeitherSideIsChanged(@ForAll("hosts") Value child, @ForAll("hosts") Value parent) {
        HostBody own = body(child);
        HostBody inherited = root(parent);
        HostBody first = Inheritance.over(own, inherited);
        assertThat(own).isEqualTo(body(child));
        assertThat(inherited).isEqualTo(root(parent));
        assertThat(Inheritance.over(own, inherited)).isEqualTo(first);
    }

    private static HostBody root(Value value) {
        return Inheritance.over(body(value), Inheritance.NOTHING);
    }

    private static HostBody body(Value value) {
        return HostProfileReader.read("p", value).body();
    }
}
