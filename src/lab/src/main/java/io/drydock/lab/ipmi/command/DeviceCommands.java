package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Guid;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.app.GetDeviceGuid;
import io.drydock.ipmi.command.app.GetDeviceId;
import io.drydock.ipmi.command.app.GetSelfTestResults;
import io.drydock.ipmi.command.app.GetSystemGuid;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.server.Privilege;

/** What a BMC is (IPMI 2.0, section 20). */
final class DeviceCommands {
    private static final int DEVICE_ID = 0x20;
    private static final int REVISION = 1;
    /** Chassis, FRU, SEL, SDR repository and sensors. */
    private static final int SUPPORT = 0x8F;

    private DeviceCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.APP, GetDeviceId.CODE, Privilege.USER, 0, call -> Reply.of(deviceId(call.server().hardware()).toBytes()));
        commands.add(NetFn.APP, GetSelfTestResults.CODE, Privilege.USER, 0, _ -> Reply.of(GetSelfTestResults.Answer.SUCCESS.toBytes()));
        commands.add(NetFn.APP, GetDeviceGuid.CODE, Privilege.USER, 0, DeviceCommands::guid);
        commands.addOpen(NetFn.APP, GetSystemGuid.CODE, 0, DeviceCommands::guid);
    }

    private static Reply guid(Call call) {
        return Reply.of(Guid.of(call.server().identity().uuid()).bytes().toBytes());
    }

    private static GetDeviceId.Answer deviceId(Hardware hardware) {
        String[] version = hardware.bmcFirmware().split("\\.");
        int major = Integer.parseInt(version[0]) & 0x7F;
        int minor = Integer.parseInt(version[1]) % 100;
        return new GetDeviceId.Answer(DEVICE_ID, false, REVISION, false, major, minor, 2, 0, SUPPORT, hardware.manufacturerId(),
                hardware.productId(), Octets.of(new byte[4]));
    }
}
