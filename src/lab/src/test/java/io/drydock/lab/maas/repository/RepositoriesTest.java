package io.drydock.lab.maas.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoriesTest {
    private final Caller call = new PartLab().call();

    @Test
    void ubuntusArchivesAreAlwaysThere() {
        assertThat(call.get("package-repositories/main_archive/").ok().path("arches").toString()).isEqualTo("[\"amd64\",\"i386\"]");
        assertThat(call.put("package-repositories/1/", "url", "http://mirror.example/ubuntu", "disabled_components", "universe,multiverse").ok()
                .path("disabled_components")).hasSize(2);
        assertThat(call.put("package-repositories/1/", "enabled", "false").text()).isEqualTo("{\"__all__\":[\"Default repositories may not be disabled.\"]}");
        assertThat(call.delete("package-repositories/2/").toString()).isEqualTo("400 Cannot delete default Ubuntu archives.");
    }

    @Test
    void aRepositoryIsAddedChangedAndDeleted() {
        JsonNode made = call.post("package-repositories/", "name", "docker", "url", "http://docker.example/linux", "distributions", "jammy", "components",
                "stable", "components", "test").ok();
        assertThat(made.path("components").toString()).isEqualTo("[\"stable\",\"test\"]");
        assertThat(made.path("enabled").asBoolean()).isTrue();
        assertThat(call.put("package-repositories/docker/", "components", "None").ok().path("components")).isEmpty();
        assertThat(call.delete("package-repositories/docker/").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name|main_archive|{\"name\":[\"Package repository with this Name already exists.\"]}",
        "url|nowhere|{\"url\":[\"Enter a valid repository URL or PPA location.\"]}",
        "arches|vax|{\"arches\":[\"'vax' is not a valid architecture. Known architectures: amd64, arm64, armhf, i386, ppc64el, s390x\"]}",
        "disabled_pockets|x|{\"disabled_pockets\":[\"'x' is not a valid Ubuntu archive pocket. You can only disable ['updates', 'security', 'backports'].\"]}"})
    void aRepositoryIsChecked(String field, String value, String error) {
        call.post("package-repositories/", "name", "own", "url", "ppa:own/ppa").ok();
        assertThat(call.put("package-repositories/own/", field, value).toString()).isEqualTo("400 " + error);
    }
}
