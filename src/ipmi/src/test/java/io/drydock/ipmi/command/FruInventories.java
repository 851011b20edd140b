package io.drydock.ipmi.command;

import io.drydock.ipmi.command.fru.BoardArea;
import io.drydock.ipmi.command.fru.ChassisArea;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.ProductArea;
import java.util.List;
import java.util.Optional;

/** Inventories for tests. */
public final class FruInventories {
    /** All areas, all encodings. */
    public static final FruInventory EVERYTHING = new FruInventory(
            Optional.of(new ChassisArea(0x17, TextField.of("CH-2U"), TextField.bcd("0042-17"), List.of())),
            Optional.of(new BoardArea(25, 12_345_678, TextField.of("Acme"), TextField.of("Main Board"), TextField.sixBit("SN-0042"),
                    TextField.of("P/N 7"), TextField.of(""), List.of(TextField.of("rev B")))),
            Optional.of(new ProductArea(25, TextField.of("Acme"), TextField.of("Server 2000"), TextField.of("S2000"), TextField.of("01"),
                    TextField.of("CZ1234"), TextField.of("A"), TextField.of(""), List.of())));

    private FruInventories() {
    }
}
