package io.drydock.store.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands in the table at an item's key: all of the item but its body.
 *
 * @param version the item's version
 * @param writtenBy the token of the write that made it; what exact conditions are fenced with
 * @param parts where the body stands, if not here
 * @param expiresAt from when on it counts as gone
 */
record Head(long version, String writtenBy, Optional<PartsRef> parts, Optional<Instant> expiresAt) {
    /**
     * The parts of a body.
     *
     * @param id what the parts' own partition is named by
     * @param count how many there are
     * @param length of the whole body, in bytes
     */
    record PartsRef(String id, int count, int length) {
    }

    /** The head in {@code attributes}; none in an empty map, which is how the SDK says that there is no item. */
    static Optional<Head> of(Map<String, AttributeValue> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            return Optional.empty();
        }
        var parts = Optional.ofNullable(attributes.get(Attributes.PARTS)).map(id -> new PartsRef(id.s(),
                Integer.parseInt(attributes.get(Attributes.PART_COUNT).n()), Integer.parseInt(attributes.get(Attributes.LENGTH).n())));
        var expiresAt = Optional.ofNullable(attributes.get(Attributes.EXPIRES_AT))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.n())));
        return Optional.of(new Head(Long.parseLong(attributes.get(Attributes.VERSION).n()),
                attributes.get(Attributes.WRITTEN_BY).s(), parts, expiresAt));
    }

    boolean lives(Instant now) {
        return expiresAt.isEmpty() || expiresAt.get().getEpochSecond() > now.getEpochSecond();
    }

    /** The version of the living item in {@code head}, if there is one. */
    static Optional<Long> livingVersion(Optional<Head> head, Instant now) {
        return head.filter(present -> present.lives(now)).map(Head::version);
    }
}
