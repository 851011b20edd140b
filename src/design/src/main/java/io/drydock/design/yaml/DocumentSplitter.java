package io.drydock.design.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a source into the texts of its documents, so that one that can't be parsed doesn't hide those behind it. A line that begins with
 * {@code ---} or {@code ...} at its very start ends whatever stands above it (YAML 1.2.2, 9.1: no scalar may hold such a line, block
 * scalars neither), so this needs no parsing.
 */
final class DocumentSplitter {
    private final String text;
    private final int limit;
    private final List<DocumentText> documents = new ArrayList<>();
    private int start;
    private int startLine = 1;
    /** Whether only blank lines, comments and directives stand between the start of this text and the present line. */
    private boolean prelude = true;
    private int unprintable = -1;

    private DocumentSplitter(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The documents' texts in order; at most {@code limit} + 1, which says that there are too many. */
    static List<DocumentText> split(String text, int limit) {
        return new DocumentSplitter(text, limit).split();
    }

    private List<DocumentText> split() {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            boolean opens = isMarker(at, '-');
            if (opens && !prelude) {
                close(at, line);
            }
            int end = endOfLine(at);
            int next = afterLineBreak(end);
            if (opens) {
                prelude = false;
            } else if (isMarker(at, '.')) {
                close(next, line + 1);
            } else {
                prelude = prelude && isPrelude(at, end);
            }
            at = next;
            line++;
        }
        close(text.length(), line);
        return documents;
    }

    private void close(int end, int nextLine) {
        if (!prelude && documents.size() <= limit) {
            String document = start == 0 && end == text.length() ? text : text.substring(start, end);
            documents.add(new DocumentText(document, start, startLine, unprintable < 0 ? -1 : unprintable - start));
        }
        start = end;
        startLine = nextLine;
        prelude = true;
        unprintable = -1;
    }

    private boolean isMarker(int at, char mark) {
        return at + 2 < text.length() && text.charAt(at) == mark && text.charAt(at + 1) == mark && text.charAt(at + 2) == mark
                && (at + 3 == text.length() || " \t\r\n".indexOf(text.charAt(at + 3)) >= 0);
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                break;
            }
            if (unprintable < 0 && !isPrintable(c, at)) {
                unprintable = at;
            }
            at++;
        }
        return at;
    }

    private int afterLineBreak(int end) {
        boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return Math.min(text.length(), end + (pair ? 2 : 1));
    }

    private boolean isPrelude(int from, int end) {
        if (from < end && text.charAt(from) == '%') {
            return true;
        }
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\t') {
                return c == '#';
            }
        }
        return true;
    }

    /** YAML 1.2.2, 5.1; surrogates come in pairs. */
    private boolean isPrintable(char c, int at) {
        if (c >= ' ' && c <= '~' || c == '\t') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == 0x85 || c >= 0xA0 && c <= 0xFFFD && c != 0xFEFF;
    }
}
