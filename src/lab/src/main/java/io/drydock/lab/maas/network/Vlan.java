package io.drydock.lab.maas.network;

import java.util.Optional;

/** A VLAN of a fabric. Its tag is 0 where frames are untagged. */
public final class Vlan {
    static final int DEFAULT_MTU = 1500;

    private final int id;
    private Fabric fabric;
    private int vid;
    private String name;
    private int mtu = DEFAULT_MTU;
    private boolean dhcpOn;
    private Optional<String> primaryRack = Optional.empty();
    private Optional<String> secondaryRack = Optional.empty();
    private Optional<Vlan> relay = Optional.empty();

    Vlan(int id, Fabric fabric, int vid) {
        this.id = id;
        this.fabric = fabric;
        this.vid = vid;
    }

    public int id() {
        return id;
    }

    public Fabric fabric() {
        return fabric;
    }

    void fabric(Fabric other) {
        fabric = other;
    }

    /** Its tag in Ethernet frames. */
    public int vid() {
        return vid;
    }

    void vid(int other) {
        vid = other;
    }

    boolean isDefault() {
        return fabric.defaultVlan() == this;
    }

    /** As MAAS shows it: {@code untagged} for the fabric's own, else its name or its tag. */
    public String name() {
        return isDefault() ? "untagged" : name == null ? Integer.toString(vid) : name;
    }

    void name(String other) {
        name = other;
    }

    public int mtu() {
        return mtu;
    }

    void mtu(int other) {
        mtu = other;
    }

    /** Whether MAAS's own DHCP server answers in it. */
    public boolean dhcpOn() {
        return dhcpOn;
    }

    void dhcpOn(boolean other) {
        dhcpOn = other;
    }

    Optional<String> primaryRack() {
        return primaryRack;
    }

    void primaryRack(Optional<String> other) {
        primaryRack = other;
    }

    Optional<String> secondaryRack() {
        return secondaryRack;
    }

    void secondaryRack(Optional<String> other) {
        secondaryRack = other;
    }

    /** The VLAN whose DHCP server answers in this one too. */
    Optional<Vlan> relay() {
        return relay;
    }

    void relay(Optional<Vlan> other) {
        relay = other;
    }

    /** Whether a machine that boots by network in it reaches MAAS. */
    public boolean boots() {
        return dhcpOn || relay.filter(Vlan::dhcpOn).isPresent();
    }
}
