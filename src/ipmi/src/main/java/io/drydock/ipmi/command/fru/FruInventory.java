package io.drydock.ipmi.command.fru;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** What a FRU device holds (FRU Information Storage Definition 1.0, section 8); an area that is not there, or broken, is absent. */
public record FruInventory(Optional<ChassisArea> chassis, Optional<BoardArea> board, Optional<ProductArea> product) {
    static final int FORMAT = 1;
    static final int UNIT = 8;
    private static final int HEADER = 8;

    /**
     * Reads the whole content of a FRU device. An area whose checksum or length is wrong is left out: the others may be good.
     *
     * @throws MalformedMessage if the common header is not one
     */
    public static FruInventory read(byte[] content) throws MalformedMessage {
        var header = new MessageReader(content);
        int format = header.u8();
        if ((format & 0x0F) != FORMAT || FruChecksum.of(header(content), 0, HEADER) != 0) {
            throw new MalformedMessage("the FRU's common header has another format, or a wrong checksum");
        }
        header.skip(1);
        return new FruInventory(area(content, header.u8(), ChassisArea::read), area(content, header.u8(), BoardArea::read),
                area(content, header.u8(), ProductArea::read));
    }

    private static byte[] header(byte[] content) throws MalformedMessage {
        return new MessageReader(content).bytes(HEADER);
    }

    private interface AreaReader<A> {
        A read(MessageReader reader) throws MalformedMessage;
    }

    private static <A> Optional<A> area(byte[] content, int offset, AreaReader<A> reader) {
        if (offset == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(FruArea.open(content, offset * UNIT)));
        } catch (MalformedMessage _) {
            return Optional.empty();
        }
    }

    /** The content of a FRU device with these areas. */
    public byte[] toBytes() {
        var areas = new MessageWriter();
        var header = new MessageWriter().u8(FORMAT).u8(0);
        int[] size = {0};
        Consumer<byte[]> append = bytes -> {
            header.u8((HEADER + size[0]) / UNIT);
            areas.bytes(bytes);
            size[0] += bytes.length;
        };
        chassis.map(ChassisArea::toBytes).ifPresentOrElse(append, () -> header.u8(0));
        board.map(BoardArea::toBytes).ifPresentOrElse(append, () -> header.u8(0));
        product.map(ProductArea::toBytes).ifPresentOrElse(append, () -> header.u8(0));
        byte[] start = header.u8(0).u8(0).toBytes();
        return new MessageWriter().bytes(start).u8(FruChecksum.of(start, 0, start.length)).bytes(areas.toBytes()).toBytes();
    }
}
