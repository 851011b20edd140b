package io.drydock.lab.command;

import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.design.DesignedLab;
import io.drydock.lab.folder.Blueprint;
import io.drydock.lab.folder.DrydockProperties;
import io.drydock.lab.folder.LabFolder;
import io.drydock.lab.folder.LabProcess;
import io.drydock.lab.folder.OldStore;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.network.LabWebhook;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.promenade.PromenadeSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A lab with everything that a Drydock needs, in the background: who uses it knows it by its folder. */
final class FolderLab {
    /** Exit status: no lab runs there. */
    static final int NOT_RUNNING = 10;
    private static final int UNFIT = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LOOK_SECONDS = 2;
    private static final int QUESTIONS = 1;
    private static final double FASTEST = 10_000;

    private final CommandLine line;
    private final LabFolder folder;
    private final PrintStream out;
    private final PrintStream err;

    FolderLab(CommandLine line, Path folder, PrintStream out, PrintStream err) {
        this.line = line;
        this.folder = new LabFolder(folder);
        this.out = out;
        this.err = err;
    }

    /** The exit status. */
    int run() throws IOException, InterruptedException {
        return switch (line.errand()) {
            case SERVE -> serve();
            case CHECK -> check();
            case STATUS -> status();
            case STOP -> stop();
        };
    }

    private DesignedLab plan() {
        return DesignedLab.of(LabMain.design(line.design().orElseThrow(), err), line.site(), System.getenv());
    }

    private Blueprint blueprint(DesignedLab planned) {
        return Blueprint.of(planned.site(), planned.images(), planned.switches(), line.timeFactor());
    }

    private int check() throws IOException {
        Optional<Long> process = LabProcess.running(folder);
        if (process.isEmpty() || !Files.exists(folder.ready())) {
            return NOT_RUNNING;
        }
        Optional<String> differences = Blueprint.parse(folder.read(folder.blueprint()).orElse("")).differences(blueprint(plan()));
        if (differences.isPresent()) {
            err.println("The lab in " + folder + " (process " + process.get() + ") was built for something else: " + differences.get()
                    + ".\nEnd it, then run this again (what was deployed in it is gone then):\n  infra/lab --stop --data " + folder.data()
                    + "\nOr let another one run beside it, in a data folder of its own (--data).");
            return UNFIT;
        }
        return 0;
    }

    private int status() throws IOException {
        Optional<Long> process = LabProcess.running(folder);
        if (process.isEmpty()) {
            out.println("No lab runs in " + folder + ".");
            return NOT_RUNNING;
        }
        out.print(folder.read(folder.ready()).orElse("It is being started.\n"));
        return 0;
    }

    private int stop() throws IOException {
        Optional<Long> ended = LabProcess.stop(folder, PATIENCE);
        out.println(ended.map(number -> "The lab in " + folder + " (process " + number + ") has ended.").orElse("No lab runs in " + folder + "."));
        return 0;
    }

    private int serve() throws IOException, InterruptedException {
        DesignedLab planned = plan();
        planned.warnings().forEach(err::println);
        LabMain.spoil(planned.site(), line);
        Optional<LabProcess> taken = LabProcess.take(folder);
        if (taken.isEmpty()) {
            err.println("Another process serves a lab in " + folder + ". infra/lab --stop --data " + folder.data() + " ends it.");
            return 1;
        }
        try (LabProcess _ = taken.get()) {
            Files.deleteIfExists(folder.ready());
            OldStore.putAside(folder.data(), Instant.now()).ifPresent(aside ->
                    err.println("What was known of an earlier lab's servers is in " + aside + " now."));
            try (Lab lab = start(planned); LabWebhook webhook = LabWebhook.start(folder.made(DrydockProperties.WEBHOOK_SECRET), QUESTIONS)) {
                line.maasFaults().forEach(wish -> wish.apply(lab.maas().faults()));
                publish(lab, planned, webhook);
                waitForTheEnd();
            } finally {
                Files.deleteIfExists(folder.ready());
            }
        }
        return 0;
    }

    /** On the ports that it had last time; where one of them is another's now, on others. */
    private Lab start(DesignedLab planned) throws IOException {
        Map<String, Integer> last = folder.lastPorts();
        try {
            return Lab.start(planned.site(), settings(planned, last));
        } catch (IOException e) {
            if (last.isEmpty()) {
                throw e;
            }
            return Lab.start(planned.site(), settings(planned, Map.of()));
        }
    }

    private LabSettings settings(DesignedLab planned, Map<String, Integer> ports) throws IOException {
        return new LabSettings(ports.getOrDefault("ipmi", 0), ports.getOrDefault("redfish", 0),
                Optional.of(MaasSettings.DEFAULT.withPort(ports.getOrDefault("maas", 0)).withImages(planned.images())
                        .withTimeFactor(line.timeFactor() == 0 ? FASTEST : line.timeFactor())),
                Optional.of(planned.serving(SwitchSettings.DEFAULT.withPort(ports.getOrDefault("switches", 0))
                        .withPassword(folder.made(DrydockProperties.SWITCH_PASSWORD)))),
                Optional.of(PromenadeSettings.DEFAULT.withPort(ports.getOrDefault("promenade", 0))
                        .withPassword(folder.made(DrydockProperties.PROMENADE_PASSWORD))));
    }

    private void publish(Lab lab, DesignedLab planned, LabWebhook webhook) throws IOException {
        lab.authority().writeTo(folder.authority());
        folder.write(folder.secret(DrydockProperties.MAAS_KEY), lab.maas().apiKey() + "\n");
        folder.write(folder.design(), design() + "\n" + line.timeFactor() + "\n");
        folder.write(folder.blueprint(), blueprint(planned).text());
        folder.keepPorts(Map.of("ipmi", lab.ipmiPort(), "redfish", lab.redfishPort(), "maas", lab.maas().port(), "switches", lab.switches().port(),
                "promenade", lab.promenade().port()));
        folder.write(folder.environment(), DrydockProperties.exports(planned.variables()));
        folder.write(folder.properties(), DrydockProperties.of(lab, planned, folder,
                planned.hasWebhook() ? Optional.of(webhook.url()) : Optional.empty(), line.timeFactor()));
        folder.write(folder.ready(), told(lab));
    }

    /** Wherever it is read from. */
    private String design() {
        String written = line.design().orElseThrow();
        return written.matches("[a-z][a-z0-9+.-]+:.*") ? written : Path.of(written).toAbsolutePath().normalize().toString();
    }

    private String told(Lab lab) {
        return """
                A lab of %d servers of %s, time factor %s, process %d:
                  BMCs at %s to %s, IPMI on UDP port %d, Redfish on TCP port %d, authority %s
                  MAAS at %s, key in %s
                  switches at %s, Promenade at %s
                  for a Drydock: -Dquarkus.config.locations=%s, after . %s
                """.formatted(lab.site().servers().size(), design(), line.timeFactor(), ProcessHandle.current().pid(),
                lab.site().servers().getFirst().address().getHostAddress(), lab.site().servers().getLast().address().getHostAddress(), lab.ipmiPort(),
                lab.redfishPort(), folder.authority(), lab.maas().url(), folder.secret(DrydockProperties.MAAS_KEY), lab.switches().url(),
                lab.promenade().url(), folder.properties(), folder.environment());
    }

    /** Until the process is told to end, or somebody deletes the folder: nobody could use the lab any more. */
    private void waitForTheEnd() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        do {
            never.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } while (Files.exists(folder.ready()));
    }
}
