package io.drydock.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a read returns.
 *
 * @param key where it stands
 * @param version 1 for a new item, one more with every write; what a conditional write is fenced with. An item that was deleted or
 *         has expired begins at 1 again
 * @param body the bytes that were written, whole whatever their size; the reader's own copy
 * @param expiresAt from when on the item counts as gone (whole seconds; the store may remove it later than that)
 */
public record Item(Key key, long version, byte[] body, Optional<Instant> expiresAt) {
}
