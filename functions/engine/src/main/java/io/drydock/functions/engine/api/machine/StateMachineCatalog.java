package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineSettings;
import io.drydock.functions.engine.record.StateMachineVersion;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Creates and changes state machines, for the actions and for the definitions that come with the program. */
@ApplicationScoped
public class StateMachineCatalog {
    private final StateMachineRecords records;
    private final StateMachineVersions versions;
    private final StateMachineLookup lookup;
    private final VersionPublisher publisher;
    private final Arns arns;
    private final InstantSource clock;

    StateMachineCatalog(StateMachineRecords records, StateMachineVersions versions, StateMachineLookup lookup, VersionPublisher publisher, Arns arns,
            InstantSource clock) {
        this.records = records;
        this.versions = versions;
        this.lookup = lookup;
        this.publisher = publisher;
        this.arns = arns;
        this.clock = clock;
    }

    /** What a new state machine is to be. */
    record Creation(String name, String type, String definition, String roleArn, StateMachineSettings settings, Optional<Publication> publication) {
    }

    /** A state machine that there is now, with the version that was published along with it. */
    record Result(StateMachineRecord machine, Optional<StateMachineVersion> version) {
    }

    /** That a version is to be published. */
    record Publication(Optional<String> description) {
    }

    /**
     * Creates a state machine; the same one again is answered as it is, whatever its role.
     *
     * @throws ApiFailure InvalidDefinition; StateMachineAlreadyExists if there is another one of that name; StateMachineDeleting
     */
    Result create(Creation wanted) {
        Definitions.check(wanted.definition(), wanted.type());
        String arn = arns.stateMachine(wanted.name());
        while (true) {
            Optional<StateMachineRecord> existing = existing(arn);
            if (existing.isPresent()) {
                return sameAgain(existing.get(), wanted);
            }
            Instant now = now();
            StateMachineRecord created = new StateMachineRecord(arn, wanted.name(), wanted.type(), wanted.definition(), wanted.roleArn(), now, now,
                    Optional.empty(), wanted.settings(), 0, false);
            Optional<StateMachineVersion> first = wanted.publication().map(publication ->
                    new StateMachineVersion(created.withNextVersion(), 1, publication.description(), now));
            if (first.map(versions::createWith).orElseGet(() -> records.create(created))) {
                return new Result(created, first);
            }
        }
    }

    private Optional<StateMachineRecord> existing(String arn) {
        try {
            return Optional.of(lookup.findToChange(arn).machine());
        } catch (ApiFailure absent) {
            if (absent.named("StateMachineDoesNotExist")) {
                return Optional.empty();
            }
            throw absent;
        }
    }

    /** "CreateStateMachine is an idempotent API": which members count is told there. */
    private Result sameAgain(StateMachineRecord existing, Creation wanted) {
        Optional<StateMachineVersion> first = wanted.publication().flatMap(publication -> versions.find(existing.name(), 1)
                .map(StateMachineVersions.Stored::version).filter(version -> version.description().equals(publication.description())));
        boolean same = existing.definition().equals(wanted.definition()) && existing.type().equals(wanted.type())
                && existing.settings().equals(wanted.settings()) && first.isPresent() == wanted.publication().isPresent();
        if (!same) {
            throw new ApiFailure("StateMachineAlreadyExists", "State Machine Already Exists: '" + existing.arn() + "'");
        }
        return new Result(existing, first);
    }

    /** What a state machine is to become. */
    record Update(Optional<String> definition, Optional<String> roleArn, Optional<StateMachineSettings> settings, Optional<Publication> publication) {
    }

    /**
     * Changes what is given; the executions that run keep the definition that they were started with. An update that changes nothing makes no
     * new revision.
     *
     * @throws ApiFailure InvalidArn, InvalidDefinition, StateMachineDoesNotExist or StateMachineDeleting
     */
    Result update(String arn, Update wanted) {
        while (true) {
            StateMachineRecords.Stored stored = lookup.findToChange(arn);
            StateMachineRecord old = stored.machine();
            wanted.definition().ifPresent(definition -> Definitions.check(definition, old.type()));
            StateMachineRecord changed = revise(old, wanted);
            if (changed.equals(old) || records.update(changed, stored.version())) {
                Optional<StateMachineVersion> version = wanted.publication()
                        .map(publication -> publisher.publish(arn, changed.revisionId(), publication.description()));
                return new Result(changed, version);
            }
        }
    }

    private StateMachineRecord revise(StateMachineRecord old, Update wanted) {
        String definition = wanted.definition().filter(text -> !Definitions.same(text, old.definition())).orElse(old.definition());
        String roleArn = wanted.roleArn().orElse(old.roleArn());
        StateMachineSettings settings = wanted.settings().orElse(old.settings());
        boolean same = definition.equals(old.definition()) && roleArn.equals(old.roleArn()) && settings.equals(old.settings());
        return same ? old : old.revised(definition, roleArn, settings, now(), UUID.randomUUID().toString());
    }

    /**
     * Makes the state machine {@code name} what {@code definition} says, whether or not it is there; one that is being deleted stays.
     *
     * @throws IllegalStateException if the definition is invalid
     */
    public void put(String name, String definition, String roleArn) {
        try {
            records.find(name).filter(stored -> stored.machine().deleting())
                    .ifPresent(stored -> records.update(stored.machine().kept(), stored.version()));
            Optional<StateMachineRecord> existing = records.find(name).map(StateMachineRecords.Stored::machine);
            if (existing.isEmpty()) {
                create(new Creation(name, StateMachineRecord.STANDARD, definition, roleArn, StateMachineSettings.DEFAULT, Optional.empty()));
            } else if (!existing.get().definition().equals(definition)) {
                update(existing.get().arn(), new Update(Optional.of(definition), Optional.empty(), Optional.empty(), Optional.empty()));
            }
        } catch (ApiFailure failure) {
            throw new IllegalStateException("the state machine '" + name + "' can't be created: " + failure.getMessage(), failure);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
