package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.FieldsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.Inventory.Health;
import io.drydock.functions.oob.bmc.Inventory.NetworkPort;
import io.drydock.functions.oob.bmc.Inventory.PciDevice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a server, each from its resource alone. */
class PartsTest {
    @ParameterizedTest
    @CsvSource({"{'BusNumber':'0x3B'|'DeviceNumber':'0x1f'|'FunctionId':1}, 0000:3b:1f.1", "{'BusNumber':59|'DeviceNumber':0}, 0000:3b:00.0",
        "{'SegmentNumber':'0x0001'|'BusNumber':'0x00'|'DeviceNumber':'0x02'|'FunctionId':7}, 0001:00:02.7", "{'FunctionId':1}, ",
        "{'BusNumber':'0x100'|'DeviceNumber':0}, ", "{'BusNumber':1|'DeviceNumber':32}, ", "{'BusNumber':1|'DeviceNumber':0|'FunctionId':8}, "})
    void aPciAddressIsTakenOnlyWhereAllOfItIsTold(String function, String address) {
        assertThat(PcieDevices.address(json(function.replace('|', ',')))).isEqualTo(Optional.ofNullable(address));
    }

    @Test
    void aPcieDeviceHasAnEntryForEachFunctionWithAddress() {
        var device = json("{'Name': 'NIC', 'Manufacturer': 'M', 'Status': {'Health': 'OK'}}");

        assertThat(PcieDevices.entries(device, List.of(json("{'BusNumber': 1, 'DeviceNumber': 0, 'FunctionId': 0}"),
                json("{'BusNumber': 1, 'DeviceNumber': 0, 'FunctionId': 1}"))))
                .extracting(PciDevice::address).containsExactly(Optional.of("0000:01:00.0"), Optional.of("0000:01:00.1"));
        assertThat(PcieDevices.entries(device, List.of(json("{'FunctionId': 0}"))))
                .containsExactly(new PciDevice(Optional.empty(), Optional.of("M"), "NIC", Health.OK));
    }

    @ParameterizedTest
    @CsvSource({"AA:BB:CC:DD:EE:0F, aa:bb:cc:dd:ee:0f", "aa-bb-cc-dd-ee-0f, aa:bb:cc:dd:ee:0f", "aabbccddee0f, aa:bb:cc:dd:ee:0f",
    "00:00:00:00:00:00, ", "none, "})
    void macAddressesHaveOneForm(String told, String mac) {
        assertThat(NetworkPorts.mac(Optional.of(told))).isEqualTo(Optional.ofNullable(mac));
    }

    @Test
    void aNetworkPortIsReadFromEitherSchema() {
        NetworkPort newer = NetworkPorts.ofPort("Slot 1", json("{'Id': '1', 'LinkStatus': 'LinkUp', 'CurrentSpeedGbps': 25,"
                + " 'Ethernet': {'AssociatedMACAddresses': ['AABBCCDDEE01']}}"));
        NetworkPort older = NetworkPorts.ofPort("Slot 1",
                json("{'Id': '2', 'LinkStatus': 'Down', 'AssociatedNetworkAddresses': ['AA-BB-CC-DD-EE-02']}"));

        assertThat(newer).isEqualTo(new NetworkPort("Slot 1 1", Optional.of("aa:bb:cc:dd:ee:01"), Optional.of(true),
                OptionalLong.of(25_000_000_000L)));
        assertThat(older).isEqualTo(new NetworkPort("Slot 1 2", Optional.of("aa:bb:cc:dd:ee:02"), Optional.of(false), OptionalLong.empty()));
    }

    @Test
    void memoryIsToldInSumOrByModules() {
        assertThat(InstalledMemory.summary(json("{'MemorySummary': {'TotalSystemMemoryGiB': 31.5}}"))).hasValue(33_822_867_456L);
        assertThat(InstalledMemory.summary(json("{'MemorySummary': {'TotalSystemMemoryGiB': 0}}"))).isEmpty();
        assertThat(InstalledMemory.sum(List.of(json("{'CapacityMiB': 16384}"), json("{'CapacityMiB': 16384, 'Status': {'State': 'Absent'}}"))))
                .hasValue(17_179_869_184L);
        assertThat(InstalledMemory.sum(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{'HealthRollup':'Critical'|'Health':'OK'}, CRITICAL", "{'Health':'Warning'}, WARNING",
    "{'HealthRollup':'OK'|'Health':'Warning'}, WARNING",
        "{'HealthRollup':null}, UNKNOWN", "'', UNKNOWN"})
    void aRollUpIsTheWorstThatIsTold(String status, Health health) {
        assertThat(PartHealth.rollup(json(status.isEmpty() ? "{}" : "{'Status': " + status.replace('|', ',') + "}"))).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource({"{'Reading':10|'UpperThresholdCritical':9}, CRITICAL", "{'Reading':10|'LowerThresholdNonCritical':11}, WARNING",
        "{'Reading':10|'Thresholds':{'UpperCritical':{'Reading':5}}}, CRITICAL", "{'Reading':10|'UpperThresholdCritical':10}, ",
        "{'Reading':10|'UpperThresholdCritical':9|'Status':{'State':'Disabled'}}, ", "{'Reading':10|'Status':{'Health':'Warning'}}, WARNING",
        "{'Reading':'hot'|'UpperThresholdCritical':9}, "})
    void aSensorBeyondItsThresholdIsAnAlarm(String sensor, Severity severity) {
        assertThat(SensorReading.alarm(json(sensor.replace('|', ','))).map(alarm -> alarm.severity())).isEqualTo(Optional.ofNullable(severity));
    }

    @Test
    void aLogEntryFromBeforeTheClockWasSetHasNoTime() {
        var entry = json("{'Id': '9', 'Severity': 'Critical', 'Message': 'Lost.', 'Created': '1970-01-01T00:01:00Z'}");

        assertThat(LogEntry.alarm("/redfish/v1/Managers/1/LogServices/SEL/Entries", entry)).hasValueSatisfying(alarm -> {
            assertThat(alarm.at()).isEmpty();
            assertThat(alarm.present()).isFalse();
            assertThat(alarm.source()).isEqualTo("Redfish log SEL entry 9");
        });
        assertThat(LogEntry.created(json("{'Created': 'yesterday'}"))).isEmpty();
    }
}
