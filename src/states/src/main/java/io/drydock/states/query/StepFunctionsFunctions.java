package io.drydock.states.query;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The functions that Step Functions adds to JSONata or puts in the place of its own ("JSONata functions provided by Step Functions"):
 * partition, range, hash, random, uuid and parse. {@code $eval} is not supported there and not here. The clock's functions give the
 * time of the transition.
 */
final class StepFunctionsFunctions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX");
    private static final int MAX_RANGE = 1_000;

    private StepFunctionsFunctions() {
    }

    static void bind(Jsonata.Frame frame, QueryScope scope) {
        frame.bind("partition", Jsonata.function("partition", StepFunctionsFunctions::partition, "<an:a>"));
        frame.bind("range", Jsonata.function("range", StepFunctionsFunctions::range, "<nnn:a>"));
        frame.bind("hash", Jsonata.function("hash", StepFunctionsFunctions::hash, "<ss:s>"));
        frame.bind("random", new JFunction((_, given) -> random(argument(given, 0, Number.class), scope), "<n?:n>"));
        frame.bind("uuid", Jsonata.function("uuid", () -> uuid(scope), "<:s>"));
        frame.bind("parse", Jsonata.function("parse", StepFunctionsFunctions::parse, "<s:x>"));
        frame.bind("eval", new JFunction((_, _) -> unsupportedEval(), "<sx?:x>"));
        frame.bind("millis", Jsonata.function("millis", () -> scope.now().toEpochMilli(), "<:n>"));
        frame.bind("now", new JFunction((_, given) -> now(argument(given, 0, String.class), argument(given, 1, String.class), scope), "<s?s?:s>"));
    }

    private static <T> T argument(List<?> given, int index, Class<T> type) {
        return index < given.size() ? type.cast(given.get(index)) : null;
    }

    private static String now(String picture, String zone, QueryScope scope) {
        return picture == null ? ISO_MILLIS.format(scope.now().atOffset(ZoneOffset.UTC))
                : Functions.dateTimeFromMillis(scope.now().toEpochMilli(), picture, zone);
    }

    private static List<Object> partition(List<?> list, Number size) {
        if (list == null) {
            return null;
        }
        if (size.intValue() < 1) {
            throw new IllegalArgumentException("$partition: the size of a chunk must be at least 1, not " + size);
        }
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size.intValue()) {
            chunks.add(new ArrayList<>(list.subList(from, Math.min(list.size(), from + size.intValue()))));
        }
        return chunks;
    }

    private static List<Object> range(Number first, Number last, Number delta) {
        long step = delta.longValue();
        if (step == 0) {
            throw new IllegalArgumentException("$range: the step must not be 0");
        }
        List<Object> numbers = new ArrayList<>();
        for (long n = first.longValue(); step > 0 ? n <= last.longValue() : n >= last.longValue(); n += step) {
            if (numbers.size() == MAX_RANGE) {
                throw new IllegalArgumentException("$range: more than " + MAX_RANGE + " numbers");
            }
            numbers.add(n);
        }
        return numbers;
    }

    private static String hash(String data, String algorithm) {
        if (!List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512").contains(algorithm)) {
            throw new IllegalArgumentException("$hash: unknown algorithm '" + algorithm + "'; known are MD5, SHA-1, SHA-256, SHA-384, SHA-512");
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("$hash: this Java runtime lacks " + algorithm, absent);
        }
    }

    private static Number random(Number seed, QueryScope scope) {
        return seed == null ? scope.random().nextDouble() : new Random(seed.longValue()).nextDouble();
    }

    private static String uuid(QueryScope scope) {
        long high = scope.random().nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = scope.random().nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static Object parse(String json) {
        if (json == null) {
            return null;
        }
        try {
            return JsonataValues.fromJson(JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("$parse: not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static Object unsupportedEval() {
        throw new UnsupportedOperationException("$eval is not supported in state machines; $parse reads JSON");
    }
}
