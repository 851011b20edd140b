package io.drydock.lab.maas.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import java.util.List;
import java.util.Optional;

/** A subnet of MAAS. */
public final class Subnet {
    private final int id;
    private String name;
    private String description = "";
    private Vlan vlan;
    private Cidr cidr;
    private Optional<IpAddress> gateway = Optional.empty();
    private List<IpAddress> dnsServers = List.of();
    private int rdnsMode = 2;
    private boolean allowDns = true;
    private boolean allowProxy = true;
    private boolean activeDiscovery;
    private boolean managed = true;

    Subnet(int id, String name, Vlan vlan, Cidr cidr) {
        this.id = id;
        this.name = name;
        this.vlan = vlan;
        this.cidr = cidr;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    void name(String other) {
        name = other;
    }

    String description() {
        return description;
    }

    void description(String other) {
        description = other;
    }

    public Vlan vlan() {
        return vlan;
    }

    void vlan(Vlan other) {
        vlan = other;
    }

    public Cidr cidr() {
        return cidr;
    }

    void cidr(Cidr other) {
        cidr = other;
    }

    public Optional<IpAddress> gateway() {
        return gateway;
    }

    void gateway(Optional<IpAddress> other) {
        gateway = other;
    }

    List<IpAddress> dnsServers() {
        return dnsServers;
    }

    void dnsServers(List<IpAddress> other) {
        dnsServers = List.copyOf(other);
    }

    int rdnsMode() {
        return rdnsMode;
    }

    void rdnsMode(int other) {
        rdnsMode = other;
    }

    boolean allowDns() {
        return allowDns;
    }

    void allowDns(boolean other) {
        allowDns = other;
    }

    boolean allowProxy() {
        return allowProxy;
    }

    void allowProxy(boolean other) {
        allowProxy = other;
    }

    boolean activeDiscovery() {
        return activeDiscovery;
    }

    void activeDiscovery(boolean other) {
        activeDiscovery = other;
    }

    boolean managed() {
        return managed;
    }

    void managed(boolean other) {
        managed = other;
    }

    /** As MAAS names it in messages. */
    @Override
    public String toString() {
        return name + ":" + cidr + "(vid=" + vlan.vid() + ")";
    }
}
