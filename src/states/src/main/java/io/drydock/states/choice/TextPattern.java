package io.drydock.states.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * The pattern of "StringMatches": {@code *} stands for any text, a backslash stands before a star or backslash that is meant itself.
 *
 * @param parts what stands between the stars, one more than there are stars
 */
record TextPattern(List<String> parts) {
    static TextPattern parse(String pattern) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                boolean escape = character == '\\' && i + 1 < pattern.length() && "*\\".indexOf(pattern.charAt(i + 1)) >= 0;
                part.append(escape ? pattern.charAt(++i) : character);
            }
        }
        parts.add(part.toString());
        return new TextPattern(parts);
    }

    /** Whether the whole of {@code text} matches. */
    boolean matches(String text) {
        String first = parts.getFirst();
        String last = parts.getLast();
        if (parts.size() == 1) {
            return text.equals(first);
        }
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        String middle = text.substring(first.length(), text.length() - last.length());
        int from = 0;
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = middle.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
