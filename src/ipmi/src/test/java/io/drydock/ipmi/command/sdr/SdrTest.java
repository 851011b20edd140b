package io.drydock.ipmi.command.sdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.TextField;
import io.drydock.ipmi.command.sensor.GetSensorReading;
import io.drydock.ipmi.command.sensor.GetSensorThresholds;
import io.drydock.ipmi.command.sensor.Thresholds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SdrTest {
    private static final Octets FAN = Octets.hex("04 00 51 01 2f 20 00 30 1d 01 7f 68 04 01 15 72 15 72 12 12 00 12 00"
            + "00 3c 00 00 00 00 00 00 32 ff 0a ff 00 ff ff ff 05 08 0a 02 02 00 00 00 c4 46 61 6e 31");

    @Test
    void aFullRecordByTheTable() throws Exception {
        var fan = (FullSensorRecord) SdrRecord.read(FAN.toBytes());
        assertThat(fan.recordId()).isEqualTo(4);
        assertThat(fan.key().sensor()).isEqualTo(0x30);
        assertThat(fan.key().type()).isEqualTo(0x04);
        assertThat(fan.name().text()).isEqualTo("Fan1");
        assertThat(fan.units().words()).isEqualTo("RPM");
        assertThat(fan.value(100)).hasValue(6000);
        assertThat(Octets.of(fan.toBytes())).isEqualTo(FAN);
        assertThat(SdrRecord.size(FAN.toBytes())).isEqualTo(FAN.size());
    }

    @Property
    void fullRecordsComeBack(@ForAll @IntRange(max = 0xFFFF) int id, @ForAll @Size(43) byte[] body) throws Exception {
        byte[] canonical = body.clone();
        canonical[18] &= 0x7F;
        canonical[42] = (byte) 0xC0;
        byte[] record = SdrRecord.write(id, FullSensorRecord.TYPE, canonical);
        assertThat(SdrRecord.read(record).toBytes()).isEqualTo(record);
    }

    @Property
    void otherRecordsComeBack(@ForAll @IntRange(max = 255) int byteValue, @ForAll @IntRange(max = 0xFFFF) int word) throws Exception {
        var name = TextField.of("PSU 1 status");
        var key = new SensorKey(0x20, 0, byteValue, 10, 1, 0x67, 0x40, 8, 0x6F);
        var compact = new CompactSensorRecord(word, key, new EventMasks(word, word, word), new SensorUnits(0xC0, 0, 0), 1, word, byteValue, name);
        var fru = new FruLocatorRecord(word, 0x20, byteValue, 0x80, 0, 0x10, 0, 7, 1, 0, name);
        var controller = new ControllerLocatorRecord(word, 0x20, 0, byteValue, 0xBF, 6, 1, 0, name);
        var opaque = new SdrRecord.Opaque(word, 0xC0, Octets.hex("0102"));
        for (SdrRecord record : new SdrRecord[] {compact, fru, controller, opaque}) {
            assertThat(SdrRecord.read(record.toBytes())).isEqualTo(record);
        }
        assertThat(fru.logical()).isTrue();
    }

    @Test
    void aNameShorterThanAnnouncedIsTaken() throws Exception {
        byte[] record = FAN.toBytes();
        record[47] = (byte) 0xDF;
        assertThat(((FullSensorRecord) SdrRecord.read(record)).name().text()).isEqualTo("Fan1");
    }

    /** The formula of section 36.3 with all of its signs. */
    @Test
    void readingsAreConverted() {
        var millivolts = new Conversion(0, 53, 0, -200, 0, 0, 0, 1, -3);
        assertThat(millivolts.value(120, SensorUnits.Form.UNSIGNED).orElseThrow()).isEqualTo(4.36, within(1e-9));
        var temperature = Conversion.linear(1, 0);
        assertThat(temperature.value(0xF6, SensorUnits.Form.TWOS_COMPLEMENT)).hasValue(-10);
        assertThat(temperature.value(0xF5, SensorUnits.Form.ONES_COMPLEMENT)).hasValue(-10);
        assertThat(temperature.value(0xF6, SensorUnits.Form.UNSIGNED)).hasValue(246);
        assertThat(temperature.value(10, SensorUnits.Form.NOT_ANALOG)).isEmpty();
    }

    @Test
    void linearisationsAreApplied() {
        double[] expected = {4, Math.log(4), Math.log10(4), 2, Math.exp(4), 10000, 16, 0.25, 16, 64, 2, Math.cbrt(4)};
        for (int function = 0; function < expected.length; function++) {
            assertThat(conversion(function).value(4, SensorUnits.Form.UNSIGNED).orElseThrow()).isEqualTo(expected[function], within(1e-9));
        }
        assertThat(conversion(0x70).value(4, SensorUnits.Form.UNSIGNED)).isEmpty();
        assertThat(conversion(0x07).value(0, SensorUnits.Form.UNSIGNED)).isEmpty();
    }

    private static Conversion conversion(int linearization) {
        return new Conversion(linearization, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Property
    void theNearestRawReadingIsFound(@ForAll @IntRange(max = 255) int raw, @ForAll @IntRange(min = 1, max = 511) int m,
                                     @ForAll @IntRange(min = -8, max = 7) int exponent) {
        var conversion = Conversion.linear(m, exponent);
        assertThat(conversion.nearest(conversion.value(raw, SensorUnits.Form.UNSIGNED).orElseThrow())).isEqualTo(raw);
    }

    @Test
    void unitsAreToldInWords() {
        assertThat(new SensorUnits(0, 1, 0).words()).isEqualTo("degrees C");
        assertThat(new SensorUnits(1, 0, 0).words()).isEqualTo("percent");
        assertThat(new SensorUnits(0x18, 70, 0).words()).isEqualTo("bytes per second");
        assertThat(new SensorUnits(0x02, 4, 5).words()).isEqualTo("volts/amps");
    }

    @Test
    void readingsByTheTable() throws Exception {
        GetSensorReading.Answer reading = new GetSensorReading(0x30).answer(Octets.hex("64 c0 c1").toBytes());
        assertThat(reading.usable()).isTrue();
        assertThat(reading.raw()).isEqualTo(100);
        assertThat(reading.holds(0)).isTrue();
        assertThat(new GetSensorReading(0x30).answer(Octets.hex("00 e0").toBytes()).usable()).isFalse();
        var discrete = new GetSensorReading.Answer(0, true, true, false, 0x0201);
        assertThat(new GetSensorReading(1).answer(discrete.toBytes())).isEqualTo(discrete);
    }

    @Test
    void thresholdsByTheTable() throws Exception {
        Thresholds thresholds = new GetSensorThresholds(0x30).answer(Octets.hex("1b 10 08 00 e0 f0 00").toBytes());
        assertThat(thresholds.get(Thresholds.Threshold.LOWER_CRITICAL)).hasValue(0x08);
        assertThat(thresholds.get(Thresholds.Threshold.LOWER_NON_RECOVERABLE)).isEmpty();
        assertThat(thresholds.get(Thresholds.Threshold.UPPER_CRITICAL)).hasValue(0xF0);
        assertThat(Octets.of(thresholds.toBytes())).isEqualTo(Octets.hex("1b 10 08 00 e0 f0 00"));
    }

    @Property
    void commandsComeBack(@ForAll @IntRange(max = 0xFFFF) int word, @ForAll @IntRange(max = 255) int octet) throws Exception {
        var get = new GetSdr(word, word, octet, octet);
        assertThat(GetSdr.read(get.data())).isEqualTo(get);
        var answer = new GetSdr.Answer(word, Octets.of((byte) octet));
        assertThat(get.answer(answer.toBytes())).isEqualTo(answer);
        var info = new GetSdrRepositoryInfo.Answer(0x51, word, word, 1, 2, octet);
        assertThat(new GetSdrRepositoryInfo().answer(info.toBytes())).isEqualTo(info);
        assertThat(new ReserveSdrRepository().answer(ReserveSdrRepository.answer(word))).isEqualTo(word);
        assertThat(GetSensorReading.read(new GetSensorReading(octet).data()).sensor()).isEqualTo(octet);
        assertThat(GetSensorThresholds.read(new GetSensorThresholds(octet).data()).sensor()).isEqualTo(octet);
    }
}
