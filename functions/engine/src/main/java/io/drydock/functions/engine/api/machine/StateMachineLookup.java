package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineVersion;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Finds what the ARN of a state machine, a version or an alias names. */
@Singleton
public class StateMachineLookup {
    private static final int WHOLE = 100;

    private final StateMachineRecords machines;
    private final StateMachineVersions versions;
    private final StateMachineAliases aliases;
    private final StateMachineDeletion deletion;
    private final RandomGenerator random = new SecureRandom();

    StateMachineLookup(StateMachineRecords machines, StateMachineVersions versions, StateMachineAliases aliases, StateMachineDeletion deletion) {
        this.machines = machines;
        this.versions = versions;
        this.aliases = aliases;
        this.deletion = deletion;
    }

    /**
     * What runs.
     *
     * @param machine as it is now, or as it was when the version was published
     * @param version of a version's ARN, or what an alias led to
     */
    public record Target(StateMachineRecord machine, Optional<StateMachineVersion> version, Optional<StateMachineAlias> alias) {
    }

    /** @throws ApiFailure InvalidArn */
    public static StateMachineArn parse(String arn) {
        return StateMachineArn.parse(arn).orElseThrow(() -> InvalidArn.of(arn, "stateMachine"));
    }

    /**
     * The state machine of an ARN without version, alias or label.
     *
     * @throws ApiFailure InvalidArn, ValidationException or StateMachineDoesNotExist
     */
    public StateMachineRecords.Stored find(String arn) {
        return switch (parse(arn)) {
            case StateMachineArn.Unqualified(String name) -> named(name, arn, arn);
            case StateMachineArn.MapState _ -> throw labelled();
            case StateMachineArn.Version _, StateMachineArn.Alias _ -> throw absent(arn);
        };
    }

    /** The same, for what can't be done any more once it is being deleted: StateMachineDeleting as well. */
    public StateMachineRecords.Stored findToChange(String arn) {
        StateMachineRecords.Stored stored = find(arn);
        refuseDeleting(stored.machine());
        return stored;
    }

    /**
     * What an execution that is started with this ARN runs: of an alias, one of its versions, by their weights.
     *
     * @throws ApiFailure InvalidArn, ValidationException, StateMachineDoesNotExist or StateMachineDeleting
     */
    public Target target(String arn) {
        Target target = describe(arn);
        refuseDeleting(named(target.machine().name(), target.machine().arn(), arn).machine());
        return target;
    }

    /** The same, whether or not it is being deleted. */
    public Target describe(String arn) {
        return switch (parse(arn)) {
            case StateMachineArn.Unqualified(String name) -> new Target(named(name, arn, arn).machine(), Optional.empty(), Optional.empty());
            case StateMachineArn.Version(String name, long number) -> {
                StateMachineVersion version = version(name, number).filter(found -> found.arn().equals(arn)).orElseThrow(() -> absent(arn));
                yield new Target(version.machine(), Optional.of(version), Optional.empty());
            }
            case StateMachineArn.Alias(String name, String alias) -> routed(aliases.find(name, alias).map(StateMachineAliases.Stored::alias)
                    .filter(found -> found.arn().equals(arn)).orElseThrow(() -> absent(arn)));
            case StateMachineArn.MapState _ -> throw labelled();
        };
    }

    private Target routed(StateMachineAlias alias) {
        int drawn = random.nextInt(WHOLE);
        String chosen = alias.routes().getFirst().weight() > drawn ? alias.routes().getFirst().versionArn() : alias.routes().getLast().versionArn();
        if (parse(chosen) instanceof StateMachineArn.Version(String name, long number)) {
            StateMachineVersion version = version(name, number).orElseThrow(() -> absent(chosen));
            return new Target(version.machine(), Optional.of(version), Optional.of(alias));
        }
        throw absent(chosen);
    }

    private Optional<StateMachineVersion> version(String name, long number) {
        return versions.find(name, number).map(StateMachineVersions.Stored::version);
    }

    private StateMachineRecords.Stored named(String name, String machineArn, String askedFor) {
        return machines.find(name).filter(stored -> stored.machine().arn().equals(machineArn)).filter(stored -> !deletion.finish(stored))
                .orElseThrow(() -> absent(askedFor));
    }

    private static void refuseDeleting(StateMachineRecord machine) {
        if (machine.deleting()) {
            throw deleting(machine.arn());
        }
    }

    static ApiFailure deleting(String arn) {
        return new ApiFailure("StateMachineDeleting", "State Machine is being deleted: '" + arn + "'");
    }

    static ApiFailure absent(String arn) {
        return new ApiFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'");
    }

    static ApiFailure labelled() {
        return ApiFailure.validation("API_DOES_NOT_SUPPORT_LABELED_ARNS", "The API does not support labeled ARNs");
    }
}
