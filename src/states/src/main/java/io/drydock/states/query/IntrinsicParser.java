package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.states.query.IntrinsicCall.Argument;
import io.drydock.states.query.intrinsic.Format;
import io.drydock.states.query.intrinsic.IntrinsicFunction;
import io.drydock.states.query.intrinsic.IntrinsicFunctions;
import io.drydock.states.query.jsonpath.InvalidPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads calls of intrinsic functions ("Intrinsic Functions" in the Amazon States Language): arguments are strings in single quotes, numbers,
 * null, booleans, paths and further calls.
 */
final class IntrinsicParser {
    /** As AWS documents it: "You can nest up to 10 intrinsic functions". */
    private static final int MAX_DEPTH = 10;
    private static final String ESCAPABLE = "'{}\\";

    private final String text;
    private int position;
    private int depth;

    IntrinsicParser(String text) {
        this.text = text;
    }

    /** @throws InvalidCall if it is anything but one call */
    IntrinsicCall parse() throws InvalidCall {
        IntrinsicCall call = call();
        skipBlanks();
        if (position != text.length()) {
            throw unexpected();
        }
        return call;
    }

    private IntrinsicCall call() throws InvalidCall {
        if (++depth > MAX_DEPTH) {
            throw new InvalidCall("functions are nested deeper than " + MAX_DEPTH + " levels");
        }
        skipBlanks();
        String name = word();
        IntrinsicFunction function = IntrinsicFunctions.named(name).orElseThrow(() -> new InvalidCall("there is no function '" + name + "'"));
        List<Argument> arguments = arguments(function);
        if (!function.takes(arguments.size())) {
            throw new InvalidCall(name + " does not take " + arguments.size() + " arguments");
        }
        depth--;
        return new IntrinsicCall(function, List.copyOf(arguments));
    }

    private List<Argument> arguments(IntrinsicFunction function) throws InvalidCall {
        List<Argument> arguments = new ArrayList<>();
        skipBlanks();
        expect('(');
        skipBlanks();
        while (peek() != ')') {
            arguments.add(argument(function instanceof Format && arguments.isEmpty()));
            skipBlanks();
            if (peek() == ',') {
                position++;
                skipBlanks();
                if (peek() == ')') {
                    throw unexpected();
                }
            } else if (peek() != ')') {
                throw unexpected();
            }
        }
        expect(')');
        return arguments;
    }

    /** @param format whether it is a template, which undoes its escapes itself */
    private Argument argument(boolean format) throws InvalidCall {
        return switch (peek()) {
            case '\'' -> new Argument.Literal(TextNode.valueOf(string(format)));
            case '$' -> new Argument.Path(path());
            case 'S' -> new Argument.Nested(call());
            default -> new Argument.Literal(literal(word()));
        };
    }

    private String string(boolean format) throws InvalidCall {
        StringBuilder content = new StringBuilder();
        expect('\'');
        while (peek() != '\'') {
            if (peek() == '\\') {
                position++;
                if (ESCAPABLE.indexOf(peek()) < 0) {
                    throw unexpected();
                }
                content.append(format ? "\\" : "");
            }
            if (position >= text.length()) {
                throw unexpected();
            }
            content.append(peek());
            position++;
        }
        expect('\'');
        return content.toString();
    }

    /** Up to the comma or parenthesis that ends the argument; those within brackets, parentheses and quotes belong to the path. */
    private QueryPath path() throws InvalidCall {
        int start = position;
        int open = 0;
        char quote = 0;
        for (; position < text.length(); position++) {
            char character = peek();
            if (quote != 0) {
                position += character == '\\' ? 1 : 0;
                quote = character == quote ? 0 : quote;
            } else if (open == 0 && (character == ',' || character == ')')) {
                break;
            } else {
                open += "[(".indexOf(character) >= 0 ? 1 : "])".indexOf(character) >= 0 ? -1 : 0;
                quote = character == '\'' || character == '"' ? character : 0;
            }
        }
        try {
            return QueryPath.parse(text.substring(start, Math.min(position, text.length())).strip());
        } catch (InvalidPath invalid) {
            throw new InvalidCall(invalid.getMessage());
        }
    }

    private JsonNode literal(String word) throws InvalidCall {
        return switch (word) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "null" -> NullNode.instance;
            default -> number(word);
        };
    }

    private JsonNode number(String word) throws InvalidCall {
        try {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(word));
        } catch (NumberFormatException _) {
            return decimal(word);
        }
    }

    private JsonNode decimal(String word) throws InvalidCall {
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number) && word.chars().allMatch(character -> "0123456789+-.eE".indexOf(character) >= 0)) {
                return DoubleNode.valueOf(number);
            }
        } catch (NumberFormatException _) {
            // Neither a number nor anything else.
        }
        throw new InvalidCall("'" + word + "' is not an argument");
    }

    private String word() {
        int start = position;
        while (position < text.length() && "(),' \t\r\n".indexOf(peek()) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private void expect(char character) throws InvalidCall {
        if (peek() != character) {
            throw unexpected();
        }
        position++;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    private InvalidCall unexpected() {
        return new InvalidCall(position >= text.length() ? "it ends too early" : "unexpected '" + peek() + "' at position " + position);
    }
}
