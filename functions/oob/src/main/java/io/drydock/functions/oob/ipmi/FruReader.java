package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.functions.oob.ipmi.client.IpmiReply;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.GetFruInventoryAreaInfo;
import io.drydock.ipmi.command.fru.ReadFruData;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Reads the BMC's own FRU device, number 0, which tells of the server (IPMI 2.0, section 34). */
final class FruReader {
    private static final int DEVICE = 0;
    /** Bytes asked for at once; a BMC that refuses is asked for half as many. */
    private static final int CHUNK = 32;
    private static final int SMALLEST = 8;

    private final IpmiConnection connection;
    private final int limit;

    FruReader(IpmiConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** Absent: the BMC has none, or none that can be read. */
    Optional<FruInventory> read() {
        return connection.find(new GetFruInventoryAreaInfo(DEVICE)).flatMap(area -> {
            int unit = area.byWords() ? 2 : 1;
            try {
                return Optional.of(FruInventory.read(content(Math.min(unit * area.size(), limit), unit)));
            } catch (MalformedMessage _) {
                return Optional.empty();
            }
        });
    }

    /** As much as can be read of {@code size} bytes, addressed by units of one or two. */
    private byte[] content(int size, int unit) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(size);
        int chunk = CHUNK;
        while (content.size() < size && chunk >= SMALLEST) {
            int wanted = Math.min(chunk, size - content.size());
            switch (connection.ask(new ReadFruData(DEVICE, content.size() / unit, (wanted + unit - 1) / unit))) {
                case IpmiReply.Refusal<ReadFruData.Answer> _ -> chunk /= 2;
                case IpmiReply.Answer<ReadFruData.Answer>(ReadFruData.Answer part) -> {
                    if (part.data().size() == 0) {
                        return content.toByteArray();
                    }
                    content.writeBytes(part.data().toBytes());
                }
            }
        }
        return content.toByteArray();
    }
}
