package io.drydock.lab.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** A switch: its configuration after OpenConfig's models, what was asked of it, and what is wrong with it. For several threads at once. */
public final class LabSwitch {
    private final String name;
    private final Set<String> ports;
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicReference<SwitchFault> fault = new AtomicReference<>(new SwitchFault.None());
    private final Map<String, Integer> changes = new HashMap<>();
    private DataTree tree;

    /** @param ports with the access VLAN that each has at first */
    LabSwitch(String name, Map<String, Integer> ports) {
        this.name = name;
        this.ports = new LinkedHashSet<>(ports.keySet());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var all = root.putObject(SwitchRules.INTERFACES).putArray("interface");
        ports.forEach((port, vlan) -> {
            ObjectNode one = all.addObject().put("name", port);
            one.putObject("config").put("name", port).put("type", "iana-if-type:ethernetCsmacd").put("enabled", true);
            one.putObject(SwitchRules.ETHERNET).putObject(SwitchRules.VLANS).putObject("config").put("interface-mode", "ACCESS")
                    .put("access-vlan", vlan);
        });
        this.tree = new DataTree(root);
    }

    public String name() {
        return name;
    }

    /** How many requests read something. */
    public int reads() {
        return reads.get();
    }

    /** How many requests changed something, or wanted to. */
    public int writes() {
        return writes.get();
    }

    /** How often the configuration of a port became another one. */
    public synchronized int changes(String port) {
        return changes.getOrDefault(port, 0);
    }

    /** What is wrong with it from now on. */
    public void fault(SwitchFault other) {
        fault.set(other);
    }

    SwitchFault fault() {
        return fault.get();
    }

    /** Whether this request is one of those that are answered with 503. */
    boolean busy() {
        SwitchFault before = fault.getAndUpdate(now -> now instanceof SwitchFault.Busy(int left)
                ? left > 1 ? new SwitchFault.Busy(left - 1) : new SwitchFault.None() : now);
        return before instanceof SwitchFault.Busy;
    }

    /** Somebody else sets something up: a body is merged into the data at {@code path}, such as {@code openconfig-interfaces:interfaces}. */
    public void merge(String path, JsonNode body) {
        try {
            change(DataPath.parse(path), data -> data.merge(DataPath.parse(path), body), Optional.empty());
        } catch (RestconfError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The configuration of a port or an aggregate; empty: there is none. */
    public synchronized JsonNode configured(String port) {
        return tree.get(DataPath.parse(SwitchRules.INTERFACES)).orElseThrow().path("interface").valueStream()
                .filter(one -> one.path("name").asText().equals(port)).findFirst().<JsonNode>map(JsonNode::deepCopy)
                .orElse(JsonNodeFactory.instance.objectNode());
    }

    /** The VLAN of a port's frames without a tag, as its aggregate has it where it is part of one; empty: they are dropped. */
    public Optional<Integer> untagged(String port) {
        JsonNode one = configured(port);
        String aggregate = one.path(SwitchRules.ETHERNET).path("config").path(SwitchRules.AGGREGATE_ID).asText();
        if (!one.path("config").path("enabled").asBoolean(true)) {
            return Optional.empty();
        }
        JsonNode vlans = (aggregate.isEmpty() ? one.path(SwitchRules.ETHERNET) : configured(aggregate).path(SwitchRules.AGGREGATION))
                .path(SwitchRules.VLANS).path("config");
        return Optional.of(vlans.path(vlans.path("interface-mode").asText().equals("TRUNK") ? "native-vlan" : "access-vlan"))
                .filter(JsonNode::isInt).map(JsonNode::asInt);
    }

    /** What a change does to the data. */
    @FunctionalInterface
    interface Change {
        void make(DataTree data) throws RestconfError;
    }

    void countRead() {
        reads.incrementAndGet();
    }

    void countWrite() {
        writes.incrementAndGet();
    }

    synchronized Optional<ObjectNode> read(DataPath path) {
        return tree.body(path).map(ObjectNode::deepCopy);
    }

    /** The entity tag of some data: it changes when the data does. */
    synchronized String entityTag(DataPath path) {
        return "\"" + Integer.toHexString(tree.get(path).map(JsonNode::toString).orElse("").hashCode()) + "\"";
    }

    /** All of a change, or nothing of it. */
    synchronized void change(DataPath path, Change change, Optional<String> onlyIfTag) throws RestconfError {
        if (onlyIfTag.isPresent() && !onlyIfTag.get().equals(entityTag(path))) {
            throw new RestconfError(412, "operation-failed", path + " is not what it was when " + onlyIfTag.get() + " was read");
        }
        if (fault.get() instanceof SwitchFault.Refuses(String reason)) {
            throw new RestconfError(409, "resource-denied", reason);
        }
        DataTree changed = tree.copy();
        change.make(changed);
        SwitchRules.check(changed.root(), ports);
        if (!(fault.get() instanceof SwitchFault.Forgets)) {
            Map<String, JsonNode> before = byPort(tree);
            byPort(changed).forEach((port, now) -> {
                if (!now.equals(before.get(port))) {
                    changes.merge(port, 1, Integer::sum);
                }
            });
            tree = changed;
        }
    }

    private Map<String, JsonNode> byPort(DataTree data) {
        return data.root().path(SwitchRules.INTERFACES).path("interface").valueStream().filter(one -> ports.contains(one.path("name").asText()))
                .collect(Collectors.toMap(one -> one.path("name").asText(), one -> one));
    }
}
