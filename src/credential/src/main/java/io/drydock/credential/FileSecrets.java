package io.drydock.credential;

import io.drydock.design.document.SecretReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code file:/path}: all of a file but the line end behind it; so do mounted secrets of Kubernetes and credentials of systemd look. */
@Singleton
class FileSecrets implements SecretSource {
    private static final int MOST_BYTES = 64 << 10;

    @Override
    public String scheme() {
        return SecretReference.FILE;
    }

    @Override
    public String read(String name, String designRef) throws NoSecret {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new NoSecret(Files.exists(file) ? name + " is no file" : "there is no file " + name);
            }
            try (InputStream content = Files.newInputStream(file)) {
                byte[] bytes = content.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new NoSecret(name + " is larger than " + MOST_BYTES + " bytes: that is no credential");
                }
                return new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\R\\z", "");
            }
        } catch (InvalidPathException e) {
            throw new NoSecret("'" + name + "' is no path");
        } catch (NoSuchFileException e) {
            throw new NoSecret("there is no file " + name);
        } catch (AccessDeniedException e) {
            throw new NoSecret("this process may not read " + name);
        } catch (IOException e) {
            throw new NoSecret(name + " can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public boolean isLocal() {
        return true;
    }
}
