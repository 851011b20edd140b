package io.drydock.step.design;

import io.drydock.step.Digests;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Documents that came with a request instead of a reference. They are kept for a while under a reference of their own
 * ({@code upload:<digest>}), because a state machine's input holds no more than 256 KiB.
 */
public final class UploadedDesigns {
    /** How a reference to uploaded documents begins. */
    public static final String SCHEME = "upload:";

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private final Store store;
    private final InstantSource clock;

    public UploadedDesigns(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Keeps {@code documents} for thirty days and answers the reference to them. */
    public String keep(byte[] documents) {
        String digest = Digests.of(List.of(documents));
        store.write(new Write.Put(key(digest), documents, Condition.ANY, Optional.of(clock.instant().plus(KEPT_FOR))));
        return SCHEME + digest;
    }

    /** The documents behind a reference, unless they are gone. */
    public Optional<byte[]> get(String reference) {
        return store.get(key(reference.substring(SCHEME.length()))).map(Item::body);
    }

    private static Key key(String digest) {
        return new Key("upload#" + digest, "documents");
    }
}
