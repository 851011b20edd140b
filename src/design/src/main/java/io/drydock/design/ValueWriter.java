package io.drydock.design;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes values as arrays: a letter for the kind (with {@code +} behind it if the file follows), the line, the file, and then what there is. A file is
 * written out where it first occurs, and by its number afterwards.
 */
final class ValueWriter {
    private final JsonGenerator json;
    private final Map<String, Integer> files = new HashMap<>();

    ValueWriter(JsonGenerator json) {
        this.json = json;
    }

    void position(Position position) throws IOException {
        json.writeNumber(position.line());
        file(position.file());
    }

    private void file(String file) throws IOException {
        Integer known = files.putIfAbsent(file, files.size());
        if (known == null) {
            json.writeString(file);
        } else {
            json.writeNumber(known);
        }
    }

    /** @param file the file of what the value stands in */
    void write(Value value, String file) throws IOException {
        json.writeStartArray();
        String own = value.position().file();
        boolean elsewhere = !own.equals(file);
        json.writeString(letter(value) + (elsewhere ? "+" : ""));
        json.writeNumber(value.position().line());
        if (elsewhere) {
            file(own);
        }
        switch (value) {
            case Value.Nothing _ -> { }
            case Value.Text text -> json.writeString(text.text());
            case Value.Flag flag -> {
                json.writeBoolean(flag.flag());
                json.writeString(flag.text());
            }
            case Value.Number number -> {
                json.writeString(number.text());
                if (!isWrittenOut(number)) {
                    json.writeString(number.number().toString());
                }
            }
            case Value.Sequence list -> {
                for (Value item : list.items()) {
                    write(item, own);
                }
            }
            case Value.Mapping mapping -> {
                for (Map.Entry<String, Value> entry : mapping.entries().entrySet()) {
                    json.writeString(entry.getKey());
                    write(entry.getValue(), own);
                }
            }
        }
        json.writeEndArray();
    }

    private static boolean isWrittenOut(Value.Number number) {
        try {
            return new BigDecimal(number.text()).equals(number.number());
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String letter(Value value) {
        return switch (value) {
            case Value.Nothing _ -> "n";
            case Value.Text _ -> "t";
            case Value.Flag _ -> "f";
            case Value.Number _ -> "d";
            case Value.Sequence _ -> "s";
            case Value.Mapping _ -> "m";
        };
    }
}
