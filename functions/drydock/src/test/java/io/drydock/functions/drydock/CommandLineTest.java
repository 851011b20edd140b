package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @Test
    void withoutWordsItServes() throws CommandLine.Usage {
        CommandLine line = CommandLine.parse(List.of());

        assertThat(line.design()).isEmpty();
        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.data()).isEqualTo(Path.of(".drydock").toAbsolutePath());
        assertThat(line.exit()).isFalse();
    }

    @Test
    void aPlainPathIsMeantFromHere() throws CommandLine.Usage {
        assertThat(CommandLine.parse(List.of("--design", "sites/one")).design()).contains("file:" + Path.of("sites/one").toAbsolutePath());
        assertThat(CommandLine.parse(List.of("--design", "/srv/one")).design()).contains("file:/srv/one");
    }

    @Test
    void theMainJobIsAValidateDesignUnlessAnotherIsNamed() throws CommandLine.Usage {
        assertThat(CommandLine.parse(List.of("--design", "/srv/one")).task()).isEqualTo(MainTask.VALIDATE_DESIGN);
        assertThat(CommandLine.parse(List.of("--design", "/srv/one", "--task", "verify-node")).task()).isEqualTo(MainTask.VERIFY_NODE);
    }

    @ParameterizedTest
    @CsvSource({"file:/srv/site", "https://git.example/site.yaml", "deckhand+https://deckhand/api", "design:0123"})
    void aReferenceIsLeftAsItIs(String reference) throws CommandLine.Usage {
        assertThat(CommandLine.parse(List.of("--exit", "--design", reference)).design()).contains(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "--colour red       | '--colour' is not understood",
            "--port             | --port needs a value",
            "--port --exit      | --port needs a value",
            "--port 0           | 1 to 65535, not '0'",
            "--port 65536       | 1 to 65535",
            "--port eighty      | not 'eighty'",
            "--exit             | --exit needs --design",
            "--task verify-node | --task needs --design",
            "--task             | --task needs a value",
            "--design a --task VerifyNode | --task must be one of validate-design, verify-site, prepare-site, verify-node, prepare-node, deploy-node, destroy-node, relabel-node, deploy-site, not 'VerifyNode'",
            "--design a --rebootstrap false | an option of destroy-node alone",
            "--design a --task destroy-node | needs --nodes, --tags or --racks",
            "--design a --task prepare-node --nodes , | --nodes needs names",
            "--design a --task destroy-node --nodes n --rebootstrap no | must be true or false, not 'no'",
    })
    void whatIsNotUnderstoodIsSaidWithTheHelp(String words, String message) {
        assertThatExceptionOfType(CommandLine.Usage.class).isThrownBy(() -> CommandLine.parse(Arrays.asList(words.split(" "))))
                .withMessageContaining(message).withMessageContaining("--data DIR").satisfies(usage -> assertThat(usage.status()).isEqualTo(2));
    }

    @Test
    void theNodesOfTheJobAreSaidInItsRequest() throws Exception {
        CommandLine line = CommandLine.parse(List.of("--design", "a", "--task", "destroy-node", "--nodes", "n1, n2", "--racks", "r1", "--rebootstrap", "false"));
        ObjectNode request = JsonNodeFactory.instance.objectNode();

        line.scope().into(request);

        assertThat(request).isEqualTo(new ObjectMapper().readTree("{\"nodes\": {\"names\": [\"n1\", \"n2\"], \"racks\": [\"r1\"]}, \"rebootstrap\": false}"));
    }

    @Test
    void helpIsNoFailure() {
        assertThatExceptionOfType(CommandLine.Usage.class).isThrownBy(() -> CommandLine.parse(List.of("--help")))
                .satisfies(usage -> assertThat(usage.status()).isZero());
    }
}
