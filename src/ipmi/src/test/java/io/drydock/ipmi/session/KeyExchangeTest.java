package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyExchangeTest {
    /** Expected codes were computed with another HMAC (Python's hmac) after the formulas of sections 13.31 and 13.32. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            SUITE_3, '', 72589676915860d8fefdf5b4c94d22aa2cade235, 478049c77504d8325659bc3a8104ec43b175d521, 1b2c935862efa50e4cc5a03b, \
            345f8975e9a48014bd8fd33f46344f9e404b277a, 7b9f925ed05f20cc3d0f476a1bd940b2e120a239
            SUITE_3, sitekey, 72589676915860d8fefdf5b4c94d22aa2cade235, 478049c77504d8325659bc3a8104ec43b175d521, 6caf1e6caf845754699afabc, \
            5e57bd097bd6922a905c160dbc18049ba2aa54f8, fd2a33e6fec23308c7c194b107fcdbf621133730
            SUITE_17, '', c215d6144af37ebb45c48ea2c205405d4109e7d384d3a0f6abaa54595aebed7f, \
            cb1a167923dfe3f9f8d625bfaf33a987b6a753e02e5e1b7abfc503ec8949e0b5, 6278a5e4b39a677c3b0a3346950cb650, \
            ab86a74582e2617709c888d811793561eb53821e2cb5b144ebb808afb1ac52de, dac26432f74f0fe641fbf91e5b46e209117bef9df37947c41188aa91ebd7138b
            SUITE_17, sitekey, c215d6144af37ebb45c48ea2c205405d4109e7d384d3a0f6abaa54595aebed7f, \
            cb1a167923dfe3f9f8d625bfaf33a987b6a753e02e5e1b7abfc503ec8949e0b5, ad879f2d8145b47277809a1cd6628cff, \
            d1dacfbdebc35a9aa354d503637965ae5e2e23243e73c66d4d0e96e6394d8c2c, e0c67b3d8dba50965f25c32c5f24ae737b6d03337f89d6f573142b93d4c55d3a
            """)
    void codesAndKeysFollowTheFormulas(CipherSuite suite, String bmcKey, String rakp2, String rakp3, String rakp4, String k1, String k2) {
        KeyExchange exchange = new KeyExchange(suite, UserKey.of("superuser"), Optional.of(bmcKey).filter(key -> !key.isEmpty()).map(UserKey::of),
                new KeyExchange.Parties(0xA0A2A3A4, 0x0302, counting(0), counting(16), counting(32), 0x14, "root".getBytes(StandardCharsets.US_ASCII)));
        assertThat(HexFormat.of().formatHex(exchange.rakp2())).isEqualTo(rakp2);
        assertThat(HexFormat.of().formatHex(exchange.rakp3())).isEqualTo(rakp3);
        assertThat(HexFormat.of().formatHex(exchange.rakp4())).isEqualTo(rakp4);
        assertThat(HexFormat.of().formatHex(exchange.keys().integrity())).isEqualTo(k1);
        assertThat(HexFormat.of().formatHex(exchange.keys().confidentiality())).isEqualTo(k2);
    }

    @Test
    void anEmptyPasswordIsAKey() {
        KeyExchange exchange = new KeyExchange(CipherSuite.SUITE_17, UserKey.of(""), Optional.empty(),
                new KeyExchange.Parties(1, 2, counting(0), counting(0), counting(0), 0x14, new byte[0]));
        assertThat(exchange.rakp2()).hasSize(32);
    }

    @Test
    void aKeyLongerThanABmcCanHoldIsRefusedWithoutBeingTold() {
        assertThatThrownBy(() -> UserKey.of("a-password-of-21-byte")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("a-password");
        assertThat(UserKey.of("a-password-of-20-byt").toString()).doesNotContain("password");
    }

    private static byte[] counting(int from) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
