package io.drydock.lab.command;

import io.drydock.lab.LabSettings;
import io.drydock.lab.command.CommandLine.Errand;
import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.maas.MaasSettings;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.network.SwitchSettings;
import io.drydock.lab.promenade.PromenadeSettings;
import io.drydock.lab.server.Account;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.server.Privilege;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lab's command line word by word. */
final class CommandLineParser {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");

    private static final int MAAS_PORT = 5240;
    private static final int SWITCH_PORT = 8040;
    private static final int PROMENADE_PORT = 8041;
    private static final int FASTEST = 10_000;

    private final Deque<String> rest;
    private final Map<String, Set<Fault>> faults = new LinkedHashMap<>();
    private Optional<String> design = Optional.empty();
    private int nodes;
    private String network = "127.20.0.0/16";
    private int ipmiPort = LabSettings.STANDARD.ipmiPort();
    private int redfishPort = LabSettings.STANDARD.redfishPort();
    private SiteSettings site = SiteSettings.DEFAULT;
    private double timeFactor = 1;
    private Errand errand = Errand.SERVE;
    private Optional<Path> folder = Optional.empty();
    private Optional<Integer> promenadePort = Optional.empty();
    private Optional<Integer> maasPort = Optional.empty();
    private Optional<Integer> switchPort = Optional.empty();
    private final List<MaasFaultWish> maasFaults = new ArrayList<>();
    private double loss;
    private double duplicates;
    private Duration delay = Duration.ZERO;
    private Duration jitter = Duration.ZERO;
    private Path ca = Path.of(".drydock", "lab-ca.pem");
    private boolean untilEof;

    private CommandLineParser(List<String> words) {
        rest = new ArrayDeque<>(words);
    }

    static CommandLine parse(List<String> words) throws Usage {
        CommandLineParser parser = new CommandLineParser(words);
        try {
            return parser.parse();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private CommandLine parse() throws Usage {
        while (!rest.isEmpty()) {
            option(rest.pop());
        }
        boolean asks = errand == Errand.STATUS || errand == Errand.STOP;
        if (!asks && design.isPresent() == nodes > 0) {
            throw refused("Say either --design REF or --nodes N.");
        }
        if (folder.isEmpty() && errand != Errand.SERVE) {
            throw refused("--check, --status and --stop need --folder.");
        }
        if (folder.isPresent() && !asks && design.isEmpty()) {
            throw refused("--folder needs --design: what a Drydock is told is of a design.");
        }
        new Account(site.account(), site.password(), Privilege.ADMINISTRATOR);
        return new CommandLine(design, nodes, LoopbackNetwork.parse(network), ports(), site,
                new Datagrams(loss, delay, jitter, duplicates), faults, List.copyOf(maasFaults), ca.toAbsolutePath().normalize(), untilEof,
                errand, folder, timeFactor);
    }

    private void option(String word) throws Usage {
        switch (word) {
            case "--design" -> design = Optional.of(value(word));
            case "--nodes" -> nodes = whole(word, 1, 1 << 24);
            case "--network" -> network = value(word);
            case "--ipmi-port" -> ipmiPort = whole(word, 0, 65_535);
            case "--redfish-port" -> redfishPort = whole(word, 0, 65_535);
            case "--account" -> site = site.withAccount(value(word));
            case "--password" -> site = site.withPassword(value(word));
            case "--on" -> site = site.poweredOn(true);
            case "--time-factor" -> {
                timeFactor = number(word, 0, FASTEST);
                if (timeFactor != 0 && timeFactor < 1) {
                    throw refused(word + " is 0, or a number from 1 to " + FASTEST + ": how many times as fast as life.");
                }
                site = site.withDelays(timeFactor == 0 ? PowerDelays.NONE : PowerDelays.USUAL.scaled(1 / timeFactor));
            }
            case "--maas" -> maasPort = Optional.of(more() ? whole(word, 0, 65_535) : MAAS_PORT);
            case "--switches" -> switchPort = Optional.of(more() ? whole(word, 0, 65_535) : SWITCH_PORT);
            case "--maas-fault" -> maasFaults.add(new MaasFaultWish(value(word), names()));
            case "--loss" -> loss = number(word, 0, 100) / 100;
            case "--duplicates" -> duplicates = number(word, 0, 100) / 100;
            case "--delay" -> delay = time(word);
            case "--jitter" -> jitter = time(word);
            case "--hang" -> fault(word, Fault.HANGS);
            case "--ignore-boot" -> fault(word, Fault.IGNORES_BOOT_DEVICE);
            case "--fault" -> {
                String name = value(word);
                fault(word + " " + name, FaultWords.parse(name).orElseThrow(() -> refused("There is no fault '" + name + "'.")));
            }
            case "--promenade" -> promenadePort = Optional.of(more() ? whole(word, 0, 65_535) : PROMENADE_PORT);
            case "--folder" -> folder = Optional.of(Path.of(value(word)));
            case "--check" -> errand = Errand.CHECK;
            case "--status" -> errand = Errand.STATUS;
            case "--stop" -> errand = Errand.STOP;
            case "--ca" -> ca = Path.of(value(word));
            case "--until-eof" -> untilEof = true;
            case "--help", "-h" -> throw new Usage(0, CommandLine.HELP);
            default -> throw refused("'" + word + "' is not understood.");
        }
    }

    private LabSettings ports() throws Usage {
        LabSettings ports = new LabSettings(ipmiPort, redfishPort, maasPort.map(port -> MaasSettings.DEFAULT.withPort(port)
                .withTimeFactor(timeFactor == 0 ? FASTEST : timeFactor)), switchPort.map(SwitchSettings.DEFAULT::withPort),
                promenadePort.map(PromenadeSettings.DEFAULT::withPort));
        if (maasPort.isEmpty() && folder.isEmpty() && !maasFaults.isEmpty()) {
            throw refused("--maas-fault needs --maas.");
        }
        MaasFaults probe = new MaasFaults();
        maasFaults.forEach(wish -> wish.apply(probe));
        return ports;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        while (more()) {
            names.add(rest.pop());
        }
        return names;
    }

    private static Usage refused(String problem) {
        return new Usage(2, problem + "\nSee --help.");
    }

    private boolean more() {
        return !rest.isEmpty() && !rest.peek().startsWith("--");
    }

    private String value(String option) throws Usage {
        if (!more()) {
            throw refused(option + " needs a value.");
        }
        return rest.pop();
    }

    private int whole(String option, int least, int most) throws Usage {
        double number = number(option, least, most);
        if (number != Math.rint(number)) {
            throw refused(option + " is a whole number, not " + number + ".");
        }
        return (int) number;
    }

    private double number(String option, int least, int most) throws Usage {
        String text = value(option);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw refused(option + " is a number from " + least + " to " + most + ", not '" + text + "'.");
    }

    private Duration time(String option) throws Usage {
        String text = value(option);
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw refused(option + " is a time such as 50ms or 2s, not '" + text + "'.");
        }
        long count = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
    }

    private void fault(String option, Fault fault) throws Usage {
        if (!more()) {
            throw refused(option + " needs the names of servers.");
        }
        while (more()) {
            faults.computeIfAbsent(rest.pop(), _ -> EnumSet.noneOf(Fault.class)).add(fault);
        }
    }
}
