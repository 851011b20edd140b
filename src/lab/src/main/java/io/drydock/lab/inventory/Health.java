package io.drydock.lab.inventory;

/** How a part or reading is, from good to bad. */
public enum Health {
    OK, WARNING, CRITICAL;

    /** The worse one of the two. */
    public Health worse(Health other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
