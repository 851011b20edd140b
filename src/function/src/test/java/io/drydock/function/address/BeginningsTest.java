package io.drydock.function.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {
    private final Beginnings beginnings = new Beginnings("a.key", List.of("https://sdn.example/r1=http://127.0.0.1:1/one",
            " https://sdn.example/=http://127.0.0.1:2/ ", "promenade+http://api.svc=promenade+http://127.0.0.1:3",
            "https://q.example/?a=b=http://127.0.0.1:4/"));

    @ParameterizedTest
    @CsvSource({
        "https://sdn.example/r1/x, http://127.0.0.1:1/one/x",
        "https://sdn.example/r2, http://127.0.0.1:2/r2",
        "promenade+http://api.svc/api?x=y, promenade+http://127.0.0.1:3/api?x=y",
        "https://q.example/?a=bc, http://127.0.0.1:4/c",
        "https://other.example/, https://other.example/",
    })
    void theFirstBeginningThatFitsIsReplaced(String written, String asked) {
        assertThat(beginnings.of(written)).isEqualTo(asked);
    }

    @Test
    void anEntryThatMakesNoSenseIsNamedWithItsKey() {
        assertThatThrownBy(() -> new Beginnings("a.key", List.of("https://sdn.example/"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.key").hasMessageContaining("https://sdn.example/");
        assertThatThrownBy(() -> new Beginnings("a.key", List.of("=http://x/"))).hasMessageContaining("a.key");
    }
}
