package io.drydock.ipmi.command.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.FruInventories;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FruInventoryTest {
    @Test
    void anInventoryComesBack() throws Exception {
        assertThat(FruInventory.read(FruInventories.EVERYTHING.toBytes())).isEqualTo(FruInventories.EVERYTHING);
    }

    @Test
    void aChassisAreaByTheTables() throws Exception {
        var inventory = new FruInventory(Optional.of(new ChassisArea(0x17, TextField.of("CH"), TextField.of("42"), List.of())), Optional.empty(),
                Optional.empty());
        Octets golden = Octets.hex("01 00 01 00 00 00 00 fe" + "01 02 17 c2 43 48 c2 34 32 c1 00 00 00 00 00 b0");
        assertThat(Octets.of(inventory.toBytes())).isEqualTo(golden);
        assertThat(FruInventory.read(golden.toBytes())).isEqualTo(inventory);
    }

    @Test
    void theDateCountsMinutesSince1996() {
        assertThat(FruInventories.EVERYTHING.board().orElseThrow().made()).contains(Instant.parse("2019-06-22T09:18:00Z"));
    }

    @Test
    void aBrokenAreaLeavesTheOthers() throws Exception {
        byte[] content = FruInventories.EVERYTHING.toBytes();
        content[content.length - 2] ^= 1;
        FruInventory read = FruInventory.read(content);
        assertThat(read.product()).isEmpty();
        assertThat(read.board()).isEqualTo(FruInventories.EVERYTHING.board());
    }

    @Test
    void aDeviceWithoutContentIsRefused() {
        assertThatThrownBy(() -> FruInventory.read(new byte[64])).isInstanceOf(MalformedMessage.class);
        byte[] erased = new byte[64];
        Arrays.fill(erased, (byte) 0xFF);
        assertThatThrownBy(() -> FruInventory.read(erased)).isInstanceOf(MalformedMessage.class);
    }
}
