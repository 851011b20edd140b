package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.session.CipherSuiteRecord;
import io.drydock.ipmi.command.session.GetChannelCipherSuites;
import io.drydock.ipmi.session.LanRequest;
import io.drydock.ipmi.session.LanResponse;
import io.drydock.ipmi.session.SessionlessPacket;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Asks a BMC that does not answer Open Session which cipher suites it has, outside of a session (IPMI 2.0, section 22.15): some drop a proposal
 * that they don't know without a word. A BMC need not answer this.
 */
final class SuiteInquiry {
    private static final int IPMI_PAYLOAD = 0;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int index;
    private boolean answered;

    /** Whether there was any answer, and so a BMC. */
    boolean answered() {
        return answered;
    }

    SessionlessPacket question() {
        return new SessionlessPacket(request().encode());
    }

    private LanRequest request() {
        return LanRequest.of(command(), index);
    }

    private GetChannelCipherSuites command() {
        return new GetChannelCipherSuites(0x0E, IPMI_PAYLOAD, true, index);
    }

    /** Takes an answer; the numbers of all suites, once they are known. If more is to be asked, {@link #question()} is the next question. */
    Optional<List<Integer>> take(SessionlessPacket packet) throws MalformedMessage {
        LanResponse response = LanResponse.decode(packet.message());
        if (!response.answers(request())) {
            return Optional.empty();
        }
        answered = true;
        if (!response.completion().ok()) {
            return Optional.empty();
        }
        byte[] part = command().answer(response.data()).part().toBytes();
        records.writeBytes(part);
        index++;
        boolean more = part.length == GetChannelCipherSuites.FULL && index <= GetChannelCipherSuites.LAST_INDEX;
        return more ? Optional.empty()
                : Optional.of(CipherSuiteRecord.readAll(records.toByteArray()).stream().map(CipherSuiteRecord::id).distinct().toList());
    }
}
