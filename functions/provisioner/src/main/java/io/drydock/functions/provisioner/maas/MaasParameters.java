package io.drydock.functions.provisioner.maas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request to MAAS: names, each with one value or several. Immutable. Values may be secrets: they are not shown.
 */
public final class MaasParameters {
    public static final MaasParameters NONE = new MaasParameters(Map.of());

    private final Map<String, List<String>> values;

    private MaasParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** One parameter. */
    public static MaasParameters of(String name, Object value) {
        return NONE.with(name, value);
    }

    /** One parameter with several values, which MAAS takes for a list. */
    public static MaasParameters of(String name, Collection<?> values) {
        return NONE.with(name, values);
    }

    /** With one more value of {@code name}. */
    public MaasParameters with(String name, Object value) {
        return with(name, List.of(value));
    }

    /** With more values of {@code name}, which MAAS takes for a list. */
    public MaasParameters with(String name, Collection<?> more) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(changed.getOrDefault(name, List.of()));
        more.forEach(value -> all.add(String.valueOf(value)));
        changed.put(name, List.copyOf(all));
        return new MaasParameters(Collections.unmodifiableMap(changed));
    }

    /** The names with their values, in the order in which they were added. */
    public Map<String, List<String>> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaasParameters parameters && values.equals(parameters.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The names alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
