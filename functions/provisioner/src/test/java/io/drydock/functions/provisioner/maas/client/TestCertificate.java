package io.drydock.functions.provisioner.maas.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that stands for itself, made by Java's keytool.
 *
 * @param pem a file that has it
 * @param server what encrypts with it
 */
record TestCertificate(Path pem, SSLContext server) {
    private static final String PASSWORD = "changeit";

    /** @param names whom it is for, such as {@code ip:127.21.0.1} */
    static TestCertificate of(Path folder, String names) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(names.replaceAll("[^a-z0-9]", "-") + ".p12");
        Process keytool = new ProcessBuilder(System.getProperty("java.home") + "/bin/keytool", "-genkeypair", "-alias", "maas", "-keyalg", "EC",
                "-dname", "CN=maas", "-ext", "san=" + names, "-validity", "2", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore",
                file.toString()).redirectErrorStream(true).start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed: " + new String(keytool.getInputStream().readAllBytes()));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD.toCharArray());
        }
        Path pem = Files.writeString(folder.resolve(file.getFileName() + ".pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(store.getCertificate("maas").getEncoded()) + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new TestCertificate(pem, context);
    }
}
