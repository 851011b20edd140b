package io.drydock.lab.maas.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.maas.state.MaasMachine;
import org.junit.jupiter.api.Test;

class DomainsTest {
    private final PartLab lab = PartLab.serving();
    private final Caller call = lab.call();

    @Test
    void aDomainHoldsMachines() {
        assertThat(call.post("domains/", "name", "site.example", "authoritative", "False").ok().path("authoritative").asBoolean()).isFalse();
        MaasMachine machine = lab.ready();
        machine.domain("site.example");
        assertThat(call.get("domains/1/").ok().path("resource_record_count").asInt()).isEqualTo(1);
        assertThat(call.delete("domains/1/").status()).isEqualTo(400);
        call.put("domains/site.example/", "name", "other.example").ok();
        assertThat(machine.fqdn()).endsWith(".other.example");
        machine.domain("maas");
        assertThat(call.delete("domains/1/").status()).isEqualTo(204);
    }

    @Test
    void aDomainsNameIsChecked() {
        assertThat(call.post("domains/", "name", "maas").text()).isEqualTo("{\"name\":[\"Domain with this Name already exists.\"]}");
        assertThat(call.post("domains/", "name", "a..b").text()).isEqualTo("{\"name\":[\"Invalid domain name: a..b.\"]}");
        assertThat(call.post("domains/").text()).isEqualTo("{\"name\":[\"This field is required.\"]}");
        assertThat(call.delete("domains/0/").text()).isEqualTo("This domain is the default domain, it cannot be deleted.");
    }
}
