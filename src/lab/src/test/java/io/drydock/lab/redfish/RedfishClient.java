package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.lab.tls.LabAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A plain HTTP client that trusts the lab's authority alone and checks whom a certificate names. */
final class RedfishClient implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http;
    private final int port;

    RedfishClient(LabAuthority authority, int port) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("lab", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        this.http = HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20)).build();
        this.port = port;
    }

    HttpRequest.Builder request(InetAddress bmc, String path) {
        return HttpRequest.newBuilder(URI.create("https://" + bmc.getHostAddress() + ":" + port + path)).timeout(Duration.ofSeconds(30));
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Reads as the lab's usual account. */
    HttpResponse<String> get(InetAddress bmc, String path) throws IOException, InterruptedException {
        return send(request(bmc, path).header("Authorization", basic("drydock", "drydock")));
    }

    HttpResponse<String> send(String method, InetAddress bmc, String path, String body) throws IOException, InterruptedException {
        return send(request(bmc, path).header("Authorization", basic("drydock", "drydock")).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
