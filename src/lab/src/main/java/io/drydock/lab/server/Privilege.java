package io.drydock.lab.server;

/** What an account may do, from little to much (IPMI 2.0, section 6.8); the number is IPMI's. */
public enum Privilege {
    USER(2), OPERATOR(3), ADMINISTRATOR(4);

    private final int level;

    Privilege(int level) {
        this.level = level;
    }

    public int level() {
        return level;
    }

    /** Whether it is enough where {@code needed} is. */
    public boolean covers(Privilege needed) {
        return level >= needed.level;
    }
}
