package io.drydock.ipmi.command.sel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sensor.EventType;
import io.drydock.ipmi.command.sensor.SensorType;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SelTest {
    /** A power supply whose input was lost, in the layout of table 32-1. */
    @Test
    void aSystemEventByTheTable() throws Exception {
        var event = (SelRecord.SystemEvent) SelRecord.read(Octets.hex("07 00 02 00 1b 51 67 20 00 04 08 51 6f 03 ff ff").toBytes());
        assertThat(event).isEqualTo(new SelRecord.SystemEvent(7, 0x67511B00L, 0x20, 4, 0x08, 0x51, false, EventType.SENSOR_SPECIFIC,
                Octets.hex("03ffff")));
        assertThat(event.at()).contains(Instant.parse("2024-12-05T03:16:16Z"));
        assertThat(SensorType.name(event.sensorType())).isEqualTo("Power supply");
        assertThat(EventType.state(event.eventType(), event.sensorType(), event.offset())).isEqualTo("input lost");
    }

    @Test
    void theTopBitOfTheEventTypeIsItsDirection() throws Exception {
        var event = (SelRecord.SystemEvent) SelRecord.read(Octets.hex("01 00 02 00 1b 51 67 20 00 04 04 30 81 52 00 00").toBytes());
        assertThat(event.deasserted()).isTrue();
        assertThat(EventType.state(event.eventType(), event.sensorType(), event.offset())).isEqualTo("lower critical, going low");
    }

    @Test
    void unknownStatesAreToldByNumber() {
        assertThat(EventType.state(0x7E, 0x01, 3)).isEqualTo("state 3 of event type 7Eh");
        assertThat(SensorType.state(0x29, 9)).isEqualTo("state 9");
        assertThat(SensorType.name(0xC7)).isEqualTo("OEM sensor type C7h");
    }

    @Test
    void aClockThatWasNotSetTellsNoTime() throws Exception {
        assertThat(SelRecord.read(Octets.hex("01 00 02 10 00 00 00 20 00 04 04 30 01 52 00 00").toBytes()).at()).isEmpty();
        assertThat(SelRecord.read(Octets.hex("01 00 02 ff ff ff ff 20 00 04 04 30 01 52 00 00").toBytes()).at()).isEmpty();
    }

    @Property
    void everyRecordComesBack(@ForAll @Size(16) byte[] bytes, @ForAll @IntRange(max = 255) int type) throws Exception {
        byte[] record = bytes.clone();
        record[2] = (byte) type;
        assertThat(SelRecord.read(record).toBytes()).isEqualTo(record);
    }

    @Test
    void aMakersRecordsAreToldApart() throws Exception {
        byte[] record = new byte[16];
        record[2] = (byte) 0xDF;
        assertThat(SelRecord.read(record)).isInstanceOf(SelRecord.OemTimestamped.class);
        record[2] = (byte) 0xE0;
        assertThat(SelRecord.read(record)).isInstanceOf(SelRecord.Opaque.class);
        assertThatThrownBy(() -> SelRecord.read(new byte[15])).isInstanceOf(MalformedMessage.class);
    }

    @Property
    void commandsComeBack(@ForAll @IntRange(max = 0xFFFF) int reservation, @ForAll @IntRange(max = 0xFFFF) int id,
                          @ForAll @IntRange(max = 255) int offset, @ForAll @IntRange(max = 255) int count, @ForAll boolean flag) throws Exception {
        var get = new GetSelEntry(reservation, id, offset, count);
        assertThat(GetSelEntry.read(get.data())).isEqualTo(get);
        var clear = new ClearSel(reservation, flag);
        assertThat(ClearSel.read(clear.data())).isEqualTo(clear);
        assertThat(clear.answer(ClearSel.answer(flag))).isEqualTo(flag);
        assertThat(new ReserveSel().answer(ReserveSel.answer(reservation))).isEqualTo(reservation);
        assertThat(new AddSelEntry(Octets.NONE).answer(AddSelEntry.answer(id))).isEqualTo(id);
        assertThat(new GetSelTime().answer(GetSelTime.answer(0xFFFFFFF0L + count % 16))).isEqualTo(0xFFFFFFF0L + count % 16);
        var info = new GetSelInfo.Answer(0x51, id, reservation, 0xFFFFFFFEL, 1, offset);
        assertThat(new GetSelInfo().answer(info.toBytes())).isEqualTo(info);
        var answer = new GetSelEntry.Answer(id, Octets.of(new byte[16]));
        assertThat(get.answer(answer.toBytes())).isEqualTo(answer);
    }

    @Test
    void clearingNeedsTheLetters() {
        assertThat(new ClearSel(0x1234, true).data()).isEqualTo(Octets.hex("34 12 43 4c 52 aa").toBytes());
        assertThatThrownBy(() -> ClearSel.read(Octets.hex("34 12 43 4c 51 aa").toBytes())).isInstanceOf(MalformedMessage.class);
    }
}
