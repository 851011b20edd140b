package io.drydock.lab.promenade;

/**
 * How the lab's Promenade is served.
 *
 * @param port 0: any that is free
 * @param password of the user {@code drydock}
 */
public record PromenadeSettings(int port, String password) {
    /** Any free port. */
    public static final PromenadeSettings DEFAULT = new PromenadeSettings(0, "promenade-71c");

    public PromenadeSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not " + port);
        }
    }

    public PromenadeSettings withPort(int other) {
        return new PromenadeSettings(other, password);
    }

    public PromenadeSettings withPassword(String other) {
        return new PromenadeSettings(port, other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "port " + port;
    }
}
