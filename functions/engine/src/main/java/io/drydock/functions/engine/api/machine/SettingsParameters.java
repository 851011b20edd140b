package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.Encryption;
import io.drydock.functions.engine.record.StateMachineSettings;
import io.drydock.functions.engine.record.StateMachineSettings.Logging;
import java.util.List;
import java.util.Optional;

/** The members "loggingConfiguration", "tracingConfiguration" and "encryptionConfiguration" of CreateStateMachine and UpdateStateMachine. */
final class SettingsParameters {
    private static final MemberType DESTINATION = new MemberType.Structure("LogDestination", Shape.of(Member.optional("cloudWatchLogsLogGroup",
            new MemberType.Structure("CloudWatchLogsLogGroup", Shape.of(Member.optional("logGroupArn", MemberType.ARN))))));
    static final Member[] MEMBERS = {
        Member.optional("loggingConfiguration", new MemberType.Structure("LoggingConfiguration", Shape.of(
                Member.optional("level", MemberType.oneOf("ALL", "ERROR", "FATAL", "OFF")),
                Member.optional("includeExecutionData", MemberType.FLAG),
                Member.optional("destinations", new MemberType.ListOf(DESTINATION, 0, Integer.MAX_VALUE))))),
        Member.optional("tracingConfiguration", new MemberType.Structure("TracingConfiguration", Shape.of(
                Member.optional("enabled", MemberType.FLAG)))),
        EncryptionParameter.MEMBER
    };

    private SettingsParameters() {
    }

    /** Whether the request says anything about them. */
    static boolean given(Parameters parameters) {
        return List.of(MEMBERS).stream().anyMatch(member -> parameters.has(member.name()));
    }

    /**
     * What the request says, and {@code otherwise} where it says nothing.
     *
     * @throws ApiFailure InvalidLoggingConfiguration or InvalidEncryptionConfiguration
     */
    static StateMachineSettings read(Parameters parameters, StateMachineSettings otherwise) {
        Optional<Logging> logging = parameters.structure("loggingConfiguration").map(SettingsParameters::logging);
        Optional<Boolean> tracing = parameters.structure("tracingConfiguration").map(given -> given.flag("enabled", false));
        Optional<Encryption> encryption = EncryptionParameter.read(parameters);
        return otherwise.with(logging.orElse(otherwise.logging())).with(tracing.orElse(otherwise.tracing()))
                .with(encryption.orElse(otherwise.encryption()));
    }

    private static Logging logging(Parameters given) {
        List<Optional<String>> destinations = given.structures("destinations").stream()
                .map(destination -> destination.structure("cloudWatchLogsLogGroup").flatMap(group -> group.optionalText("logGroupArn"))).toList();
        String level = given.optionalText("level").orElse("OFF");
        if (destinations.size() > 1 || destinations.isEmpty() && !level.equals("OFF") || destinations.stream().anyMatch(Optional::isEmpty)) {
            throw new ApiFailure("InvalidLoggingConfiguration", "Invalid Logging Configuration: Must specify exactly one Log Destination.");
        }
        return new Logging(level, given.flag("includeExecutionData", false), destinations.stream().flatMap(Optional::stream).toList());
    }
}
