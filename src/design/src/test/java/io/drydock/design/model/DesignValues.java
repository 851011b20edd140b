package io.drydock.design.model;

import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generated data of documents: of the shape that profiles have, with some of everything that may be wrong in it. */
final class DesignValues {
    private static final Position HERE = new Position("generated", 1);
    private static final int DEEPEST = 6;
    /** Names are few, so that parents and children share them, and never empty. */
    private static final List<String> NAMES = List.of("a", "b", "c", "!a", "!b");
    private static final List<String> KEYS = List.of("host_profile", "hardware_profile", "primary_network", "oob", "interfaces", "storage",
            "platform", "metadata", "addressing", "physical_devices", "volume_groups", "partitions", "logical_volumes", "filesystem",
            "name", "size", "network", "address", "kernel_params", "slaves", "cidr", "ranges", "routes", "subnet", "bonding", "mode",
            "device_aliases", "cpu_sets", "hugepages", "node_filter", "filter_set", "assets", "data", "type", "tor_switches", "repositories",
            "a", "!a");
    private static final List<String> TEXTS = List.of("x", "True", "!", "30g", "10.0.0.0/8", "10.0.0.1", "hardwareprofile:cpuset.a",
            "hardwareprofile:hugepages.a.size", "hardwareprofile.cpuset.a", "hardwareprofile:", "");

    private final Random random;

    private DesignValues(Random random) {
        this.random = random;
    }

    /** Any tree at all, over the keys that documents use. */
    static Arbitrary<Value> anything() {
        return Arbitraries.randomValue(random -> new DesignValues(random).tree(0));
    }

    /** The data of a host profile or node. */
    static Arbitrary<Value> host() {
        return Arbitraries.randomValue(random -> new DesignValues(random).body());
    }

    private Value tree(int depth) {
        return switch (random.nextInt(depth == DEEPEST ? 1 : 4)) {
            case 1 -> items(() -> tree(depth + 1));
            case 2, 3 -> mapping(KEYS, () -> tree(depth + 1));
            default -> scalar();
        };
    }

    private Value body() {
        return struct("host_profile", one("a", "b", "c", "!"), "hardware_profile", one("hw", "other", "!", "-1"), "primary_network",
                one("net", "!"), "oob", named(this::scalar), "interfaces", named(this::hostInterface), "storage", storage(), "platform",
                struct("image", one("jammy", "!"), "kernel_params", named(this::scalar)), "metadata", struct("tags", names(), "owner_data",
                        named(this::scalar), "rack", one("r1", "!"), "boot_mac", one("52:54:00:00:00:01", "x")),
                "addressing", items(() -> struct("network", one("net"), "address", one("dhcp", "10.0.0.1", "FD00::1", "x"))));
    }

    private Value hostInterface() {
        return random.nextInt(4) == 0 ? new Value.Nothing(HERE) : struct("device_link", one("link", "!"), "slaves", names(), "networks",
                names(), "labels", named(this::scalar), "sriov",
                struct("vf_count", one("4", "!", "many"), "trustmode", one("true", "no", "!", "x")));
    }

    private Value storage() {
        return struct("physical_devices", named(() -> struct("labels", named(this::scalar), "volume_group", one("vg", "!"), "partitions",
                items(() -> named(struct("size", size(), "bootable", one("true", "!"), "volume_group", one("vg", "!"), "filesystem",
                        fileSystem(), "labels", named(this::scalar)))))),
                "volume_groups", named(() -> struct("vg_uuid", one("u", "!"), "logical_volumes",
                        items(() -> named(struct("size", size(), "lv_uuid", one("u", "!"), "filesystem", fileSystem()))))));
    }

    private Value size() {
        return one("30g", ">10Gi", "99%", ">40%", "-5%", "!", "30b", "20gib");
    }

    private Value fileSystem() {
        return struct("mountpoint", one("/", "/boot", "!"), "fstype", one("xfs", "!"));
    }

    private Value named(Value.Mapping item) {
        Map<String, Value> entries = new LinkedHashMap<>(item.entries());
        entries.put("name", word(pick(NAMES)));
        return new Value.Mapping(entries, HERE);
    }

    /** A mapping of which each key may be there. */
    private Value.Mapping struct(Object... keysAndValues) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (random.nextBoolean()) {
                entries.put((String) keysAndValues[i], (Value) keysAndValues[i + 1]);
            }
        }
        return new Value.Mapping(entries, HERE);
    }

    private Value named(Supplier<Value> value) {
        return mapping(NAMES, value);
    }

    private Value mapping(List<String> keys, Supplier<Value> value) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            entries.put(pick(keys), value.get());
        }
        return new Value.Mapping(entries, HERE);
    }

    private Value items(Supplier<Value> item) {
        List<Value> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(item.get());
        }
        return new Value.Sequence(items, HERE);
    }

    private Value names() {
        return items(() -> word(pick(NAMES)));
    }

    private Value scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> {
                String number = pick(List.of("0", "-1", "1500", "1.5", "1e400"));
                yield new Value.Number(new BigDecimal(number), number, HERE);
            }
            case 1 -> new Value.Flag(random.nextBoolean(), "true", HERE);
            case 2 -> new Value.Nothing(HERE);
            default -> word(pick(TEXTS));
        };
    }

    private Value one(String... texts) {
        return word(pick(List.of(texts)));
    }

    private static Value word(String text) {
        return new Value.Text(text, HERE);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
