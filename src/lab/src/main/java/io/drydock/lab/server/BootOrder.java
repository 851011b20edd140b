package io.drydock.lab.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a server boots from, and what it did boot from. Not for several threads. */
final class BootOrder {
    private static final int REMEMBERED = 64;

    private final boolean uefi;
    private final Deque<Boot> history = new ArrayDeque<>(2);
    private BootOverride override = BootOverride.NONE;
    private int boots;

    /** @param uefi whether the firmware is set up for UEFI */
    BootOrder(boolean uefi) {
        this.uefi = uefi;
    }

    BootOverride override() {
        return override;
    }

    void override(BootOverride wanted) {
        override = wanted.device() == BootDevice.NONE && wanted.options() == 0 ? BootOverride.NONE : wanted;
    }

    /** @param ignoring whether the override is passed over, used up all the same */
    void boot(Instant at, PowerCommand cause, boolean ignoring) {
        boolean overridden = override.device() != BootDevice.NONE && !ignoring;
        if (history.size() == REMEMBERED) {
            history.removeFirst();
        }
        history.addLast(new Boot(at, overridden ? override.device() : BootDevice.DISK, overridden ? override.uefi() : uefi, overridden, cause));
        boots++;
        if (override.once()) {
            override = BootOverride.NONE;
        }
    }

    int boots() {
        return boots;
    }

    List<Boot> history() {
        return List.copyOf(history);
    }
}
