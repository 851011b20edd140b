package io.drydock.ipmi.session;

import io.drydock.ipmi.MalformedMessage;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-CBC-128 with IPMI's own padding: 01h, 02h, 03h … and their number (section 13.29, table 13-20). For one thread at a time. */
final class PayloadCipher {
    private static final int BLOCK = 16;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @param key of which the first 16 bytes are used */
    PayloadCipher(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, 0, BLOCK, "AES");
        this.random = random;
        try {
            this.cipher = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-CBC", e);
        }
    }

    /** A new initialisation vector, and the encrypted payload behind it. */
    byte[] encrypt(byte[] payload) {
        byte[] vector = new byte[BLOCK];
        random.nextBytes(vector);
        int padding = BLOCK - 1 - payload.length % BLOCK;
        byte[] padded = Arrays.copyOf(payload, payload.length + padding + 1);
        for (int i = 1; i <= padding; i++) {
            padded[payload.length + i - 1] = (byte) i;
        }
        padded[padded.length - 1] = (byte) padding;
        byte[] whole = Arrays.copyOf(vector, BLOCK + padded.length);
        System.arraycopy(transform(Cipher.ENCRYPT_MODE, vector, padded, 0), 0, whole, BLOCK, padded.length);
        return whole;
    }

    byte[] decrypt(byte[] encrypted) throws MalformedMessage {
        if (encrypted.length < 2 * BLOCK || encrypted.length % BLOCK != 0) {
            throw new MalformedMessage("an encrypted payload of " + encrypted.length + " bytes");
        }
        byte[] padded = transform(Cipher.DECRYPT_MODE, Arrays.copyOf(encrypted, BLOCK), encrypted, BLOCK);
        int padding = padded[padded.length - 1] & 0xFF;
        if (padding >= BLOCK) {
            throw new MalformedMessage("an encrypted payload with a padding of " + padding + " bytes");
        }
        int length = padded.length - 1 - padding;
        for (int i = 1; i <= padding; i++) {
            if (padded[length + i - 1] != i) {
                throw new MalformedMessage("an encrypted payload with a wrong padding");
            }
        }
        return Arrays.copyOf(padded, length);
    }

    private byte[] transform(int mode, byte[] vector, byte[] data, int from) {
        try {
            cipher.init(mode, key, new IvParameterSpec(vector));
            return cipher.doFinal(data, from, data.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CBC refused whole blocks", e);
        }
    }
}
