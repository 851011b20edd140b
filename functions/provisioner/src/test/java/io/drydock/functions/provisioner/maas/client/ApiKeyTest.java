package io.drydock.functions.provisioner.maas.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    @Test
    void aKeyIsThreePartsWithWhiteSpaceAroundIt() {
        assertThat(ApiKey.parse(" a1:b2:c3\n", "env:KEY")).isEqualTo(new ApiKey("a1", "b2", "c3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "a:b:", ":b:c", "a:b:c:d", "a:b c:d", "geheim17", "a:b:ö"})
    void whatIsNoKeyIsSaidAndNotShown(String text) {
        MaasException e = catchThrowableOfType(MaasException.class, () -> ApiKey.parse(text, "env:KEY"));
        assertThat(e.kind()).isEqualTo(Kind.NO_CREDENTIAL);
        assertThat(e.getMessage()).contains("env:KEY", "consumer:token:secret").doesNotContain("geheim17");
    }

    @Test
    void itSignsByPlaintextWithAnEmptyConsumerSecret() {
        String header = new ApiKey("con", "tok", "s&c/1~").authorization("n1", Instant.ofEpochSecond(1_790_000_000L));

        assertThat(header).startsWith("OAuth realm=\"OAuth\", ")
                .contains("oauth_nonce=\"n1\"", "oauth_timestamp=\"1790000000\"", "oauth_version=\"1.0\"",
                "oauth_signature_method=\"PLAINTEXT\"", "oauth_consumer_key=\"con\"", "oauth_token=\"tok\"",
                "oauth_signature=\"%26s%2526c%252F1~\"");
    }

    @Test
    void itIsNotShown() {
        assertThat(new ApiKey("con", "tok", "sec").toString()).doesNotContain("con", "tok", "sec");
    }
}
