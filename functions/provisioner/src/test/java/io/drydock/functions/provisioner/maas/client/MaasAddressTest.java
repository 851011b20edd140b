package io.drydock.functions.provisioner.maas.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.client.MaasRequest.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaasAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://maas:5240/MAAS", "http://maas:5240/MAAS/",
        "http://maas:5240/MAAS/api/2.0/", "http://maas:5240/MAAS/api/2.0"})
    void theUrlMayEndAnywhereBeforeTheRequest(String url) {
        MaasAddress address = MaasAddress.of(Optional.of(URI.create(url)));

        assertThat(address.of(request("machines/abc123/", MaasParameters.NONE)))
                .isEqualTo(URI.create("http://maas:5240/MAAS/api/2.0/machines/abc123/"));
        assertThat(address).hasToString("MAAS at http://maas:5240/MAAS");
    }

    @Test
    void whatIsNoPartOfAnAddressIsEncoded() {
        MaasAddress address = MaasAddress.of(Optional.of(URI.create("https://[fd00::1]/MAAS")));

        assertThat(address.of(request("tags/a b%2Fc?d#e/", MaasParameters.of("name", List.of("x&y=z+1", "ä €")))).toString())
                .isEqualTo("https://[fd00::1]/MAAS/api/2.0/tags/a%20b%252Fc%3Fd%23e/?name=x%26y%3Dz%2B1&name=%C3%A4%20%E2%82%AC");
    }

    @Test
    void noNameLeadsOutOfTheApi() {
        MaasAddress address = MaasAddress.of(Optional.of(URI.create("http://maas/MAAS")));

        assertThatThrownBy(() -> address.of(request("tags/../account/", MaasParameters.NONE))).isInstanceOf(MaasException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maas:5240", "ftp://maas/", "http:///MAAS", "http://admin:geheim17@maas/MAAS", "http://maas/?key=geheim17"})
    void whatIsNoAddressOfMaasIsSaidAndNotShown(String url) {
        assertThatThrownBy(() -> MaasAddress.of(Optional.of(URI.create(url)))).isInstanceOf(MaasException.class)
                .hasMessageContaining("drydock.maas.url").hasMessageNotContaining("geheim17");
    }

    @Test
    void aMissingAddressIsSaid() {
        assertThatThrownBy(() -> MaasAddress.of(Optional.empty())).isInstanceOf(MaasException.class)
                .hasMessageContaining("drydock.maas.url is not set");
    }

    private static MaasRequest request(String path, MaasParameters query) {
        return new MaasRequest(Method.GET, path, Optional.empty(), query, true);
    }
}
