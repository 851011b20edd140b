package io.drydock.lab.maas.network;

import java.util.Optional;

/** An interface of a machine or controller, as far as networks know it. */
public interface Attachment {
    /** What VLAN it is connected to. */
    Optional<Vlan> vlan();

    /** As MAAS names it in messages: {@code eth0 (physical) on node1}. */
    String title();

    /** Its VLAN is deleted: it moves to that one, or goes too. */
    void vlanDeleted(Vlan instead);
}
