package io.drydock.functions.engine.api;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Diagnostic;
import io.drydock.states.definition.Reading;
import io.drydock.states.model.StateMachine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The state machines, for the actions and for the definitions that come with the program. */
@ApplicationScoped
public class StateMachineCatalog {
    private final StateMachineRecords records;
    private final Arns arns;
    private final InstantSource clock;

    StateMachineCatalog(StateMachineRecords records, Arns arns, InstantSource clock) {
        this.records = records;
        this.arns = arns;
        this.clock = clock;
    }

    /** @throws ApiFailure InvalidArn or StateMachineDoesNotExist */
    StateMachineRecords.Stored find(String arn) {
        String name = Arns.stateMachineName(arn).orElseThrow(() -> new ApiFailure("InvalidArn", "Invalid Arn: '" + arn
                + "'. A state machine's is arn:aws:states:<region>:<account>:stateMachine:<name>"));
        return records.find(name).filter(stored -> stored.machine().arn().equals(arn)).orElseThrow(() ->
                new ApiFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '" + arn + "'"));
    }

    /** @throws ApiFailure InvalidDefinition, with every finding */
    static StateMachine machine(String definition) {
        return switch (DefinitionReader.read(definition)) {
            case Reading.Valid(StateMachine machine, var _) -> machine;
            case Reading.Invalid(var diagnostics) -> throw new ApiFailure("InvalidDefinition", "Invalid State Machine Definition: '"
                    + diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(", ")) + "'");
        };
    }

    /**
     * Creates a state machine; the same one again is answered as it is.
     *
     * @throws ApiFailure StateMachineAlreadyExists if there is another one of that name
     */
    StateMachineRecord create(String name, String definition, String roleArn) {
        machine(definition);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StateMachineRecord created = new StateMachineRecord(arns.stateMachine(name), name, definition, roleArn, now, now, UUID.randomUUID().toString());
        if (records.create(created)) {
            return created;
        }
        return records.find(name).map(StateMachineRecords.Stored::machine).filter(existing -> existing.definition().equals(definition))
                .orElseThrow(() -> new ApiFailure("StateMachineAlreadyExists", "State Machine Already Exists: '" + created.arn() + "'"));
    }

    /** Changes what is given; the executions that run keep the definition that they were started with. */
    StateMachineRecord update(String arn, Optional<String> definition, Optional<String> roleArn) {
        definition.ifPresent(StateMachineCatalog::machine);
        while (true) {
            StateMachineRecords.Stored stored = find(arn);
            StateMachineRecord old = stored.machine();
            StateMachineRecord changed = new StateMachineRecord(old.arn(), old.name(), definition.orElse(old.definition()),
                    roleArn.orElse(old.roleArn()), old.createdAt(), clock.instant().truncatedTo(ChronoUnit.MILLIS), UUID.randomUUID().toString());
            if (records.update(changed, stored.version())) {
                return changed;
            }
        }
    }

    /**
     * Makes the state machine {@code name} what {@code definition} says, whether or not it is there.
     *
     * @throws IllegalStateException if the definition is invalid
     */
    public void put(String name, String definition, String roleArn) {
        try {
            Optional<StateMachineRecord> existing = records.find(name).map(StateMachineRecords.Stored::machine);
            if (existing.isEmpty()) {
                create(name, definition, roleArn);
            } else if (!existing.get().definition().equals(definition)) {
                update(existing.get().arn(), Optional.of(definition), Optional.empty());
            }
        } catch (ApiFailure failure) {
            throw new IllegalStateException("the state machine '" + name + "' can't be created: " + failure.getMessage(), failure);
        }
    }

    void delete(String arn) {
        Arns.stateMachineName(arn).ifPresentOrElse(records::delete, () -> {
            throw new ApiFailure("InvalidArn", "Invalid Arn: '" + arn + "'");
        });
    }

    StateMachineRecords.Listing list(int limit, Optional<String> after) {
        return records.list(limit, after);
    }
}
