package io.drydock.functions.engine.fault;

import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The state machines that run while their engine is killed: those beside this class in the folder {@code fault} of the test's resources. */
final class Machines implements StateMachineDirectory {
    static final String NESTED = "nested";
    static final String ACTIVITY = "arn:aws:states:us-east-1:000000000000:activity:work";
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:";

    private final Map<String, Startable> machines = Stream.of("jsonata", "jsonpath", NESTED).map(Machines::read)
            .collect(Collectors.toUnmodifiableMap(Startable::arn, Function.identity()));

    static String arn(String name) {
        return ARN + "stateMachine:" + name;
    }

    static String executionArn(String machine, String name) {
        return ARN + "execution:" + machine + ":" + name;
    }

    private static Startable read(String name) {
        String definition;
        try (InputStream text = Machines.class.getResourceAsStream("/fault/" + name + ".asl.json")) {
            definition = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!(DefinitionReader.read(definition) instanceof Reading.Valid)) {
            throw new IllegalStateException(name + ": " + DefinitionReader.read(definition));
        }
        return new Startable(arn(name), name, "arn:aws:iam::000000000000:role/r", "STANDARD", definition, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Startable> find(String stateMachineArn) {
        return Optional.ofNullable(machines.get(stateMachineArn));
    }

    @Override
    public boolean hasActivity(String activityArn) {
        return activityArn.equals(ACTIVITY);
    }
}
