package io.drydock.lab.maas.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
    private final Caller call = new PartLab().call();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "default_osystem||\"ubuntu\"",
        "upstream_dns|8.8.8.8 1.1.1.1|\"8.8.8.8 1.1.1.1\"",
        "upstream_dns||null",
        "ntp_servers|10.0.0.1|\"10.0.0.1\"",
        "enable_http_proxy|False|false",
        "maas_proxy_port|3128|3128",
        "kernel_opts|console=ttyS1|\"console=ttyS1\""})
    void aSettingIsReadAsItWasSet(String name, String value, String json) {
        if (value != null) {
            assertThat(call.post("maas/?op=set_config", "name", name, "value", value).toString()).isEqualTo("200 OK");
        }
        assertThat(call.get("maas/?op=get_config", "name", name).text()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "maas_proxy_port|many|Enter a whole number.",
        "upstream_dns|dns.example|Invalid IP address: dns.example; provide a list of space-separated IP addresses",
        "dnssec_validation|maybe|'maybe' is not a valid dnssec_validation.  It should be one of: 'auto', 'yes', 'no'."})
    void aSettingIsChecked(String name, String value, String error) {
        assertThat(call.post("maas/?op=set_config", "name", name, "value", value).toString()).isEqualTo("400 {\"" + name + "\":[\"" + error + "\"]}");
    }

    @Test
    void anUnknownSettingIsRefused() {
        assertThat(call.get("maas/?op=get_config", "name", "colour").toString()).startsWith("400 {\"colour\":[\"colour is not a valid config setting");
        assertThat(call.get("maas/?op=get_config").toString()).isEqualTo("400 No provided name!");
        assertThat(call.get("maas/?op=get_config", "name", "ntp_server").text()).isEqualTo("\"ntp.ubuntu.com\"");
    }
}
