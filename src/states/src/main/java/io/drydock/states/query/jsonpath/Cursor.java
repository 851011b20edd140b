package io.drydock.states.query.jsonpath;

/** A place in a text that is read from left to right. */
final class Cursor {
    /** What {@link #peek} gives at the end. */
    static final char END = '\0';

    private static final int MAX_DEPTH = 50;

    private final String text;
    private int position;
    private int depth;

    Cursor(String text) {
        this.text = text;
    }

    interface CharacterTest {
        boolean test(char character);
    }

    boolean atEnd() {
        return position == text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(position);
    }

    /** The character here, which is then behind. */
    char next() {
        return text.charAt(position++);
    }

    boolean skip(String expected) {
        boolean there = text.startsWith(expected, position);
        position += there ? expected.length() : 0;
        return there;
    }

    void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    void expect(char character) throws InvalidPath {
        if (peek() != character || atEnd()) {
            throw unexpected();
        }
        position++;
    }

    String takeWhile(CharacterTest test) {
        int start = position;
        while (!atEnd() && test.test(peek())) {
            position++;
        }
        return text.substring(start, position);
    }

    int integer() throws InvalidPath {
        String digits = (skip("-") ? "-" : "") + takeWhile(character -> character >= '0' && character <= '9');
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            throw unexpected();
        }
    }

    /** Text in single or double quotes; a backslash stands before a character that is meant itself. */
    String quoted() throws InvalidPath {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw unexpected();
        }
        StringBuilder content = new StringBuilder();
        for (position++; peek() != quote; position++) {
            if (peek() == '\\') {
                position++;
            }
            if (atEnd()) {
                throw unexpected();
            }
            content.append(peek());
        }
        position++;
        return content.toString();
    }

    /** Something nested begins. */
    void enter() throws InvalidPath {
        if (++depth > MAX_DEPTH) {
            throw new InvalidPath("it is nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    /** The reverse of {@link #enter}. */
    void leave() {
        depth--;
    }

    InvalidPath unexpected() {
        return new InvalidPath(atEnd() ? "it ends too early" : "unexpected '" + peek() + "' at position " + position);
    }
}
