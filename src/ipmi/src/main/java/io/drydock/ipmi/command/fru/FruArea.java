package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.TextField;
import java.util.ArrayList;
import java.util.List;

/** What the areas of a FRU have in common: format, length, text fields up to C1h, padding and checksum (sections 10 to 12). */
final class FruArea {
    private static final int END = 0xC1;
    private static final int LENGTH_BITS = 0x3F;

    private FruArea() {
    }

    /** A reader behind format and length of the area at {@code offset}, up to its checksum. */
    static MessageReader open(byte[] content, int offset) throws MalformedMessage {
        if (offset + 2 > content.length) {
            throw new MalformedMessage("the FRU area starts behind the end");
        }
        int end = offset + (content[offset + 1] & 0xFF) * FruInventory.UNIT;
        if ((content[offset] & 0x0F) != FruInventory.FORMAT || end <= offset || end > content.length
                || FruChecksum.of(content, offset, end) != 0) {
            throw new MalformedMessage("the FRU area has another format, a wrong length, or a wrong checksum");
        }
        return new MessageReader(content, offset + 2, end - 1);
    }

    /** The text fields up to the mark of their end; a field without content counts. */
    static List<TextField> fields(MessageReader reader) throws MalformedMessage {
        var fields = new ArrayList<TextField>();
        for (int typeLength = reader.u8(); typeLength != END; typeLength = reader.u8()) {
            fields.add(TextField.read(typeLength, LENGTH_BITS, reader));
        }
        return List.copyOf(fields);
    }

    /** The text of field {@code index}, empty if it isn't there. */
    static TextField field(List<TextField> fields, int index) {
        return index < fields.size() ? fields.get(index) : TextField.of("");
    }

    static List<TextField> behind(List<TextField> fields, int index) {
        return index < fields.size() ? List.copyOf(fields.subList(index, fields.size())) : List.of();
    }

    /** The area of {@code start} (what stands between length and text fields) and {@code fields}. */
    static byte[] write(byte[] start, List<TextField> fields) {
        var body = new MessageWriter().bytes(start);
        fields.forEach(field -> field.write(body));
        byte[] content = body.u8(END).toBytes();
        int length = (2 + content.length + 1 + FruInventory.UNIT - 1) / FruInventory.UNIT;
        var area = new MessageWriter().u8(FruInventory.FORMAT).u8(length).bytes(content)
                .bytes(new byte[length * FruInventory.UNIT - 3 - content.length]).toBytes();
        return new MessageWriter().bytes(area).u8(FruChecksum.of(area, 0, area.length)).toBytes();
    }
}
