package io.drydock.lab.command;

import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.fault.MaasFaults;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fault of MAAS as the command line names it.
 *
 * @param word a machine's fault, or one of MAAS as a whole, such as {@code unavailable=0.2}
 * @param names servers that have it; none: all
 */
record MaasFaultWish(String word, List<String> names) {
    private static final String OF_MAAS = "unavailable=SHARE lock-errors=SHARE lost-answers=SHARE slow=SECONDS "
            + "clock-ahead=SECONDS rack-unhealthy importing";

    static String all() {
        return Arrays.stream(MaasFault.values()).map(MaasFaultWish::word).collect(Collectors.joining(" ")) + "; of MAAS as a whole: " + OF_MAAS;
    }

    private static String word(MaasFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such fault, or it can't have names */
    void apply(MaasFaults faults) {
        Optional<MaasFault> ofMachine = Arrays.stream(MaasFault.values()).filter(fault -> word(fault).equals(word)).findFirst();
        if (ofMachine.isPresent()) {
            names.forEach(name -> faults.add(name, ofMachine.get()));
            if (names.isEmpty()) {
                faults.addEverywhere(ofMachine.get());
            }
            return;
        }
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("--maas-fault " + word + " is no fault of a server. There are: " + all() + ".");
        }
        int equals = word.indexOf('=');
        double number = equals < 0 ? 0 : number(word.substring(equals + 1));
        switch (equals < 0 ? word : word.substring(0, equals)) {
            case "unavailable" -> faults.unavailable(number, Duration.ofSeconds(1));
            case "lock-errors" -> faults.lockErrors(number);
            case "lost-answers" -> faults.lostAnswers(number);
            case "slow" -> faults.slowness(seconds(number));
            case "clock-ahead" -> faults.clockAhead(seconds(number));
            case "rack-unhealthy" -> faults.rackUnhealthy(true);
            case "importing" -> faults.importing(true);
            default -> throw new IllegalArgumentException("There is no fault '" + word + "' of MAAS. There are: " + all() + ".");
        }
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("--maas-fault " + word + " needs a number behind '='.");
        }
    }

    private static Duration seconds(double number) {
        return Duration.ofMillis(Math.round(number * 1000));
    }
}
