package io.drydock.functions.oob.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.sel.SelRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelAlarmsTest {
    private static SelRecord event(int id, int sensor, boolean gone, int eventType, int sensorType, int offset) {
        return new SelRecord.SystemEvent(id, 1_790_000_000L + id, 0x20, 4, sensorType, sensor, gone, eventType, Octets.of((byte) offset, (byte) 0, (byte) 0));
    }

    @Test
    void troubleThatWentIsNoAlarmAndTheNewestComesFirst() {
        assertThat(SelAlarms.of(List.of(
                event(1, 1, false, 0x01, 0x01, 9), event(2, 2, false, 0x6F, 0x08, 1), event(3, 1, true, 0x01, 0x01, 9), event(4, 3, false, 0x6F, 0x0C, 0)),
                Map.of(2, "PSU 1"))).extracting("source").containsExactly("SEL record 4", "SEL record 2");
    }

    @Test
    void troubleThatCameAgainIsAnAlarm() {
        assertThat(SelAlarms.of(List.of(event(1, 1, false, 0x01, 0x01, 9), event(2, 1, true, 0x01, 0x01, 9), event(3, 1, false, 0x01, 0x01, 9)),
                Map.of(1, "CPU1 Temp"))).singleElement().satisfies(alarm -> {
                    assertThat(alarm.source()).isEqualTo("SEL record 3");
                    assertThat(alarm.message()).contains("CPU1 Temp").contains("upper critical");
                    assertThat(alarm.present()).isFalse();
                    assertThat(alarm.at()).isPresent();
                });
    }

    @ParameterizedTest(name = "event type {0}, sensor type {1}, state {2}: {3}")
    @CsvSource({"0x01, 0x04, 2, CRITICAL", "0x01, 0x04, 0, WARNING", "0x01, 0x01, 7, WARNING", "0x01, 0x01, 11, CRITICAL", "0x6F, 0x08, 0, ",
            "0x6F, 0x08, 1, CRITICAL", "0x6F, 0x0C, 0, WARNING", "0x6F, 0x0C, 1, CRITICAL", "0x6F, 0x0D, 1, CRITICAL", "0x6F, 0x12, 1, ",
            "0x0B, 0x08, 0, ", "0x0B, 0x08, 1, WARNING", "0x70, 0x01, 1, ", "0x6F, 0xC0, 1, ", "0x6F, 0x07, 15, "})
    void everyStateHasItsSeverity(int eventType, int sensorType, int offset, Severity severity) {
        assertThat(EventSeverity.of(eventType, sensorType, offset)).isEqualTo(Optional.ofNullable(severity));
    }
}
