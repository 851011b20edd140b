package io.drydock.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab in a process of its own, as infra/lab starts it. */
class FolderLabTest {
    private static final String SAMPLE = "../../infra/sample-site";

    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void noLabIsLeft() throws InterruptedException {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
    }

    private Path folder() {
        return data.resolve("lab");
    }

    private int here(String... words) throws InterruptedException {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--folder", folder().toString()));
        return new LabMain(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err)).run(all);
    }

    private Process child(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LabMain.class.getName(), "--folder", folder().toString()));
        command.addAll(List.of(words));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
        children.add(child);
        return child;
    }

    private Process serving(String... words) throws IOException, InterruptedException {
        Process child = child(words);
        while (!Files.exists(folder().resolve("ready"))) {
            assertThat(child.waitFor(50, TimeUnit.MILLISECONDS)).as(() -> "ended: " + log()).isFalse();
        }
        return child;
    }

    private String log() {
        try {
            return Files.readString(data.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(folder().resolve("drydock.properties"))));
        return properties;
    }

    @Test
    void itServesUntilItIsStoppedAndTellsADrydockAllThatItNeeds() throws Exception {
        assertThat(here("--check", "--design", SAMPLE)).isEqualTo(FolderLab.NOT_RUNNING);
        assertThat(here("--status")).isEqualTo(FolderLab.NOT_RUNNING);
        Files.writeString(data.resolve("store.sqlite"), "of another lab");
        Process lab = serving("--design", SAMPLE, "--time-factor", "100", "--password", "geheim");

        assertThat(here("--check", "--design", SAMPLE, "--time-factor", "100")).as("%s", err).isZero();
        assertThat(here("--status")).isZero();
        assertThat(out.toString()).contains("24 servers", "process " + lab.pid()).doesNotContain("geheim");
        assertThat(here("--check", "--design", SAMPLE, "--time-factor", "10")).isEqualTo(2);
        assertThat(err.toString()).contains("time factor has changed", "infra/lab --stop --data " + data);
        assertThat(here("--design", SAMPLE)).as("a second one").isEqualTo(1);

        Properties told = properties();
        assertThat(told.stringPropertyNames()).contains("drydock.maas.url", "drydock.redfish.defaults.port", "drydock.ipmi.port",
                "drydock.promenade.keystone.url", "drydock.boot-actions.url").doesNotContain("drydock.network.unknown-port");
        assertThat(told.getProperty("drydock.oob.nat")).isEqualTo("10.20.0.0/24=127.20.0.0/24");
        assertThat(told.getProperty("drydock.network.nat")).startsWith("https://switches.quay.example/=http://127.0.0.1:");
        for (String reference : List.of("drydock.maas.api-key", "drydock.network.restconf.password", "drydock.promenade.keystone.password")) {
            Path file = Path.of(told.getProperty(reference).replaceFirst("^file:", ""));
            assertThat(Files.readString(file)).as(reference).isNotBlank();
            assertThat(Files.getPosixFilePermissions(file)).as(reference).hasSize(2);
        }
        assertThat(Files.readString(folder().resolve("environment"))).isEqualTo("export DRYDOCK_BMC_PASSWORD='geheim'\n");
        assertThat(Files.readAllLines(folder().resolve("design"))).containsExactly(Path.of(SAMPLE).toAbsolutePath().normalize().toString(), "100.0");
        assertThat(log()).contains("lab-until-").doesNotContain("geheim");
        assertThat(data.resolve("store.sqlite")).doesNotExist();

        assertThat(here("--stop")).isZero();
        assertThat(lab.isAlive()).isFalse();
        assertThat(here("--status")).isEqualTo(FolderLab.NOT_RUNNING);
        assertThat(serving("--design", SAMPLE).isAlive()).isTrue();
        assertThat(properties().getProperty("drydock.maas.url")).as("ports are kept").isEqualTo(told.getProperty("drydock.maas.url"));
    }

    @Test
    void aNumberThatIsLeftOverMeansNobody() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        children.add(other);
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("lab.lock"), String.valueOf(other.pid()));

        assertThat(here("--check", "--design", SAMPLE)).isEqualTo(FolderLab.NOT_RUNNING);
        assertThat(here("--stop")).isZero();
        assertThat(out.toString()).contains("No lab runs");
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void itEndsWithItsFolder() throws Exception {
        Process lab = serving("--design", SAMPLE);
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(lab.waitFor(60, TimeUnit.SECONDS)).as(() -> log()).isTrue();
    }

    @Test
    void itDoesNotTakeTheStoreFromADrydockThatRuns() throws Exception {
        Files.writeString(data.resolve("store.sqlite"), "in use");
        try (FileChannel drydock = FileChannel.open(data.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            drydock.lock();
            assertThat(child("--design", SAMPLE).waitFor()).as(() -> log()).isEqualTo(1);
            assertThat(log()).contains("still runs", data.toString());
        }
        assertThat(data.resolve("store.sqlite")).hasContent("in use");
    }
}
