package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.command.TextField;
import java.util.List;
import java.util.stream.Stream;

/**
 * Product info area (FRU Information Storage Definition 1.0, section 12).
 *
 * @param partNumber part or model number
 * @param custom fields of the maker's own
 */
public record ProductArea(int language, TextField manufacturer, TextField product, TextField partNumber, TextField version, TextField serial,
                          TextField assetTag, TextField fruFile, List<TextField> custom) {
    public ProductArea {
        custom = List.copyOf(custom);
    }

    static ProductArea read(MessageReader reader) throws MalformedMessage {
        int language = reader.u8();
        List<TextField> fields = FruArea.fields(reader);
        return new ProductArea(language, FruArea.field(fields, 0), FruArea.field(fields, 1), FruArea.field(fields, 2), FruArea.field(fields, 3),
                FruArea.field(fields, 4), FruArea.field(fields, 5), FruArea.field(fields, 6), FruArea.behind(fields, 7));
    }

    byte[] toBytes() {
        return FruArea.write(new byte[] {(byte) language},
                Stream.concat(Stream.of(manufacturer, product, partNumber, version, serial, assetTag, fruFile), custom.stream()).toList());
    }
}
