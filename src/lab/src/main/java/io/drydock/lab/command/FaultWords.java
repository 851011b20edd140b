package io.drydock.lab.command;

import io.drydock.lab.fault.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Faults as words of the command line. */
final class FaultWords {
    private FaultWords() {
    }

    static String of(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> parse(String word) {
        return Arrays.stream(Fault.values()).filter(fault -> of(fault).equals(word)).findFirst();
    }

    static String all() {
        return Arrays.stream(Fault.values()).map(FaultWords::of).collect(Collectors.joining(" "));
    }
}
