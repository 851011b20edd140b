package io.drydock.store;

import java.util.List;
import java.util.Optional;

/**
 * Where tasks, outcomes, designs and executions stand. Reads see every acknowledged write (strongly consistent), and an acknowledged
 * write outlives the process and the machine's power. All methods may be called from any number of threads at once.
 *
 * <p>A write that fails with {@link StoreUnavailable} may or may not have been done: read again before you conclude.
 * Bodies may be of any size up to {@link #MAX_BODY}: an implementation with an item limit splits them and never cuts one.
 */
public interface Store extends AutoCloseable {
    /** The largest body that a store must take, in bytes (64 MiB). */
    int MAX_BODY = 64 * 1024 * 1024;

    /** How many writes one {@link #write(List)} may hold. */
    int MAX_WRITES = 25;

    /**
     * The item at {@code key}, unless there is none or it has expired.
     *
     * @throws StoreUnavailable if the store did not answer
     */
    Optional<Item> get(Key key);

    /**
     * Does all of {@code writes} or none, at once for every reader; each key at most once, 1 to {@link #MAX_WRITES} writes.
     *
     * @return whether the conditions of all writes held; {@code false} means that nothing was written
     * @throws StoreUnavailable if the store did not answer
     * @throws IllegalArgumentException if there are too many writes, or two of one key
     */
    boolean write(List<Write> writes);

    /** {@link #write(List)} of a single write. */
    default boolean write(Write write) {
        return write(List.of(write));
    }

    /**
     * One page of the items of a partition.
     *
     * @throws StoreUnavailable if the store did not answer
     */
    Page query(Query query);

    @Override
    void close();
}
