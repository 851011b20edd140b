package io.drydock.lab.maas.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fabric of MAAS: switches that are connected with each other, with the VLANs that they carry. */
public final class Fabric {
    private final int id;
    private final List<Vlan> vlans = new ArrayList<>();
    private String name;
    private String classType;

    Fabric(int id, String name, String classType) {
        this.id = id;
        this.name = name;
        this.classType = classType;
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

    Optional<String> classType() {
        return Optional.ofNullable(classType);
    }

    void classType(String other) {
        classType = other;
    }

    /** The fabric that a fresh MAAS has, which can't be deleted. */
    boolean isDefault() {
        return id == 0;
    }

    List<Vlan> vlans() {
        return vlans;
    }

    /** The oldest VLAN, which came with the fabric. */
    public Vlan defaultVlan() {
        return vlans.stream().min(Comparator.comparingInt(Vlan::id)).orElseThrow();
    }

    public Optional<Vlan> vlan(int vid) {
        return vlans.stream().filter(vlan -> vlan.vid() == vid).findFirst();
    }
}
