package io.drydock.functions.oob.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.BmcException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @Test
    void theBmcsOwnWordsAreTold() {
        Reply reply = reply(400, "{'error': {'code': 'Base.1.8.GeneralError', 'message': 'See ExtendedInfo.', '@Message.ExtendedInfo': ["
                + "{'MessageId': 'Base.1.8.PropertyValueNotInList', 'Message': 'The value Foo is not in the list.', 'MessageArgs': ['Foo', 'BootSourceOverrideMode']},"
                + "{'MessageId': 'Base.1.8.Other'}]}}");

        assertThat(Refusal.words(reply)).isEqualTo("answered 400: The value Foo is not in the list. Base.1.8.Other");
        assertThat(Refusal.blames(reply, "BootSourceOverrideMode")).isTrue();
        assertThat(Refusal.blames(reply, "BootSourceOverrideTarget")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"{'error': {'message': 'No.'}}, answered 500: No.", "<html>, answered 500", "'', answered 500", "{'error': []}, answered 500",
        "{'error': {'@Message.ExtendedInfo': [null]}}, answered 500"})
    void whereThereAreNoWordsTheStatusDoes(String body, String words) {
        assertThat(Refusal.words(reply(500, body))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"401, LOGIN_REFUSED", "403, PRIVILEGE_REFUSED", "405, UNSUPPORTED", "400, COMMAND_REFUSED", "500, COMMAND_REFUSED", "503, BUSY"})
    void aStatusHasItsMeaning(int status, Kind kind) {
        assertThat(Refusal.kind(reply(status, ""))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"'', without a body", "'{\"a\": [1, 2', with broken JSON", "'[]', with JSON that is no object", "'{} {}', with broken JSON"})
    void anUnreadableBodyIsDescribed(String body, String words) {
        Reply reply = reply(200, body);

        assertThat(reply.json()).isEmpty();
        assertThat(reply.unreadable()).startsWith(words);
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
