package io.drydock.lab.maas;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.MaasClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaasHttpTest {
    private static TestMaas lab;

    @BeforeAll
    static void start() {
        lab = new TestMaas(1);
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    private static HttpRequest.Builder unsigned(String path) {
        return HttpRequest.newBuilder(URI.create(lab.maas.url() + "/api/2.0/" + path)).timeout(Duration.ofSeconds(20));
    }

    @Test
    void anybodyMayAskForTheVersion() {
        Answer answer = lab.client.send(unsigned("version/"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("version").asText()).isEqualTo("3.5.0");
        assertThat(answer.raw().headers().firstValue("X-MAAS-API-Hash").orElseThrow()).hasSize(40);
        assertThat(answer.raw().headers().firstValue("Vary")).contains("Authorization");
    }

    @Test
    void whoHasNoKeyOrAWrongOneIsSentAway() {
        Answer none = lab.client.send(unsigned("machines/"));
        assertThat(none.status()).isEqualTo(401);
        Answer wrong = lab.client.send(unsigned("machines/").header("Authorization", MaasClient.signature("a:b:c", Instant.now())));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo("Authorization Error: Invalid API key.");
        assertThat(wrong.type()).startsWith("text/html");
        assertThat(wrong.raw().headers().firstValue("WWW-Authenticate")).contains("OAuth realm=\"OAuth\"");
        String[] key = lab.maas.apiKey().split(":");
        Answer secret = lab.client.send(unsigned("machines/").header("Authorization", MaasClient.signature(key[0] + ":" + key[1] + ":x", Instant.now())));
        assertThat(secret.status()).isEqualTo(401);
    }

    @Test
    void aTimestampFarFromMaasTimeIsExpired() {
        long then = Instant.now().minusSeconds(400).getEpochSecond();
        Answer answer = lab.client.send(unsigned("machines/").header("Authorization",
                MaasClient.signature(lab.maas.apiKey(), Instant.ofEpochSecond(then))));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).matches("Authorization Error: 'Expired timestamp: given " + then
                + " and now \\d+ has a greater difference than threshold 300'");
        lab.maas.faults().clockAhead(Duration.ofMinutes(10));
        assertThat(lab.client.get("machines/").text()).contains("Expired timestamp");
        lab.maas.faults().mendAll();
        assertThat(lab.client.get("machines/").status()).isEqualTo(200);
    }

    @Test
    void aNonceCountsOnce() {
        String header = MaasClient.signature(lab.maas.apiKey(), Instant.now());
        assertThat(lab.client.send(unsigned("machines/").header("Authorization", header)).status()).isEqualTo(200);
        Answer again = lab.client.send(unsigned("machines/").header("Authorization", header));
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.text()).contains("Nonce already used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET | machines/?op=bogus | 400 | Unrecognised signature: method=GET op=bogus",
        "GET | account/ | 400 | Unrecognised signature: method=GET op=None",
        "GET | machines/abcdef/ | 404 | No Machine matches the given query.",
        "GET | node-results/ | 404 | Unknown API endpoint: /MAAS/api/2.0/node-results/.",
        "GET | machines | 404 | Unknown API endpoint: /MAAS/api/2.0/machines.",
        "DELETE | machines/ | 405 | Method Not Allowed"
    })
    void whatCannotBeAnsweredIsToldInMaasWords(String method, String path, int status, String text) {
        Answer answer = method.equals("GET") ? lab.client.get(path) : lab.client.delete(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(text);
        assertThat(answer.type()).startsWith("text/plain");
        assertThat(answer.raw().headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void partsOfABodyMayBeEncodedAndRepeated() {
        String body = part("architecture", "base64", encoded("amd64/generic")) + part("mac_addresses", "base64", encoded("52:54:00:aa:01:01"))
                + part("mac_addresses", "8bit", "52:54:00:aa:01:02") + part("description", "8bit", "größer\r\nals --zuvor")
                + part("power_type", "", "manual") + "--edge--\r\n";
        Answer answer = lab.client.send(lab.client.request("machines/").header("Content-Type", "multipart/form-data; boundary=\"edge\"")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("description").asText()).isEqualTo("größer\r\nals --zuvor");
        assertThat(answer.json().path("interface_set")).hasSize(2);
        assertThat(answer.json().path("boot_interface").path("mac_address").asText()).isEqualTo("52:54:00:aa:01:01");
    }

    @Test
    void aBodyThatEndsInTheMiddleIsRefused() {
        Answer answer = lab.client.send(lab.client.request("machines/").header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("multipart");
    }

    private static String part(String name, String encoding, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"utf-8\"\r\n"
                + (encoding.isEmpty() ? "" : "Content-Transfer-Encoding: " + encoding + "\r\n") + "\r\n" + content + "\r\n";
    }

    private static String encoded(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
