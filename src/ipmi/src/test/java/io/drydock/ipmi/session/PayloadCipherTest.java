package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the padding of section 13.29 looks like, and that no other is taken. */
class PayloadCipherTest {
    private final byte[] key = new byte[20];
    private final PayloadCipher cipher = new PayloadCipher(key, new SecureRandom());

    @Test
    void thePaddingCountsUpFromOne() throws MalformedMessage, GeneralSecurityException {
        Assertions.assertThat(cipher.decrypt(encrypted("0a0b0c0d0e0102030405060708090a0a"))).isEqualTo(new byte[] {10, 11, 12, 13, 14});
    }

    @ParameterizedTest
    @ValueSource(strings = {"0a0b0c0d0e0102030405060708090b0a", "0a0b0c0d0e0102030405060708090a10", "0a0b0c0d0e0102030405060708090aff",
            "00000000000000000000000000000001"})
    void anyOtherPaddingIsRefused(String padded) throws GeneralSecurityException {
        byte[] encrypted = encrypted(padded);
        assertThatThrownBy(() -> cipher.decrypt(encrypted)).isInstanceOf(MalformedMessage.class).hasMessageContaining("padding");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 17, 31, 33, 47})
    void anythingButWholeBlocksIsRefused(int length) {
        assertThatThrownBy(() -> cipher.decrypt(new byte[length])).isInstanceOf(MalformedMessage.class);
    }

    private byte[] encrypted(String padded) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new IvParameterSpec(new byte[16]));
        byte[] blocks = aes.doFinal(HexFormat.of().parseHex(padded));
        byte[] whole = Arrays.copyOf(new byte[16], 16 + blocks.length);
        System.arraycopy(blocks, 0, whole, 16, blocks.length);
        return whole;
    }
}
