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

        assertThat(line.order()).isEmpty();
        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.data()).isEqualTo(Path.of(".drydock").toAbsolutePath());
        assertThat(line.exit()).isFalse();
    }

    private static CommandLine parse(String words) throws CommandLine.Usage {
        return CommandLine.parse(Arrays.asList(words.split(" ")));
    }

    private static Order order(String words) throws CommandLine.Usage {
        return parse(words).order().orElseThrow();
    }

    private static Order deploy(String design) {
        return new Order.Run(MainTask.DEPLOY_SITE, design, JobScope.ALL);
    }

    @Test
    void aPlainPathIsMeantFromHere() throws CommandLine.Usage {
        assertThat(order("--design sites/one")).isEqualTo(deploy("file:" + Path.of("sites/one").toAbsolutePath()));
        assertThat(order("--design /srv/one")).isEqualTo(deploy("file:/srv/one"));
    }

    @Test
    void theWholeSiteIsDeployedUnlessAnotherTaskIsNamed() throws CommandLine.Usage {
        assertThat(order("--design /srv/one")).isEqualTo(deploy("file:/srv/one"));
        assertThat(order("--design /srv/one --task verify-node")).isEqualTo(new Order.Run(MainTask.VERIFY_NODE, "file:/srv/one", JobScope.ALL));
        assertThat(order("--plan --design /srv/one --nodes n1"))
                .isEqualTo(new Order.Plan(MainTask.DEPLOY_SITE, "file:/srv/one", JobScope.ALL.names(List.of("n1"))));
    }

    @ParameterizedTest
    @CsvSource({"file:/srv/site", "https://git.example/site.yaml", "deckhand+https://deckhand/api", "design:0123"})
    void aReferenceIsLeftAsItIs(String reference) throws CommandLine.Usage {
        assertThat(order("--exit --design " + reference)).isEqualTo(deploy(reference));
    }

    @Test
    void tasksThatAreThereAreAskedFor() throws CommandLine.Usage {
        assertThat(order("--show T1")).isEqualTo(new Order.Show("T1"));
        assertThat(order("--stop T1")).isEqualTo(new Order.Stop("T1"));
        assertThat(order("--list")).isEqualTo(new Order.ListTasks());
        assertThat(order("--retry T1 --design /srv/one")).as("the design is there for infra/run").isEqualTo(new Order.Retry("T1"));
    }

    @ParameterizedTest
    @CsvSource({"--design a, false", "--design a --exit, true", "--design a --plan, true", "--retry T1, false", "--retry T1 --exit, true", "--show T1, true",
            "--stop T1, true", "--list, true"})
    void whoOnlyWantsToKnowSomethingIsNotServed(String words, boolean exit) throws CommandLine.Usage {
        assertThat(parse(words).exit()).isEqualTo(exit);
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
            "--plan             | --plan needs --design",
            "--show             | --show needs a value",
            "--show T1 --stop T1 | --show and --stop exclude each other",
            "--retry T1 --nodes n1 | --retry is about a task that is there",
            "--list --plan      | --list is about a task that is there",
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

        ((Order.Run) line.order().orElseThrow()).scope().into(request);

        assertThat(request).isEqualTo(new ObjectMapper().readTree("{\"nodes\": {\"names\": [\"n1\", \"n2\"], \"racks\": [\"r1\"]}, \"rebootstrap\": false}"));
    }

    @Test
    void helpIsNoFailure() {
        assertThatExceptionOfType(CommandLine.Usage.class).isThrownBy(() -> CommandLine.parse(List.of("--help")))
                .satisfies(usage -> assertThat(usage.status()).isZero());
    }
}
