package io.drydock.design.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Example;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.CharRange;

class EntriesTest {
    private static final Position AT = new Position("x", 1);

    @Property
    void isAnOrderedMapOfTheSameEntries(@ForAll @Size(max = 30) List<@StringLength(max = 2) @CharRange(from = 'a', to = 'f') String> keys) {
        Map<String, Value> map = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), new Value.Text("v" + i, AT));
        }
        Map<String, Value> entries = new Value.Mapping(map, AT).entries();
        assertThat(entries).isEqualTo(map).hasSameHashCodeAs(map).hasSize(map.size());
        assertThat(List.copyOf(entries.keySet())).isEqualTo(List.copyOf(map.keySet()));
        assertThat(map).isEqualTo(entries);
        map.forEach((key, value) -> assertThat(entries.get(key)).isSameAs(value));
        assertThat(entries.containsKey("zz")).isFalse();
        assertThat(entries.get("zz")).isNull();
    }

    @Example
    void cannotBeChanged() {
        Map<String, Value> map = new LinkedHashMap<>(Map.of("a", new Value.Nothing(AT)));
        Map<String, Value> entries = new Value.Mapping(map, AT).entries();
        map.clear();
        assertThat(entries).containsOnlyKeys("a");
        assertThatThrownBy(() -> entries.put("b", new Value.Nothing(AT))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entries.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entries.entrySet().iterator().next().setValue(new Value.Nothing(AT))).isInstanceOf(UnsupportedOperationException.class);
    }
}
