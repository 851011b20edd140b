package io.drydock.functions.provisioner.site.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.site.Region;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositoryTest {
    private static final Region.Repository DESIGNED = new Region.Repository(Field.of("apt"), Field.of("http://a.example/ubuntu"), List.of("noble"),
            List.of("security", "updates"), List.of("main", "restricted"), Field.absent(), List.of("amd64"), Map.of());

    @Test
    void whatAnArchiveDoesNotListIsDisabled() {
        Repository archive = Repository.of("main_archive", DESIGNED);

        assertThat(archive.disabledComponents()).containsExactly("multiverse", "universe");
        assertThat(archive.disabledPockets()).containsExactly("backports");
        assertThat(archive.components()).isEmpty();
        assertThat(archive.parameters().values()).containsEntry("components", List.of(""))
                .containsEntry("disabled_components", List.of("multiverse", "universe"));
    }

    @Test
    void anotherRepositoryHasItsComponents() {
        Repository own = Repository.of("own", DESIGNED);

        assertThat(own.components()).containsExactly("main", "restricted");
        assertThat(own.disabledComponents()).isEmpty();
    }

    @Test
    void whereNothingIsNamedNothingIsDisabled() {
        Region.Repository plain = new Region.Repository(Field.of("apt"), Field.of("http://a.example/ubuntu"), List.of(), List.of(), List.of(),
                Field.absent(), List.of("amd64"), Map.of());

        assertThat(Repository.of("main_archive", plain).disabledComponents()).isEmpty();
        assertThat(Repository.of("main_archive", plain).disabledPockets()).isEmpty();
    }

    @Test
    void theDifferenceIsTold() throws JsonProcessingException {
        Repository present = Repository.of(new ObjectMapper().readTree("""
                {"name": "main_archive", "url": "http://archive.ubuntu.com/ubuntu", "distributions": ["noble"], "disabled_pockets": ["backports"],
                 "disabled_components": ["universe", "multiverse"], "components": [], "arches": ["amd64"], "key": "some"}"""));
        Repository wanted = Repository.of("main_archive", DESIGNED);

        assertThat(wanted.differenceFrom(present)).isEqualTo("url http://archive.ubuntu.com/ubuntu -> http://a.example/ubuntu");
        assertThat(wanted.differenceFrom(wanted)).isEmpty();
    }

    @Test
    void aKeyIsTheSameWhateverItsComment() {
        assertThat(SshKey.of("ssh-ed25519 AAAA one@here")).isEqualTo(SshKey.of(" ssh-ed25519  AAAA two"));
        assertThat(SshKey.of("ssh-ed25519 AAAA")).isNotEqualTo(SshKey.of("ssh-rsa AAAA"));
        assertThat(SshKey.told("ssh-ed25519 AAAABBBBCCCC me@here")).isEqualTo("ssh-ed25519 …BBBBCCCC me@here");
    }
}
