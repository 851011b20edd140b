package io.drydock.ipmi.command.session;

import java.util.Optional;

/** Privilege levels, from the least to the most (IPMI 2.0, section 6.8); a level's number on the wire is {@link #level()}. */
public enum Privilege {
    CALLBACK, USER, OPERATOR, ADMINISTRATOR, OEM;

    public int level() {
        return ordinal() + 1;
    }

    /** The privilege with this number; absent where there is none, such as 0. */
    public static Optional<Privilege> of(int level) {
        return level >= 1 && level <= values().length ? Optional.of(values()[level - 1]) : Optional.empty();
    }
}
