package io.drydock.functions.oob.ipmi.client;

import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.session.CompletionCode;
import java.io.IOException;
import java.time.Duration;

/** The words in which failures are told: which BMC, what it was asked, what came back. */
final class Failures {
    private Failures() {
    }

    static BmcException noAnswer(IpmiTarget target, String asked, int transmissions, Duration time, IOException sendFailure) {
        String why = sendFailure == null ? "no answer" : "no answer, and this machine can't send there: " + sendFailure.getMessage();
        return new BmcException(Kind.NO_ANSWER, "%s, by IPMI at UDP port %d: asked %s, sent %d times in %s s: %s".formatted(target,
                target.address().getPort(), asked, transmissions, seconds(time), why));
    }

    static BmcException notABmc(IpmiTarget target, String asked) {
        return new BmcException(Kind.NOT_A_BMC, "%s, by IPMI at UDP port %d: asked %s, and what answers there does not speak RMCP"
                .formatted(target, target.address().getPort(), asked));
    }

    static BmcException refused(IpmiTarget target, String asked, Kind kind, String reason) {
        return new BmcException(kind, "%s, by IPMI: asked %s, answered: %s".formatted(target, asked, reason));
    }

    static BmcException refused(IpmiTarget target, IpmiCommand<?> command, CompletionCode code) {
        return refused(target, words(command), Refusals.kind(command.code(), code), code.meaning());
    }

    static BmcException malformed(IpmiTarget target, IpmiCommand<?> command, Exception cause) {
        return new BmcException(Kind.COMMAND_REFUSED, "%s, by IPMI: asked %s, and the answer can't be read: %s".formatted(target, words(command),
                cause.getMessage()), cause);
    }

    static BmcException sessionEnded(IpmiTarget target) {
        return new BmcException(Kind.NO_ANSWER, target + ", by IPMI: the session has ended");
    }

    static BmcException clientClosed(IpmiTarget target) {
        return new BmcException(Kind.NO_ANSWER, target + ", by IPMI: given up, since the program ends");
    }

    static BmcException interrupted(IpmiTarget target) {
        return new BmcException(Kind.NO_ANSWER, target + ", by IPMI: given up, since the caller was interrupted");
    }

    /** A command by its name, such as {@code GetChassisStatus (netFn 00h, command 01h)}. */
    static String words(IpmiCommand<?> command) {
        return "%s (network function %02xh, command %02xh)".formatted(command.getClass().getSimpleName(), command.netFn().request(), command.code());
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? String.valueOf(time.toSeconds()) : String.valueOf(time.toMillis() / 1000.0);
    }
}
