package io.drydock.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One write: a condition, and what stands at the key afterwards. */
public sealed interface Write {
    Key key();

    Condition condition();

    /**
     * Writes {@code body}; the new version is one more than the present one, 1 where there is none.
     *
     * @param body at most {@link Store#MAX_BODY} bytes; not to be changed until the write has returned
     * @param expiresAt from when on the item counts as gone; fractions of a second are cut off
     */
    record Put(Key key, byte[] body, Condition condition, Optional<Instant> expiresAt) implements Write {
        /** @throws IllegalArgumentException if the body is larger than {@link Store#MAX_BODY} */
        public Put {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(expiresAt, "expiresAt");
            if (body.length > Store.MAX_BODY) {
                throw new IllegalArgumentException("a body has at most " + Store.MAX_BODY + " bytes, the one for " + key + " has "
                        + body.length);
            }
        }

        public Put(Key key, byte[] body, Condition condition) {
            this(key, body, condition, Optional.empty());
        }
    }

    /** Removes the item; nothing happens where there is none and the condition allows it. */
    record Delete(Key key, Condition condition) implements Write {
        public Delete {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(condition, "condition");
        }
    }

    /** What must hold at the key for the write to be done. An expired item counts as absent. */
    sealed interface Condition {
        /** Write whatever is there. */
        record Any() implements Condition {
        }

        /** Write only where nothing is there. */
        record Absent() implements Condition {
        }

        /** Write only where exactly this version is there. */
        record Version(long version) implements Condition {
        }

        Condition ANY = new Any();
        Condition ABSENT = new Absent();

        static Condition version(long version) {
            return new Version(version);
        }

        /** Whether the condition holds where {@code present} is the version of the living item, if there is one. */
        default boolean holds(Optional<Long> present) {
            return switch (this) {
                case Any() -> true;
                case Absent() -> present.isEmpty();
                case Version(var version) -> present.isPresent() && present.get() == version;
            };
        }
    }

    /** @throws IllegalArgumentException unless {@code writes} may stand in one {@link Store#write(List)} */
    static void check(List<Write> writes) {
        if (writes.isEmpty() || writes.size() > Store.MAX_WRITES) {
            throw new IllegalArgumentException("one call holds 1 to " + Store.MAX_WRITES + " writes, not " + writes.size());
        }
        var keys = new HashSet<Key>();
        for (var write : writes) {
            if (!keys.add(write.key())) {
                throw new IllegalArgumentException("one call writes a key at most once: " + write.key());
            }
        }
    }
}
