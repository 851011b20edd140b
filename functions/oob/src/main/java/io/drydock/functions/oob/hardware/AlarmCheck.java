package io.drydock.functions.oob.hardware;

import io.drydock.function.verdict.Verdict;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a BMC's alarms. What is critical now fails; a critical entry of the log fails while it is young, and is unknown where the BMC's
 * clock did not say when it was. Everything else is told.
 */
final class AlarmCheck {
    private static final String CHECK = "alarms";

    private AlarmCheck() {
    }

    /**
     * @param alarms absent: the BMC can't tell
     * @param logAge how young a log entry is that counts
     */
    static List<Verdict> of(Optional<List<Alarm>> alarms, Duration logAge, Instant now) {
        if (alarms.isEmpty()) {
            return List.of(Verdict.unknown(CHECK, "the BMC can't tell alarms"));
        }
        List<Verdict> verdicts = new ArrayList<>();
        int told = 0;
        for (Alarm alarm : alarms.get()) {
            Optional<Verdict> verdict = of(alarm, logAge, now);
            verdict.ifPresent(verdicts::add);
            told += verdict.isEmpty() && alarm.severity() != Severity.INFO ? 1 : 0;
        }
        if (verdicts.isEmpty()) {
            verdicts.add(Verdict.pass(CHECK, told == 0 ? "none" : "none that counts; " + told + " warnings or old entries are in the build model"));
        }
        return verdicts;
    }

    private static Optional<Verdict> of(Alarm alarm, Duration logAge, Instant now) {
        if (alarm.severity() != Severity.CRITICAL) {
            return Optional.empty();
        }
        if (alarm.present()) {
            return Optional.of(Verdict.fail(CHECK, words(alarm)));
        }
        if (logAge.isZero() || alarm.at().filter(at -> !at.isAfter(now.minus(logAge))).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(alarm.at().isPresent() ? Verdict.fail(CHECK, words(alarm))
                : Verdict.unknown(CHECK, words(alarm) + "; the BMC's clock does not say when"));
    }

    private static String words(Alarm alarm) {
        return alarm.source() + ": " + alarm.message() + alarm.at().map(at -> " (" + at + ")").orElse("");
    }
}
