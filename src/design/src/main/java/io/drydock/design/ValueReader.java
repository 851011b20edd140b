package io.drydock.design;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ValueWriter} wrote. */
final class ValueReader {
    private static final int LONGEST_NUMBER = 1_000;

    private final JsonParser json;
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private Position last = new Position("", 0);

    ValueReader(JsonParser json) {
        this.json = json;
    }

    void expect(JsonToken token) throws IOException {
        expect(token, json.nextToken());
    }

    private static void expect(JsonToken expected, JsonToken token) throws IOException {
        if (token != expected) {
            throw new IOException("it has " + token + " where " + expected + " must be");
        }
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    int number() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    /** Whether another array begins here; otherwise the array around it ended. */
    boolean more() throws IOException {
        return isMore(JsonToken.START_ARRAY);
    }

    /** Whether another text stands here; otherwise the array around it ended. */
    boolean moreText() throws IOException {
        return isMore(JsonToken.VALUE_STRING);
    }

    private boolean isMore(JsonToken begin) throws IOException {
        JsonToken token = json.nextToken();
        if (token != JsonToken.END_ARRAY) {
            expect(begin, token);
        }
        return token == begin;
    }

    /** The text that {@link #moreText} came to. */
    String present() throws IOException {
        return json.getText();
    }

    void end() throws IOException {
        expect(JsonToken.END_ARRAY);
    }

    Position position() throws IOException {
        int line = number();
        return at(file(), line);
    }

    private String file() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_STRING) {
            files.add(json.getText());
            return files.getLast();
        }
        expect(JsonToken.VALUE_NUMBER_INT, token);
        int number = json.getIntValue();
        if (number < 0 || number >= files.size()) {
            throw new IOException("it names file " + number + " of " + files.size());
        }
        return files.get(number);
    }

    private Position at(String file, int line) {
        if (last.line() != line || !last.file().equals(file)) {
            last = new Position(file, line);
        }
        return last;
    }

    Value read(String file) throws IOException {
        expect(JsonToken.START_ARRAY);
        return value(file);
    }

    /** The value whose array has begun. */
    private Value value(String file) throws IOException {
        String letter = text();
        if (letter.isEmpty()) {
            throw new IOException("it has a value without a kind");
        }
        int line = number();
        Position at = at(letter.endsWith("+") ? file() : file, line);
        return switch (letter.charAt(0)) {
            case 'n' -> ended(new Value.Nothing(at));
            case 't' -> ended(new Value.Text(text(), at));
            case 'f' -> {
                boolean flag = json.nextToken() == JsonToken.VALUE_TRUE;
                expect(flag ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, json.currentToken());
                yield ended(new Value.Flag(flag, text(), at));
            }
            case 'd' -> {
                String text = text();
                String number = moreText() ? json.getText() : null;
                yield number == null ? new Value.Number(decimal(text), text, at) : ended(new Value.Number(decimal(number), text, at));
            }
            case 's' -> {
                List<Value> items = new ArrayList<>();
                while (more()) {
                    items.add(value(at.file()));
                }
                yield new Value.Sequence(items, at);
            }
            case 'm' -> {
                Map<String, Value> entries = new LinkedHashMap<>();
                while (moreText()) {
                    String key = keys.computeIfAbsent(json.getText(), text -> text);
                    entries.put(key, read(at.file()));
                }
                yield new Value.Mapping(entries, at);
            }
            default -> throw new IOException("it has a value of the unknown kind " + letter);
        };
    }

    private Value ended(Value value) throws IOException {
        end();
        return value;
    }

    private static BigDecimal decimal(String text) throws IOException {
        if (text.length() > LONGEST_NUMBER) {
            throw new IOException("it has a number of " + text.length() + " characters");
        }
        return new BigDecimal(text);
    }
}
