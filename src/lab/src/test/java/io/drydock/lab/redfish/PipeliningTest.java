package io.drydock.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LabSite;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import io.drydock.lab.tls.LabAuthority;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class PipeliningTest {
    @Test
    void requestsThatComeAtOnceAreAnsweredInTheirOrderAndTheLastEndsTheConnection() throws Exception {
        LabSite site = GeneratedServers.site(1, LoopbackNetwork.parse("127.13.6.0/24"), SiteSettings.DEFAULT);
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        try (RedfishServer redfish = RedfishServer.start(site, 0, new LabAuthority());
                SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket(site.servers().getFirst().address(), redfish.port())) {
            socket.setSoTimeout(20_000);
            String requests = "GET /redfish HTTP/1.1\r\nHost: bmc\r\n\r\nGET /redfish/v1/Systems HTTP/1.1\r\nHost: bmc\r\n\r\n"
                    + "HEAD /redfish/v1/ HTTP/1.1\r\nHost: bmc\r\n\r\nGET /redfish/v1/odata HTTP/1.1\r\nHost: bmc\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).containsSubsequence("200 OK", "\"v1\"", "401 Unauthorized", "ResourceAtUriUnauthorized", "200 OK",
                    "\r\n\r\nHTTP/1.1 200 OK",
                    "$metadata");
            assertThat(answers.split("HTTP/1.1 ")).hasSize(5);
        }
    }

    /** The order of answers is this test's matter alone. */
    private static final class AnyCertificate implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
