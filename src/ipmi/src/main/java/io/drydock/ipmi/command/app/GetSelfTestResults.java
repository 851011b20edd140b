package io.drydock.ipmi.command.app;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.NetFn;
import java.util.ArrayList;
import java.util.List;

/** Get Self Test Results (IPMI 2.0, section 20.4, table 20-4). */
public record GetSelfTestResults() implements IpmiCommand<GetSelfTestResults.Answer> {
    public static final int CODE = 0x04;
    private static final int PASSED = 0x55;
    private static final int NOT_IMPLEMENTED = 0x56;
    private static final int CORRUPTED = 0x57;
    private static final int FATAL = 0x58;
    private static final List<String> PARTS = List.of("operational firmware corrupted", "boot block corrupted", "FRU internal use area corrupted",
            "SDR repository empty", "IPMB lines do not respond", "can't reach the BMC's FRU device", "can't reach the SDR repository",
            "can't reach the SEL device");

    @Override
    public NetFn netFn() {
        return NetFn.APP;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public byte[] data() {
        return new byte[0];
    }

    @Override
    public Answer answer(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Answer(reader.u8(), reader.u8());
    }

    /** Result and detail as they are on the wire. */
    public record Answer(int result, int detail) {
        public static final Answer SUCCESS = new Answer(PASSED, 0);

        public byte[] toBytes() {
            return new byte[] {(byte) result, (byte) detail};
        }

        /** Whether nothing is known to be wrong. */
        public boolean passed() {
            return result == PASSED || result == NOT_IMPLEMENTED;
        }

        /** What is wrong, in words; empty if nothing is. */
        public List<String> faults() {
            if (passed()) {
                return List.of();
            }
            if (result != CORRUPTED) {
                return List.of((result == FATAL ? "fatal hardware error, code %02Xh" : "device-specific failure, code %02Xh").formatted(detail));
            }
            var faults = new ArrayList<String>();
            for (int bit = 0; bit < PARTS.size(); bit++) {
                if ((detail >> bit & 1) != 0) {
                    faults.add(PARTS.get(bit));
                }
            }
            return List.copyOf(faults);
        }
    }
}
