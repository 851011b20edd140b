package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.command.TextField;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chassis info area (FRU Information Storage Definition 1.0, section 10).
 *
 * @param type SMBIOS' chassis type, such as 17h for a rack mount chassis
 * @param custom fields of the maker's own
 */
public record ChassisArea(int type, TextField partNumber, TextField serial, List<TextField> custom) {
    public ChassisArea {
        custom = List.copyOf(custom);
    }

    static ChassisArea read(MessageReader reader) throws MalformedMessage {
        int type = reader.u8();
        List<TextField> fields = FruArea.fields(reader);
        return new ChassisArea(type, FruArea.field(fields, 0), FruArea.field(fields, 1), FruArea.behind(fields, 2));
    }

    byte[] toBytes() {
        return FruArea.write(new byte[] {(byte) type}, Stream.concat(Stream.of(partNumber, serial), custom.stream()).toList());
    }
}
