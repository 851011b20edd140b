package io.drydock.credential;

import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets by which nodes show who they are when they ask for their boot actions and report them. None is kept: each is derived anew
 * from one master key (HMAC-SHA256), so that whoever reads the store has none.
 */
@Singleton
public class BootActionKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    private final BootActionSettings settings;
    private final Credentials credentials;
    private final MasterKeyFile file;

    BootActionKeys(BootActionSettings settings, Credentials credentials, MasterKeyFile file) {
        this.settings = settings;
        this.credentials = credentials;
        this.file = file;
    }

    /**
     * A node's secret, 32 bytes: not to be kept, shown or logged.
     *
     * @param generation of the node's boot actions
     * @throws io.drydock.step.StepException if the master key can't be had
     */
    public byte[] of(String taskId, String node, int generation) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(master(), ALGORITHM));
            for (String part : new String[] {taskId, node, String.valueOf(generation)}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A secret as nodes show it: 64 hexadecimal digits. */
    public static String text(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    /** The secret of such a text, where it can be one. */
    public static Optional<byte[]> read(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] master() {
        if (settings.key().isEmpty()) {
            return file.key();
        }
        try {
            byte[] key = credentials.reveal(settings.key().get(), "").getBytes(StandardCharsets.UTF_8);
            if (key.length < SHORTEST) {
                throw new StepFailed("The key that nodes' secrets are derived from (drydock.boot-actions.key) has fewer than " + SHORTEST
                        + " characters. Let it be a long random text.");
            }
            return key;
        } catch (CredentialException e) {
            String told = e.getMessage() + " Nodes' secrets are derived from it (drydock.boot-actions.key).";
            throw e.passing() ? new DownstreamUnavailable(told, e) : new StepFailed(told, e);
        }
    }
}
