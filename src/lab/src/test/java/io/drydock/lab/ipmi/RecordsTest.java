package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.GetFruInventoryAreaInfo;
import io.drydock.ipmi.command.fru.ReadFruData;
import io.drydock.ipmi.command.sdr.FullSensorRecord;
import io.drydock.ipmi.command.sdr.GetSdr;
import io.drydock.ipmi.command.sdr.GetSdrRepositoryInfo;
import io.drydock.ipmi.command.sdr.ReserveSdrRepository;
import io.drydock.ipmi.command.sdr.SdrRecord;
import io.drydock.ipmi.command.sel.AddSelEntry;
import io.drydock.ipmi.command.sel.ClearSel;
import io.drydock.ipmi.command.sel.GetSelEntry;
import io.drydock.ipmi.command.sel.GetSelInfo;
import io.drydock.ipmi.command.sel.ReserveSel;
import io.drydock.ipmi.command.sel.SelRecord;
import io.drydock.ipmi.command.sensor.GetSensorReading;
import io.drydock.ipmi.command.sensor.GetSensorThresholds;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CipherSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server is made of and what happened to it: FRU, SEL and SDR. */
class RecordsTest {
    private static final int ADMINISTRATOR = 4;

    private final TestLab lab = TestLab.of(1);
    private TestConsole console;

    @BeforeEach
    void connect() throws Exception {
        console = new TestConsole(lab.bmc());
        console.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, ADMINISTRATOR));
        console.run(new SetSessionPrivilegeLevel(ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        console.close();
        lab.close();
    }

    @Test
    void theInventoryIsReadInParts() throws Exception {
        int size = console.run(new GetFruInventoryAreaInfo(0)).size();
        var content = new MessageWriter();
        for (int offset = 0; offset < size; offset += 20) {
            content.bytes(console.run(new ReadFruData(0, offset, 20)).data().toBytes());
        }
        FruInventory inventory = FruInventory.read(content.toBytes());
        assertThat(inventory.product().orElseThrow().serial().text()).isEqualTo(lab.one().identity().serial());
        assertThat(inventory.board().orElseThrow().made()).contains(lab.one().identity().made());
        assertThat(inventory.chassis().orElseThrow().serial().text()).isEqualTo(lab.one().identity().serial());
    }

    @Test
    void theLogIsReadAndCleared() throws Exception {
        console.run(new ChassisControl(ChassisControl.Action.POWER_CYCLE));
        lab.one().reading("CPU1 Temp", 96);
        List<SelRecord.SystemEvent> events = log();
        assertThat(events).hasSize(console.run(new GetSelInfo()).records()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(events.getLast()).satisfies(event -> {
            assertThat(event.sensorType()).isEqualTo(1);
            assertThat(event.sensor()).isEqualTo(2);
            assertThat(event.offset()).isEqualTo(9);
            assertThat(event.data().at(1)).isEqualTo(96);
            assertThat(event.at()).isPresent();
        });
        int reservation = console.run(new ReserveSel());
        var record = new SelRecord.SystemEvent(0, 0, 0x41, 4, 0x12, 0, false, 0x6F, Octets.hex("01ffff"));
        assertThat(console.run(new AddSelEntry(Octets.of(record.toBytes())))).isEqualTo(events.getLast().recordId() + 1);
        assertThat(console.code(new ClearSel(reservation, true))).as("a new entry ended the reservation").isEqualTo(0xC5);
        assertThat(console.run(new ClearSel(console.run(new ReserveSel()), true))).isTrue();
        assertThat(log()).singleElement().satisfies(event -> assertThat(event.sensorType()).isEqualTo(0x10));
    }

    private List<SelRecord.SystemEvent> log() throws Exception {
        var events = new ArrayList<SelRecord.SystemEvent>();
        for (int id = GetSelEntry.FIRST; id != GetSelEntry.LAST; ) {
            GetSelEntry.Answer answer = console.run(new GetSelEntry(0, id, 0, GetSelEntry.WHOLE));
            events.add((SelRecord.SystemEvent) SelRecord.read(answer.data().toBytes()));
            id = answer.next();
        }
        return events;
    }

    @Test
    void recordsOfSensorsAreReadInParts() throws Exception {
        int reservation = console.run(new ReserveSdrRepository());
        var records = new ArrayList<SdrRecord>();
        for (int id = GetSdr.FIRST; id != GetSdr.LAST; ) {
            GetSdr.Answer header = console.run(new GetSdr(reservation, id, 0, SdrRecord.HEADER));
            int size = SdrRecord.size(header.data().toBytes());
            var record = new MessageWriter().bytes(header.data().toBytes());
            for (int offset = SdrRecord.HEADER; offset < size; offset += 16) {
                record.bytes(console.run(new GetSdr(reservation, id, offset, Math.min(16, size - offset))).data().toBytes());
            }
            records.add(SdrRecord.read(record.toBytes()));
            id = header.next();
        }
        assertThat(records).hasSize(console.run(new GetSdrRepositoryInfo()).records());
        assertThat(records.stream().map(SdrRecord::recordId).distinct()).hasSameSizeAs(records);
        console.run(new ReserveSdrRepository());
        assertThat(console.code(new GetSdr(reservation, 1, 0, 5))).as("the reservation is somebody else's now").isEqualTo(0xC5);
    }

    @Test
    void readingsFollowTheModel() throws Exception {
        var record = (FullSensorRecord) SdrRecord.read(console.run(new GetSdr(0, 4, 0, GetSdr.WHOLE)).data().toBytes());
        assertThat(record.name().text()).isEqualTo("CPU1 Temp");
        int sensor = record.key().sensor();
        assertThat(record.value(console.run(new GetSensorReading(sensor)).raw())).hasValue(45);
        lab.one().reading("CPU1 Temp", 90);
        GetSensorReading.Answer reading = console.run(new GetSensorReading(sensor));
        assertThat(record.value(reading.raw())).hasValue(90);
        assertThat(reading.states()).as("upper non-critical is crossed").isEqualTo(0x08);
        assertThat(console.run(new GetSensorThresholds(sensor)).raw()).isEqualTo(Octets.hex("000000555f00"));
    }

    @Test
    void aFanWithoutPowerReadsNothing() throws Exception {
        IpmiCommand<GetSensorReading.Answer> fan = new GetSensorReading(5);
        assertThat(console.run(fan).usable()).isTrue();
        console.run(new ChassisControl(ChassisControl.Action.POWER_OFF));
        assertThat(console.run(fan).usable()).isFalse();
    }
}
