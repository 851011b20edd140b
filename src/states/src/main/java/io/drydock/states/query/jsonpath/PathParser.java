package io.drydock.states.query.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Reads a JSONPath that begins with {@code $}, or with {@code @} within a filter. */
final class PathParser {
    private static final int MAX_LENGTH = 8_192;

    private final Cursor text;

    PathParser(String text) throws InvalidPath {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidPath("a path has at most " + MAX_LENGTH + " characters");
        }
        this.text = new Cursor(text);
    }

    /** For a path that is followed by something else. */
    PathParser(Cursor text) {
        this.text = text;
    }

    JsonPath parse() throws InvalidPath {
        text.expect('$');
        List<Step> steps = steps();
        if (!text.atEnd()) {
            throw text.unexpected();
        }
        return new JsonPath(steps);
    }

    /** All steps up to where no other begins. */
    List<Step> steps() throws InvalidPath {
        List<Step> steps = new ArrayList<>();
        while (!text.atEnd()) {
            if (text.skip("..")) {
                steps.add(new Step.Anywhere());
                steps.add(text.peek() == '[' ? bracket() : named());
            } else if (text.skip(".")) {
                steps.add(text.peek() == '[' ? bracket() : named());
            } else if (text.peek() == '[') {
                steps.add(bracket());
            } else {
                break;
            }
        }
        return steps;
    }

    private Step named() throws InvalidPath {
        if (text.skip("*")) {
            return new Step.Every();
        }
        String name = text.takeWhile(PathParser::inName);
        if (name.isEmpty()) {
            throw text.unexpected();
        }
        if (text.skip("(")) {
            text.skipBlanks();
            text.expect(')');
            return name.equals("length") ? new Step.Length() : new Step.UnknownFunction(name);
        }
        return new Step.Members(List.of(name));
    }

    private static boolean inName(char character) {
        return !Character.isWhitespace(character) && ".[]()=!<>&|,'\"?@*".indexOf(character) < 0;
    }

    private Step bracket() throws InvalidPath {
        text.expect('[');
        text.skipBlanks();
        Step step = switch (text.peek()) {
            case '\'', '"' -> new Step.Members(quotedNames());
            case '*' -> every();
            case '?' -> new Step.Where(filter());
            default -> numbers();
        };
        text.skipBlanks();
        text.expect(']');
        return step;
    }

    private Step every() throws InvalidPath {
        text.expect('*');
        return new Step.Every();
    }

    private Filter filter() throws InvalidPath {
        text.expect('?');
        text.skipBlanks();
        text.expect('(');
        Filter filter = new FilterParser(text).parse();
        text.expect(')');
        return filter;
    }

    private List<String> quotedNames() throws InvalidPath {
        List<String> names = new ArrayList<>();
        do {
            text.skipBlanks();
            names.add(text.quoted());
            text.skipBlanks();
        } while (text.skip(","));
        return names;
    }

    private Step numbers() throws InvalidPath {
        Integer first = text.peek() == ':' ? null : text.integer();
        text.skipBlanks();
        if (text.skip(":")) {
            text.skipBlanks();
            Integer to = text.peek() == ']' ? null : text.integer();
            if (first == null && to == null) {
                throw text.unexpected();
            }
            return new Step.Slice(first, to);
        }
        List<Integer> indexes = new ArrayList<>(List.of(first));
        while (text.skip(",")) {
            text.skipBlanks();
            indexes.add(text.integer());
            text.skipBlanks();
        }
        return new Step.Elements(indexes);
    }
}
