package io.drydock.lab.maas.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The pieces that MAAS's answers are made of. */
public final class Json {
    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ENGLISH);

    private Json() {
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** Such as {@code Tue, 24 Nov 2026 12:00:00 +0000}; null where there is none. */
    public static String mailTime(Optional<Instant> time) {
        return time.map(at -> MAIL.format(at.atOffset(ZoneOffset.UTC))).orElse(null);
    }

    /** Such as {@code 2026-11-24T12:00:00.000}. */
    public static String time(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }
}
