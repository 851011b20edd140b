package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.TextField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Board info area (FRU Information Storage Definition 1.0, section 11).
 *
 * @param minutes of its making since the start of 1996 (UTC); 0: not told
 * @param custom fields of the maker's own
 */
public record BoardArea(int language, int minutes, TextField manufacturer, TextField product, TextField serial, TextField partNumber,
                        TextField fruFile, List<TextField> custom) {
    private static final Instant START = Instant.parse("1996-01-01T00:00:00Z");

    public BoardArea {
        custom = List.copyOf(custom);
    }

    /** When the board was made; absent: not told. */
    public Optional<Instant> made() {
        return minutes == 0 ? Optional.empty() : Optional.of(START.plus(minutes, ChronoUnit.MINUTES));
    }

    static BoardArea read(MessageReader reader) throws MalformedMessage {
        int language = reader.u8();
        int minutes = reader.u24();
        List<TextField> fields = FruArea.fields(reader);
        return new BoardArea(language, minutes, FruArea.field(fields, 0), FruArea.field(fields, 1), FruArea.field(fields, 2),
                FruArea.field(fields, 3), FruArea.field(fields, 4), FruArea.behind(fields, 5));
    }

    byte[] toBytes() {
        return FruArea.write(new MessageWriter().u8(language).u24(minutes).toBytes(),
                Stream.concat(Stream.of(manufacturer, product, serial, partNumber, fruFile), custom.stream()).toList());
    }
}
