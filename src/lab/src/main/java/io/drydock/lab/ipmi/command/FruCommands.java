package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.TextField;
import io.drydock.ipmi.command.fru.BoardArea;
import io.drydock.ipmi.command.fru.ChassisArea;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.GetFruInventoryAreaInfo;
import io.drydock.ipmi.command.fru.ProductArea;
import io.drydock.ipmi.command.fru.ReadFruData;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Identity;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.Privilege;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written on the server (IPMI 2.0, section 34). */
final class FruCommands {
    /** The one FRU device: the BMC's own. */
    static final int DEVICE = 0;
    /** More bytes than this do not fit into an answer of every real BMC. */
    private static final int LONGEST_READ = 128;
    private static final int LONGEST_TEXT = 63;
    private static final int ENGLISH = 25;
    /** SMBIOS' chassis type of a rack mount chassis. */
    private static final int RACK_MOUNT = 0x17;
    private static final Instant FRU_EPOCH = Instant.parse("1996-01-01T00:00:00Z");

    private FruCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.STORAGE, GetFruInventoryAreaInfo.CODE, Privilege.USER, 1, FruCommands::info);
        commands.add(NetFn.STORAGE, ReadFruData.CODE, Privilege.USER, 4, FruCommands::read);
    }

    private static Reply info(Call call) throws MalformedMessage {
        return GetFruInventoryAreaInfo.read(call.data()).device() != DEVICE ? Reply.refused(CompletionCode.NOT_PRESENT)
                : Reply.of(new GetFruInventoryAreaInfo.Answer(content(call.server()).size(), false).toBytes());
    }

    private static Reply read(Call call) throws MalformedMessage {
        ReadFruData request = ReadFruData.read(call.data());
        if (request.device() != DEVICE) {
            return Reply.refused(CompletionCode.NOT_PRESENT);
        }
        Octets content = content(call.server());
        if (request.offset() >= content.size()) {
            return Reply.refused(CompletionCode.OUT_OF_RANGE);
        }
        if (request.count() > LONGEST_READ) {
            return Reply.refused(CompletionCode.CANNOT_RETURN_LENGTH);
        }
        Octets part = content.part(request.offset(), request.offset() + request.count());
        return Reply.of(new ReadFruData.Answer(part.size(), part).toBytes());
    }

    private static Octets content(LabServer server) {
        Hardware hardware = server.hardware();
        Identity identity = server.identity();
        TextField none = text("");
        TextField manufacturer = text(hardware.manufacturer());
        TextField partNumber = text(hardware.partNumber());
        TextField serial = text(identity.serial());
        int minutes = (int) Duration.between(FRU_EPOCH, identity.made()).toMinutes();
        var chassis = new ChassisArea(RACK_MOUNT, partNumber, serial, List.of());
        var board = new BoardArea(ENGLISH, minutes, manufacturer, text(hardware.product() + " board"), text(identity.boardSerial()), partNumber, none,
                List.of());
        var product = new ProductArea(ENGLISH, manufacturer, text(hardware.product()), partNumber, text("1.0"), serial,
                text(identity.assetTag()), none, List.of());
        return Octets.of(new FruInventory(Optional.of(chassis), Optional.of(board), Optional.of(product)).toBytes());
    }

    /** As much as fits into a field. */
    private static TextField text(String text) {
        return TextField.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
}
