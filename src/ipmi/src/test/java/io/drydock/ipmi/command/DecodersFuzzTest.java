package io.drydock.ipmi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.command.app.GetDeviceGuid;
import io.drydock.ipmi.command.app.GetDeviceId;
import io.drydock.ipmi.command.app.GetSelfTestResults;
import io.drydock.ipmi.command.app.GetSystemGuid;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.ChassisIdentify;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.GetChassisCapabilities;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.chassis.RestorePolicy;
import io.drydock.ipmi.command.chassis.SetBootOptions;
import io.drydock.ipmi.command.chassis.SetPowerRestorePolicy;
import io.drydock.ipmi.command.fru.FruInventory;
import io.drydock.ipmi.command.fru.GetFruInventoryAreaInfo;
import io.drydock.ipmi.command.fru.ReadFruData;
import io.drydock.ipmi.command.sdr.GetSdr;
import io.drydock.ipmi.command.sdr.GetSdrRepositoryInfo;
import io.drydock.ipmi.command.sdr.ReserveSdrRepository;
import io.drydock.ipmi.command.sdr.SdrRecord;
import io.drydock.ipmi.command.sel.AddSelEntry;
import io.drydock.ipmi.command.sel.ClearSel;
import io.drydock.ipmi.command.sel.GetSelEntry;
import io.drydock.ipmi.command.sel.GetSelInfo;
import io.drydock.ipmi.command.sel.GetSelTime;
import io.drydock.ipmi.command.sel.ReserveSel;
import io.drydock.ipmi.command.sel.SelRecord;
import io.drydock.ipmi.command.sensor.GetSensorReading;
import io.drydock.ipmi.command.sensor.GetSensorThresholds;
import io.drydock.ipmi.command.session.CipherSuiteRecord;
import io.drydock.ipmi.command.session.CloseSession;
import io.drydock.ipmi.command.session.GetChannelAccess;
import io.drydock.ipmi.command.session.GetChannelAuthenticationCapabilities;
import io.drydock.ipmi.command.session.GetChannelCipherSuites;
import io.drydock.ipmi.command.session.GetChannelInfo;
import io.drydock.ipmi.command.session.GetSessionInfo;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes come, a decoder answers or throws {@link MalformedMessage}, and nothing else. */
class DecodersFuzzTest {
    private interface Decoder {
        Object decode(byte[] bytes) throws MalformedMessage;
    }

    private static final List<IpmiCommand<?>> ANSWERS = List.of(new GetDeviceId(), new GetDeviceGuid(), new GetSystemGuid(),
            new GetSelfTestResults(), new GetChassisCapabilities(), new GetChassisStatus(), new ChassisControl(ChassisControl.Action.POWER_ON),
            new ChassisIdentify(1, false), new GetBootOptions(5), new SetBootOptions(5, false, Octets.NONE),
            new SetPowerRestorePolicy(RestorePolicy.AS_BEFORE), new GetFruInventoryAreaInfo(0), new ReadFruData(0, 0, 8), new GetSdr(0, 0, 0, 5),
            new GetSdrRepositoryInfo(), new ReserveSdrRepository(), new AddSelEntry(Octets.NONE), new ClearSel(0, true),
            new GetSelEntry(0, 0, 0, 255), new GetSelInfo(), new GetSelTime(), new ReserveSel(), new GetSensorReading(1), new GetSensorThresholds(1),
            new CloseSession(1), new GetChannelAccess(1, 2), new GetChannelAuthenticationCapabilities(true, 14, 4),
            new GetChannelCipherSuites(14, 0, true, 0), new GetSessionInfo(0, 0), new GetChannelInfo(1), new SetSessionPrivilegeLevel(4));

    private static final List<Decoder> REQUESTS = List.of(BootFlags::read, ChassisControl::read, ChassisIdentify::read, GetBootOptions::read,
            SetBootOptions::read, SetPowerRestorePolicy::read, GetFruInventoryAreaInfo::read, ReadFruData::read, GetSdr::read, AddSelEntry::read,
            ClearSel::read, GetSelEntry::read, GetSensorReading::read, GetSensorThresholds::read, CloseSession::read,
            GetChannelAccess::read, GetChannelAuthenticationCapabilities::read, GetChannelCipherSuites::read, GetChannelInfo::read,
            GetSessionInfo::read, SetSessionPrivilegeLevel::read);

    private static final List<Decoder> CONTENTS = List.of(FruInventory::read, SdrRecord::read, SdrRecord::size, SelRecord::read,
            CipherSuiteRecord::readAll, bytes -> TextField.read(0xFF, 0x3F, new MessageReader(bytes)).text());

    @Property(tries = 2000)
    void answersAreReadOrRefused(@ForAll("bytes") byte[] bytes) {
        ANSWERS.forEach(command -> check(command::answer, bytes));
    }

    @Property(tries = 2000)
    void requestsAreReadOrRefused(@ForAll("bytes") byte[] bytes) {
        REQUESTS.forEach(decoder -> check(decoder, bytes));
    }

    @Property(tries = 2000)
    void contentsAreReadOrRefused(@ForAll("bytes") byte[] bytes) {
        CONTENTS.forEach(decoder -> check(decoder, bytes));
    }

    @Property(tries = 2000)
    void damagedFruInventoriesAreReadOrRefused(@ForAll int place, @ForAll byte value) {
        byte[] content = FruInventories.EVERYTHING.toBytes();
        content[Math.floorMod(place, content.length)] = value;
        check(FruInventory::read, content);
    }

    private static void check(Decoder decoder, byte[] bytes) {
        try {
            assertThat(decoder.decode(bytes)).isNotNull();
        } catch (MalformedMessage refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** Short ones of any content, and ones that look like records: a sensor data record's type and length, a system event record's type. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(80);
        Arbitrary<byte[]> likeSdr = Arbitraries.of((byte) 1, (byte) 2, (byte) 0x11, (byte) 0x12).flatMap(type -> any.map(bytes -> {
            byte[] record = bytes.clone();
            if (record.length > 4) {
                record[3] = type;
                record[4] = (byte) (record.length - 5);
            }
            return record;
        }));
        return Arbitraries.oneOf(any, likeSdr);
    }
}
