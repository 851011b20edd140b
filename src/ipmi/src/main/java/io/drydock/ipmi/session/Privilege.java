package io.drydock.ipmi.session;

/** What a session may do (section 6.8). */
public enum Privilege {
    CALLBACK(1),
    USER(2),
    OPERATOR(3),
    ADMINISTRATOR(4);

    private final int level;

    Privilege(int level) {
        this.level = level;
    }

    /** Its number on the wire; a higher one allows more. */
    public int level() {
        return level;
    }
}
