package io.drydock.store.dynamodb;

import io.drydock.store.Key;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the table's attributes, and values for them. */
final class Attributes {
    /** Partition key (S). */
    static final String PARTITION = "pk";
    /** Sort key (S). */
    static final String SORT = "sk";
    /** The item's version (N). */
    static final String VERSION = "version";
    /** The token of the write that made this version (S): unlike the version, no two writes share one. */
    static final String WRITTEN_BY = "writtenBy";
    /** The body (B), or one part of a body. */
    static final String BODY = "body";
    /** Where the parts of the body stand (S), in place of the body. */
    static final String PARTS = "parts";
    /** How many parts there are (N). */
    static final String PART_COUNT = "partCount";
    /** How long a body in parts is, in bytes (N). */
    static final String LENGTH = "length";
    /** From when on the item counts as gone (N, epoch seconds): the table's TTL attribute. */
    static final String EXPIRES_AT = "expiresAt";
    /** Whether parts wait for their item to be written, or for their removal (S). */
    static final String STATE = "state";

    private Attributes() {
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
    }

    static Map<String, AttributeValue> key(Key key) {
        return key(key.partition(), key.sort());
    }

    static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PARTITION, text(partition), SORT, text(sort));
    }
}
