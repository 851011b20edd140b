package io.drydock.functions.oob.redfish;

import java.util.Map;

/** The resources of a small server as a BMC would show them, by path. */
final class SampleBodies {
    static final String SYSTEM = "/redfish/v1/Systems/1";

    private static final String COLLECTION = """
            {"@odata.id": "%s", "Members@odata.count": 1, "Members": [{"@odata.id": "%s"}]}
            """;

    /** Everything, the service root included. */
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("/redfish/v1/", """
                    {"@odata.id": "/redfish/v1/", "RedfishVersion": "1.15.0", "Systems": {"@odata.id": "/redfish/v1/Systems"},
                     "Managers": {"@odata.id": "/redfish/v1/Managers"}, "Chassis": {"@odata.id": "/redfish/v1/Chassis"},
                     "UpdateService": {"@odata.id": "/redfish/v1/UpdateService"}, "ProtocolFeaturesSupported": {"ExpandQuery": {"NoLinks": false}}}
                    """),
            Map.entry("/redfish/v1/Systems", collection("/redfish/v1/Systems", SYSTEM)),
            Map.entry(SYSTEM, """
                    {"@odata.id": "/redfish/v1/Systems/1", "@odata.etag": "W/\\"7\\"", "Id": "1", "Manufacturer": "Acme", "Model": "R1", "SerialNumber": "SN1",
                     "UUID": "11111111-2222-3333-4444-555555555555", "BiosVersion": "2.1", "PowerState": "Off", "IndicatorLED": "Off",
                     "IndicatorLED@Redfish.AllowableValues": ["Off", "Lit"],
                     "Status": {"State": "Enabled", "Health": "OK", "HealthRollup": "Warning"}, "MemorySummary": {"TotalSystemMemoryGiB": 64},
                     "Boot": {"BootSourceOverrideEnabled": "Disabled", "BootSourceOverrideTarget": "None", "BootSourceOverrideMode": "UEFI",
                              "BootSourceOverrideTarget@Redfish.AllowableValues": ["None", "Pxe", "Hdd", "BiosSetup"]},
                     "Actions": {"#ComputerSystem.Reset": {"target": "/redfish/v1/Systems/1/Actions/ComputerSystem.Reset",
                                 "@Redfish.ActionInfo": "/redfish/v1/Systems/1/ResetActionInfo"}},
                     "Processors": {"@odata.id": "/redfish/v1/Systems/1/Processors"}, "Storage": {"@odata.id": "/redfish/v1/Systems/1/Storage"},
                     "EthernetInterfaces": {"@odata.id": "/redfish/v1/Systems/1/EthernetInterfaces"},
                     "PCIeDevices": [{"@odata.id": "/redfish/v1/Chassis/1/PCIeDevices/NIC"}],
                     "LogServices": {"@odata.id": "/redfish/v1/Systems/1/LogServices"},
                     "Links": {"Chassis": [{"@odata.id": "/redfish/v1/Chassis/1"}], "ManagedBy": [{"@odata.id": "/redfish/v1/Managers/1"}]}}
                    """),
            Map.entry("/redfish/v1/Systems/1/ResetActionInfo", """
                    {"Parameters": [{"Name": "ResetType", "AllowableValues": ["On", "ForceOff", "GracefulShutdown", "ForceRestart"]}]}
                    """),
            Map.entry("/redfish/v1/Managers/1", """
                    {"@odata.id": "/redfish/v1/Managers/1", "FirmwareVersion": "4.40", "LogServices": {"@odata.id": "/redfish/v1/Systems/1/LogServices"}}
                    """),
            Map.entry("/redfish/v1/Chassis/1", """
                    {"@odata.id": "/redfish/v1/Chassis/1", "Name": "Chassis", "Status": {"Health": "OK"},
                     "Thermal": {"@odata.id": "/redfish/v1/Chassis/1/Thermal"}, "Power": {"@odata.id": "/redfish/v1/Chassis/1/Power"}}
                    """),
            Map.entry("/redfish/v1/Chassis/1/Thermal", """
                    {"Temperatures": [{"Name": "Inlet", "ReadingCelsius": 47, "UpperThresholdNonCritical": 42, "UpperThresholdCritical": 50,
                                       "Status": {"State": "Enabled", "Health": "OK"}}],
                     "Fans": [{"Name": "Fan 1", "Reading": 0, "ReadingUnits": "RPM", "Status": {"State": "Absent"}}]}
                    """),
            Map.entry("/redfish/v1/Chassis/1/Power", """
                    {"PowerSupplies": [{"Name": "PSU 2", "Status": {"State": "Enabled", "Health": "Critical"}}], "Voltages": []}
                    """),
            Map.entry("/redfish/v1/Chassis/1/PCIeDevices/NIC", """
                    {"@odata.id": "/redfish/v1/Chassis/1/PCIeDevices/NIC", "Name": "NIC", "Manufacturer": "Mellor", "Model": "CX5",
                     "Status": {"Health": "OK"}, "PCIeFunctions": {"@odata.id": "/redfish/v1/Chassis/1/PCIeDevices/NIC/PCIeFunctions"}}
                    """),
            Map.entry("/redfish/v1/Chassis/1/PCIeDevices/NIC/PCIeFunctions", """
                    {"Members": [{"@odata.id": "/f/0", "FunctionId": 0, "BusNumber": "0x3B", "DeviceNumber": "0x00"},
                                 {"@odata.id": "/f/1", "FunctionId": 1, "BusNumber": "0x3B", "DeviceNumber": "0x00"}]}
                    """),
            Map.entry("/redfish/v1/Systems/1/Processors", collection("/redfish/v1/Systems/1/Processors", "/redfish/v1/Systems/1/Processors/CPU1")),
            Map.entry("/redfish/v1/Systems/1/Processors/CPU1", """
                    {"Id": "CPU1", "Socket": "CPU 1", "ProcessorType": "CPU", "Model": "Xeon", "TotalCores": 16, "TotalThreads": 32,
                     "Status": {"State": "Enabled", "Health": "OK"}}
                    """),
            Map.entry("/redfish/v1/Systems/1/Storage", collection("/redfish/v1/Systems/1/Storage", "/redfish/v1/Systems/1/Storage/RAID")),
            Map.entry("/redfish/v1/Systems/1/Storage/RAID", """
                    {"@odata.id": "/redfish/v1/Systems/1/Storage/RAID", "Name": "RAID", "Status": {"Health": "OK"},
                     "Drives": [{"@odata.id": "/redfish/v1/Systems/1/Storage/RAID/Drives/0"}, {"@odata.id": "/redfish/v1/Systems/1/Storage/RAID/Drives/gone"}]}
                    """),
            Map.entry("/redfish/v1/Systems/1/Storage/RAID/Drives/0", """
                    {"Name": "Bay 0", "Model": "D1", "SerialNumber": "S0", "CapacityBytes": 960197124096, "MediaType": "SSD", "Protocol": "SATA",
                     "Status": {"State": "Enabled", "Health": "Warning", "Conditions": [{"Message": "Wears out."}]}}
                    """),
            Map.entry("/redfish/v1/Systems/1/EthernetInterfaces", collection("/redfish/v1/Systems/1/EthernetInterfaces", "/redfish/v1/e/1")),
            Map.entry("/redfish/v1/e/1", """
                    {"Id": "NIC1", "Name": "port", "MACAddress": "AA-BB-CC-00-00-01", "LinkStatus": "LinkUp", "SpeedMbps": 10000}
                    """),
            Map.entry("/redfish/v1/UpdateService", """
                    {"FirmwareInventory": {"@odata.id": "/redfish/v1/UpdateService/FirmwareInventory"}}
                    """),
            Map.entry("/redfish/v1/UpdateService/FirmwareInventory", collection("/redfish/v1/UpdateService/FirmwareInventory", "/redfish/v1/fw/BIOS")),
            Map.entry("/redfish/v1/fw/BIOS", """
                    {"Id": "BIOS", "Name": "BIOS", "Version": "2.1"}
                    """),
            Map.entry("/redfish/v1/Systems/1/LogServices", collection("/redfish/v1/Systems/1/LogServices", "/redfish/v1/Systems/1/LogServices/SEL")),
            Map.entry("/redfish/v1/Systems/1/LogServices/SEL", """
                    {"Id": "SEL", "ServiceEnabled": true, "Entries": {"@odata.id": "/redfish/v1/Systems/1/LogServices/SEL/Entries"}}
                    """),
            Map.entry("/redfish/v1/Systems/1/LogServices/SEL/Entries", """
                    {"Members@odata.count": 7, "Members": [
                      {"@odata.id": "/l/1", "Id": "1", "Severity": "Critical", "Message": "Old.", "Created": "2026-01-01T00:00:00Z"},
                      {"@odata.id": "/l/2", "Id": "2", "Severity": "Critical", "Message": "Mended.", "Created": "2026-01-02T00:00:00Z", "Resolved": true},
                      {"@odata.id": "/l/3", "Id": "3", "Severity": "OK", "Message": "Fine.", "Created": "2026-01-03T00:00:00Z"},
                      {"@odata.id": "/l/4", "Id": "4", "Severity": "Warning", "Message": "New.", "Created": "2026-01-04T00:00:00+01:00"}]}
                    """));

    private SampleBodies() {
    }

    private static String collection(String path, String member) {
        return COLLECTION.formatted(path, member);
    }
}
