package io.drydock.states.query;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The functions that Step Functions adds to JSONata or puts in the place of its own ("JSONata functions provided by Step Functions"):
 * partition, range, hash, random, uuid and parse. {@code $count} counts null as a value.
 * {@code $eval} is not supported there and not here. The clock's functions give the time of the transition.
 */
final class StepFunctionsFunctions {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX");
    /** So many AWS was seen to give; one more is too much for it. */
    private static final int MAX_RANGE = 360_145;

    private StepFunctionsFunctions() {
    }

    /**
     * Gives {@code program} those of the functions that {@code names} names.
     *
     * @param scope what they refer to, at each call
     */
    static void register(Jsonata program, Collection<String> names, Supplier<QueryScope> scope) {
        for (String name : names) {
            if (name.equals("eval")) {
                program.assign(name, Jsonata.NULL_VALUE);
            } else {
                function(name, scope).ifPresent(function -> program.registerFunction(name, function));
            }
        }
    }

    private static Optional<JFunction> function(String name, Supplier<QueryScope> scope) {
        return Optional.ofNullable(switch (name) {
            case "partition" -> Jsonata.function(name, StepFunctionsFunctions::partition, "<an:a>");
            case "range" -> Jsonata.function(name, StepFunctionsFunctions::range, "<nnn?:x>");
            case "hash" -> Jsonata.function(name, StepFunctionsFunctions::hash, "<ss?:s>");
            case "count" -> new JFunction((_, given) -> count(given), "<x:n>");
            case "random" -> new JFunction((_, given) -> random(argument(given, 0, Number.class), scope.get()), "<n?:n>");
            case "uuid" -> Jsonata.function(name, () -> uuid(scope.get()), "<:s>");
            case "parse" -> Jsonata.function(name, StepFunctionsFunctions::parse, "<s:x>");
            case "millis" -> Jsonata.function(name, () -> scope.get().now().toEpochMilli(), "<:n>");
            case "now" -> new JFunction((_, given) -> now(argument(given, 0, String.class), argument(given, 1, String.class), scope.get()),
                    "<s?s?:s>");
            default -> null;
        });
    }

    private static <T> T argument(List<?> given, int index, Class<T> type) {
        return index < given.size() ? type.cast(given.get(index)) : null;
    }

    private static String now(String picture, String zone, QueryScope scope) {
        return picture == null ? ISO_MILLIS.format(scope.now().atOffset(ZoneOffset.UTC))
                : Functions.dateTimeFromMillis(scope.now().toEpochMilli(), picture, zone);
    }

    /** Null is a value, and so there is one of it, as on AWS. */
    private static Number count(List<?> given) {
        Object counted = given.isEmpty() ? null : given.getFirst();
        return counted instanceof List<?> list ? list.size() : counted == null ? 0 : 1;
    }

    /** Nothing comes of an empty array or a chunk of nothing, as on AWS. */
    private static List<Object> partition(List<?> list, Number size) {
        if (list == null || list.isEmpty() || size == null || size.intValue() < 1) {
            return null;
        }
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size.intValue()) {
            chunks.add(new ArrayList<>(list.subList(from, Math.min(list.size(), from + size.intValue()))));
        }
        return chunks;
    }

    /** Whole numbers, fractions cut off. Nothing comes of a step that doesn't lead to {@code last}, and one number alone is no array, as on AWS. */
    private static Object range(Number first, Number last, Number delta) {
        if (first == null || last == null || delta == null || delta.longValue() == 0) {
            return null;
        }
        double step = delta.longValue();
        List<Object> numbers = new ArrayList<>();
        for (double n = first.longValue(); step > 0 ? n <= last.longValue() : n >= last.longValue(); n += step) {
            if (numbers.size() == MAX_RANGE) {
                throw new IllegalArgumentException(JsonataBounds.TOO_MUCH);
            }
            numbers.add((long) n);
        }
        return numbers.size() > 1 ? numbers : numbers.isEmpty() ? null : numbers.getFirst();
    }

    private static String hash(String data, String algorithm) {
        if (data == null || algorithm == null) {
            return null;
        }
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
            throw new JException(malformed, "D3137", -1, "Invalid JSON", null);
        }
    }
}
