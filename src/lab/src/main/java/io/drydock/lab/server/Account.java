package io.drydock.lab.server;

/** Somebody who may log in to a BMC. */
public record Account(String name, String password, Privilege privilege) {
    /** @throws IllegalArgumentException if IPMI could not hold the name (16 bytes) or the password (20 bytes) */
    public Account {
        if (name.length() > 16 || password.length() > 20) {
            throw new IllegalArgumentException("a BMC's account has a name of at most 16 characters and a password of at most 20: '" + name + "'");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " (" + privilege + ")";
    }
}
