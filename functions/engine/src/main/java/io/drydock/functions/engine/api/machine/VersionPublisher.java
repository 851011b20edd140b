package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineVersion;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Publishes the current revision of a state machine as a version; a revision that was published is answered as the version that it is. */
@Singleton
class VersionPublisher {
    /** What the first revision is called, which has no id ("PublishStateMachineVersion": revisionId). */
    private static final String INITIAL = "INITIAL";
    private static final int MOST_VERSIONS = 1000;

    private final StateMachineLookup lookup;
    private final StateMachineVersions versions;
    private final InstantSource clock;

    VersionPublisher(StateMachineLookup lookup, StateMachineVersions versions, InstantSource clock) {
        this.lookup = lookup;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param revisionId of the only revision that may be published; empty: whichever is there
     * @throws ApiFailure InvalidArn, StateMachineDoesNotExist, StateMachineDeleting, ConflictException or ServiceQuotaExceededException
     */
    StateMachineVersion publish(String arn, Optional<String> revisionId, Optional<String> description) {
        while (true) {
            StateMachineRecords.Stored stored = lookup.findToChange(arn);
            StateMachineRecord machine = stored.machine();
            String current = machine.revisionId().orElse(INITIAL);
            revisionId.filter(wanted -> !wanted.equals(current)).ifPresent(wanted -> {
                throw new ApiFailure("ConflictException", "Failed to publish the State Machine version for revision " + wanted
                        + ". The current State Machine revision is " + current + ".");
            });
            Optional<StateMachineVersion> newest = versions.list(machine.name(), 1, Optional.empty()).versions().stream().findFirst()
                    .filter(version -> version.machine().revisionId().equals(machine.revisionId()));
            if (newest.isPresent()) {
                return newest.get();
            }
            checkQuota(machine);
            StateMachineVersion version = new StateMachineVersion(machine.withNextVersion(), machine.lastVersion() + 1, description,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (versions.publish(version, stored.version())) {
                return version;
            }
        }
    }

    private void checkQuota(StateMachineRecord machine) {
        if (machine.lastVersion() >= MOST_VERSIONS
                && versions.list(machine.name(), MOST_VERSIONS, Optional.empty()).versions().size() >= MOST_VERSIONS) {
            throw new ApiFailure("ServiceQuotaExceededException", "A state machine has at most " + MOST_VERSIONS
                    + " versions. Delete one of those of '" + machine.arn() + "' that are not used any more.");
        }
    }
}
