package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.functions.oob.ipmi.client.IpmiReply;
import io.drydock.ipmi.command.Guid;
import io.drydock.ipmi.command.TextField;
import io.drydock.ipmi.command.app.GetDeviceId;
import io.drydock.ipmi.command.app.GetSystemGuid;
import io.drydock.ipmi.command.fru.BoardArea;
import io.drydock.ipmi.command.fru.ChassisArea;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.ProductArea;
import java.util.Optional;
import java.util.function.Function;

/** Who a BMC is: its device id, the server's GUID, and the FRU inventory, of which product, then board, then chassis is believed. */
final class IdentityReader {
    private final IpmiConnection connection;
    private final ReadLimits limits;

    IdentityReader(IpmiConnection connection, ReadLimits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    BmcIdentity read() {
        GetDeviceId.Answer device = connection.send(new GetDeviceId());
        Optional<FruInventory> fru = new FruReader(connection, limits.fruBytes()).read();
        Optional<ProductArea> product = fru.flatMap(FruInventory::product);
        Optional<BoardArea> board = fru.flatMap(FruInventory::board);
        return new BmcIdentity(
                text(product, ProductArea::manufacturer).or(() -> text(board, BoardArea::manufacturer)),
                text(product, ProductArea::product).or(() -> text(board, BoardArea::product)),
                text(product, ProductArea::serial).or(() -> text(fru.flatMap(FruInventory::chassis), ChassisArea::serial))
                        .or(() -> text(board, BoardArea::serial)),
                guid(), Optional.of(device.firmware()), Optional.empty(), "IPMI %d.%d".formatted(device.ipmiMajor(), device.ipmiMinor()));
    }

    private static <A> Optional<String> text(Optional<A> area, Function<A, TextField> field) {
        return area.map(field).map(TextField::text).filter(text -> !text.isBlank());
    }

    private Optional<String> guid() {
        return connection.ask(new GetSystemGuid()) instanceof IpmiReply.Answer<Guid>(Guid guid)
                ? Optional.of(guid.likelyUuid().toString()) : Optional.empty();
    }
}
