package io.drydock.functions.provisioner.storage.wanted;

import io.drydock.design.storage.Size;
import io.drydock.design.storage.Size.Allocation;
import io.drydock.design.value.Field;
import io.drydock.functions.provisioner.storage.maas.Alignment;
import java.util.List;

/** The room of a disk or volume group, given away entry by entry. */
final class Room {
    private final String owner;
    private final long total;
    private final List<String> problems;
    private long available;

    /**
     * @param owner for messages
     * @param total bytes, what percentages refer to
     * @param available bytes of them
     * @param problems where it is told what does not fit
     */
    Room(String owner, long total, long available, List<String> problems) {
        this.owner = owner;
        this.total = total;
        this.available = available;
        this.problems = problems;
    }

    /** Bytes for the next entry, as MAAS will round them; 0, and a problem is told, where there are not enough. */
    long take(String entry, Field<Size> size) {
        if (!(size instanceof Field.Present<Size>(Size wanted))) {
            problems.add(entry + " of " + owner + " has no size that is understood");
            return 0;
        }
        return switch (wanted.allocate(total, available)) {
            case Allocation.Allocated(long bytes) when bytes < Alignment.UNIT -> {
                problems.add(entry + " of " + owner + " has the size " + wanted + ", which is " + bytes + " bytes there: MAAS makes none below "
                        + Alignment.UNIT + " bytes");
                yield 0;
            }
            case Allocation.Allocated(long bytes) -> {
                available -= Alignment.down(bytes);
                yield Alignment.down(bytes);
            }
            case Allocation.DoesNotFit(long needed, long left) -> {
                problems.add(entry + " of " + owner + " has the size " + wanted + ", which needs " + needed + " bytes, but " + left + " of "
                        + total + " bytes are left for it");
                yield 0;
            }
        };
    }

    /** Whether nothing is left but what rounding leaves. */
    boolean isFull() {
        return available <= Alignment.UNIT;
    }

    /** All that is left. */
    long takeAll() {
        long all = available;
        available = 0;
        return all;
    }
}
