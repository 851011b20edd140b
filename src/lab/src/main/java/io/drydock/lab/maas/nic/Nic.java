package io.drydock.lab.maas.nic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.host.MacAddress;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.network.Attachment;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An interface of a machine. */
final class Nic implements Attachment {
    /**
     * What its hardware is.
     *
     * @param speed that the port can do, in Mbit/s
     */
    record Port(Optional<String> vendor, Optional<String> product, Optional<String> firmware, long speed, int numaNode) {
        static final Port UNKNOWN = new Port(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    }

    /** An address that it got by DHCP when its machine booted. */
    record Discovered(IpAddress address, Subnet subnet) {
    }

    private final int id;
    private final MaasMachine machine;
    private final NicType type;
    private final ObjectNode params = JsonNodeFactory.instance.objectNode();
    private final List<Link> links = new ArrayList<>();
    private final List<Nic> parents = new ArrayList<>();
    private String name;
    private MacAddress mac;
    private Optional<Vlan> vlan = Optional.empty();
    private List<String> tags = List.of();
    private boolean enabled = true;
    private boolean acquired;
    private boolean linkConnected = true;
    private long linkSpeed;
    private Port port = Port.UNKNOWN;
    private Optional<Discovered> discovered = Optional.empty();

    Nic(int id, MaasMachine machine, NicType type, String name, MacAddress mac, List<Nic> parents) {
        this.id = id;
        this.machine = machine;
        this.type = type;
        this.name = name;
        this.mac = mac;
        this.parents.addAll(parents);
    }

    int id() {
        return id;
    }

    MaasMachine machine() {
        return machine;
    }

    NicType type() {
        return type;
    }

    String name() {
        return name;
    }

    void name(String other) {
        name = other;
    }

    MacAddress mac() {
        return mac;
    }

    void mac(MacAddress other) {
        mac = other;
    }

    @Override
    public Optional<Vlan> vlan() {
        return vlan;
    }

    /** Links see to what else changes: {@link Links#connect}. */
    void vlan(Optional<Vlan> other) {
        vlan = other;
    }

    /** To be changed in place; in the order in which they were made. */
    List<Link> links() {
        return links;
    }

    /** To be changed in place. */
    List<Nic> parents() {
        return parents;
    }

    void parents(List<Nic> others) {
        parents.clear();
        others.stream().sorted(Comparator.comparingInt(Nic::id)).forEach(parents::add);
    }

    /** Options of the interface, as MAAS shows them; to be changed in place. */
    ObjectNode params() {
        return params;
    }

    List<String> tags() {
        return tags;
    }

    void tags(List<String> others) {
        tags = others.stream().distinct().sorted().toList();
    }

    boolean enabled() {
        return enabled;
    }

    void enabled(boolean other) {
        enabled = other;
    }

    /** Whether it was made for the machine's present owner alone. */
    boolean acquired() {
        return acquired;
    }

    void acquired(boolean other) {
        acquired = other;
    }

    boolean linkConnected() {
        return linkConnected;
    }

    void linkConnected(boolean other) {
        linkConnected = other;
    }

    /** In Mbit/s; 0 if not connected or not known. */
    long linkSpeed() {
        return linkConnected ? linkSpeed : 0;
    }

    void linkSpeed(long other) {
        linkSpeed = other;
    }

    Port port() {
        return port;
    }

    void port(Port other) {
        port = other;
    }

    Optional<Discovered> discovered() {
        return discovered;
    }

    void discovered(Optional<Discovered> other) {
        discovered = other;
    }

    @Override
    public String title() {
        return name + " (" + type.word() + ") on " + machine.hostname();
    }

    @Override
    public void vlanDeleted(Vlan instead) {
        MachineNics.of(machine).vlanDeleted(this, instead);
    }
}
