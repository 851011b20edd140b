package io.drydock.functions.oob.quirk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a list of kinds of BMC: {@code {"kinds": [{"name", "comment", "match": {"manufacturer", "product", "bmc_firmware", "protocol"},
 * "quirks": []}]}}. The first three of {@code match} are regular expressions that the whole text has to match in any case.
 * What is not understood is refused, so that a misspelt key does not go unnoticed.
 */
final class QuirkFile {
    private static final Set<String> KIND_KEYS = Set.of("name", "comment", "match", "quirks");
    private static final Set<String> MATCH_KEYS = Set.of("manufacturer", "product", "bmc_firmware", "protocol");

    private final String source;

    private QuirkFile(String source) {
        this.source = source;
    }

    /**
     * @param source names the file in messages
     * @throws IllegalArgumentException if it is not of that form; the message says where
     */
    static List<BmcKind> read(byte[] text, String source) {
        try {
            return new QuirkFile(source).kinds(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(source + " is no JSON: " + e.getOriginalMessage() + " (line "
                    + e.getLocation().getLineNr() + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException(source + " can't be read", e);
        }
    }

    private List<BmcKind> kinds(JsonNode json) {
        if (!json.path("kinds").isArray()) {
            throw refused("it has no list 'kinds'");
        }
        List<BmcKind> kinds = new ArrayList<>();
        json.get("kinds").forEach(kind -> kinds.add(kind(kind)));
        return kinds;
    }

    private BmcKind kind(JsonNode json) {
        String name = text(json, "name").orElseThrow(() -> refused("a kind has no 'name': " + json));
        refuseUnknown(name, json, KIND_KEYS);
        JsonNode match = json.path("match");
        refuseUnknown(name, match, MATCH_KEYS);
        if (match.isEmpty()) {
            throw refused("the kind '" + name + "' matches every BMC: say in 'match' which");
        }
        Set<String> quirks = new LinkedHashSet<>();
        json.path("quirks").forEach(quirk -> quirks.add(known(name, quirk.asText())));
        return new BmcKind(name, pattern(name, match, "manufacturer"), pattern(name, match, "product"), pattern(name, match, "bmc_firmware"),
                text(match, "protocol"), quirks);
    }

    private String known(String kind, String quirk) {
        if (!Quirk.isKnown(quirk)) {
            throw refused("the kind '" + kind + "' has the unknown quirk '" + quirk + "'; known are " + Quirk.names());
        }
        return quirk;
    }

    private Optional<Pattern> pattern(String kind, JsonNode match, String key) {
        try {
            return text(match, key).map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw refused("'" + key + "' of the kind '" + kind + "' is no regular expression: " + e.getDescription());
        }
    }

    private void refuseUnknown(String kind, JsonNode json, Set<String> keys) {
        json.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw refused("the kind '" + kind + "' has the unknown key '" + key + "'");
            }
        });
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(source + ": " + why);
    }
}
