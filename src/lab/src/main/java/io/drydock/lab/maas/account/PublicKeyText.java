package io.drydock.lab.maas.account;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A public key as OpenSSH writes it on one line: type, key in base64, comment (sshd(8), AUTHORIZED_KEYS FILE FORMAT). */
final class PublicKeyText {
    private static final Set<String> TYPES = Set.of("ssh-rsa", "ssh-dss", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521", "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com");

    private PublicKeyText() {
    }

    /** What is wrong with it; absent: nothing. */
    static Optional<String> fault(String text) {
        String[] words = text.split("\\s+");
        if (words.length < 2) {
            return Optional.of("Key should contain 2 or more space separated parts (key type, base64-encoded key, optional comments), not "
                    + words.length + ": " + text);
        }
        if (!TYPES.contains(words[0])) {
            return Optional.of("Key type " + words[0] + " not recognised; it should be one of: "
                    + String.join(" ", TYPES.stream().sorted().toList()));
        }
        return words[0].equals(innerType(words[1])) ? Optional.empty()
                : Optional.of("Key could not be converted to RFC4716 form.");
    }

    /** The type that the key itself begins with (RFC 4253, section 6.6); nothing if it is damaged. */
    private static String innerType(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            byte[] type = new byte[Math.clamp(bytes.getInt(), 0, 64)];
            bytes.get(type);
            return bytes.hasRemaining() ? new String(type, StandardCharsets.US_ASCII) : "";
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return "";
        }
    }
}
