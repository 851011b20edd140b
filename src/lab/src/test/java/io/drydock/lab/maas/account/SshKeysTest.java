package io.drydock.lab.maas.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SshKeysTest {
    private final Caller call = new PartLab().call();

    private static String key(int seed) {
        byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = ByteBuffer.allocate(4 + type.length + 36).putInt(type.length).put(type).putInt(32).put((byte) seed).array();
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(bytes) + " somebody@example.com";
    }

    @Test
    void aKeyIsAddedOnce() {
        Caller.Answer added = call.post("account/prefs/sshkeys/", "key", key(1));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("key").asText()).isEqualTo(key(1));
        assertThat(call.post("account/prefs/sshkeys/", "key", key(1)).toString())
                .isEqualTo("400 {\"key\":[\"This key has already been added for this user.\"]}");
        assertThat(call.post("account/prefs/sshkeys/", "key", key(2)).status()).isEqualTo(201);
        assertThat(call.delete("account/prefs/sshkeys/1/").status()).isEqualTo(204);
        assertThat(call.get("account/prefs/sshkeys/").ok()).hasSize(1);
        assertThat(call.get("account/prefs/sshkeys/1/").toString()).isEqualTo("404 No SSHKey matches the given query.");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThat(call.post("account/prefs/sshkeys/", "key", "hello").text()).startsWith("{\"key\":[\"Invalid SSH public key: ");
        assertThat(call.post("account/prefs/sshkeys/", "key", "ssh-rsa " + key(1).split(" ")[1]).status()).isEqualTo(400);
        assertThat(call.post("account/prefs/sshkeys/", "key", key(1).substring(0, 30)).status()).isEqualTo(400);
        assertThat(call.post("account/prefs/sshkeys/").text()).isEqualTo("{\"key\":[\"This field is required.\"]}");
    }
}
