package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.MalformedMessage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodecPropertyTest {
    @Property
    void aDatagramIsReadAsItWasWritten(@ForAll("datagrams") Datagram datagram) throws MalformedMessage {
        assertThat(Datagram.decode(datagram.encode())).usingRecursiveComparison().isEqualTo(datagram);
    }

    @Property
    void aSetupMessageIsReadAsItWasWritten(@ForAll("setupMessages") SetupMessage message) throws MalformedMessage {
        ClearPacket packet = (ClearPacket) Datagram.decode(message.packet().encode());
        assertThat(SetupMessage.decode(packet)).usingRecursiveComparison().isEqualTo(message);
    }

    @Property
    void aRequestIsReadAsItWasWritten(@ForAll("requests") LanRequest request) throws MalformedMessage {
        assertThat(LanRequest.decode(request.encode())).usingRecursiveComparison().isEqualTo(request);
    }

    @Property
    void aResponseIsReadAsItWasWritten(@ForAll("responses") LanResponse response) throws MalformedMessage {
        assertThat(LanResponse.decode(response.encode())).usingRecursiveComparison().isEqualTo(response);
    }

    @Property
    void aResponseAnswersItsRequest(@ForAll("requests") LanRequest request) {
        LanResponse response = LanResponse.to(request, CompletionCode.OK, new byte[0]);
        LanRequest next = new LanRequest(request.responder(), request.netFn(), request.responderLun(), request.requester(),
                request.sequence() + 1 & 0x3F, request.requesterLun(), request.command(), request.data());
        assertThat(response.answers(request)).isTrue();
        assertThat(response.answers(next)).isFalse();
    }

    @Provide
    Arbitrary<Datagram> datagrams() {
        return SessionArbitraries.datagrams();
    }

    @Provide
    Arbitrary<SetupMessage> setupMessages() {
        return SessionArbitraries.setupMessages();
    }

    @Provide
    Arbitrary<LanRequest> requests() {
        return SessionArbitraries.requests();
    }

    @Provide
    Arbitrary<LanResponse> responses() {
        return SessionArbitraries.responses();
    }
}
