package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what stands between the parentheses of a filter: comparisons, joined by {@code &&}, {@code ||} and {@code !}. */
final class FilterParser {
    private final Cursor text;

    FilterParser(Cursor text) {
        this.text = text;
    }

    Filter parse() throws InvalidPath {
        text.enter();
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (text.skip("||"));
        text.leave();
        return parts.size() == 1 ? parts.getFirst() : new Filter.Any(List.copyOf(parts));
    }

    private Filter all() throws InvalidPath {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(one());
            text.skipBlanks();
        } while (text.skip("&&"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(List.copyOf(parts));
    }

    private Filter one() throws InvalidPath {
        text.skipBlanks();
        boolean negated = false;
        while (text.skip("!")) {
            negated = !negated;
            text.skipBlanks();
        }
        Filter filter;
        if (text.skip("(")) {
            filter = parse();
            text.expect(')');
        } else {
            filter = comparison();
        }
        return negated ? not(filter) : filter;
    }

    private static Filter not(Filter filter) {
        return filter instanceof Filter.Exists(Operand.Path path) ? new Filter.Absent(path) : new Filter.Not(filter);
    }

    private Filter comparison() throws InvalidPath {
        Operand left = operand();
        text.skipBlanks();
        if (text.skip("=~")) {
            text.skipBlanks();
            return new Filter.Matches(left, pattern());
        }
        var operator = FilterOperator.next(text);
        if (operator.isPresent()) {
            text.skipBlanks();
            return new Filter.Relation(left, operator.get(), operand());
        }
        if (left instanceof Operand.Path path) {
            return new Filter.Exists(path);
        }
        throw text.unexpected();
    }

    private Operand operand() throws InvalidPath {
        return switch (text.peek()) {
            case '@', '$' -> path();
            default -> new Operand.Literal(literal());
        };
    }

    private Operand.Path path() throws InvalidPath {
        boolean fromRoot = text.skip("$");
        if (!fromRoot) {
            text.expect('@');
        }
        return new Operand.Path(new JsonPath(new PathParser(text).steps()), fromRoot);
    }

    private JsonNode literal() throws InvalidPath {
        return switch (text.peek()) {
            case '\'', '"' -> TextNode.valueOf(text.quoted());
            case '[' -> array();
            default -> word(text.takeWhile(character -> Character.isLetterOrDigit(character) || "+-.".indexOf(character) >= 0));
        };
    }

    private JsonNode word(String word) throws InvalidPath {
        return switch (word) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "null" -> NullNode.instance;
            default -> {
                try {
                    yield DecimalNode.valueOf(new BigDecimal(word));
                } catch (NumberFormatException _) {
                    throw text.unexpected();
                }
            }
        };
    }

    private ArrayNode array() throws InvalidPath {
        text.enter();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        text.expect('[');
        text.skipBlanks();
        while (text.peek() != ']') {
            array.add(literal());
            text.skipBlanks();
            if (!text.skip(",")) {
                break;
            }
            text.skipBlanks();
        }
        text.expect(']');
        text.leave();
        return array;
    }

    private Pattern pattern() throws InvalidPath {
        text.expect('/');
        StringBuilder regex = new StringBuilder();
        while (text.peek() != '/') {
            if (text.atEnd()) {
                throw text.unexpected();
            }
            regex.append(text.skip("\\/") ? "/" : text.next());
        }
        text.expect('/');
        int flags = text.takeWhile(character -> character == 'i').isEmpty() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return Pattern.compile(regex.toString(), flags);
        } catch (PatternSyntaxException malformed) {
            throw new InvalidPath("not a regular expression: " + malformed.getDescription());
        }
    }
}
