package io.drydock.design.yaml;

/**
 * The text of one document of a source, from its marker or directives on.
 *
 * @param text the document, with its markers
 * @param start where it begins in the source's text
 * @param firstLine the line of the source on which it begins, counted from 1
 * @param unprintable where in {@code text} the first character is that YAML doesn't allow, -1 if there is none
 */
record DocumentText(String text, int start, int firstLine, int unprintable) {
    /** The line of the source on which the character at {@code index} of the text stands. */
    int lineOf(int index) {
        int line = firstLine;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
            }
        }
        return line;
    }
}
