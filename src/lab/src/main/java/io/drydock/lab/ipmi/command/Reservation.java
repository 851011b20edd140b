package io.drydock.lab.ipmi.command;

/** Somebody's claim that a list of records does not change under his hands; a new one ends the one before. */
final class Reservation {
    private static final int HIGHEST = 0xFFFF;

    private int last;
    private Object of;

    /** @param version what tells the list's state: it has changed if this is not equal any more */
    int reserve(Object version) {
        last = last % HIGHEST + 1;
        of = version;
        return last;
    }

    boolean holds(int reservation, Object version) {
        return reservation == last && version.equals(of);
    }
}
