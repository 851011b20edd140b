package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Diagnostic;
import io.drydock.states.definition.Reading;
import io.drydock.states.model.StateMachine;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What executions run, read once: executions of the same definition share it for as long as one of them needs it, and a while longer. */
final class Definitions {
    private static final int REMEMBERED = 64;

    private final Map<Definition, Shared> inUse = new HashMap<>();
    private final ReferenceQueue<StateMachine> unused = new ReferenceQueue<>();
    private final Map<Definition, StateMachine> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Definition, StateMachine> eldest) {
            return size() > REMEMBERED;
        }
    };

    private static final class Shared extends WeakReference<StateMachine> {
        private final Definition definition;

        Shared(Definition definition, StateMachine machine, ReferenceQueue<StateMachine> unused) {
            super(machine, unused);
            this.definition = definition;
        }
    }

    /** @throws IllegalStateException if the definition is not one that this engine runs */
    synchronized StateMachine machine(Definition definition) {
        while (unused.poll() instanceof Shared gone) {
            inUse.remove(gone.definition, gone);
        }
        StateMachine machine = Optional.ofNullable(inUse.get(definition)).map(Shared::get).orElseGet(() -> {
            StateMachine read = read(definition);
            inUse.put(definition, new Shared(definition, read, unused));
            return read;
        });
        recent.put(definition, machine);
        return machine;
    }

    private StateMachine read(Definition definition) {
        if (definition.mapState().isPresent()) {
            return machine(new Definition(definition.text(), Optional.empty())).processorOf(definition.mapState().get());
        }
        return switch (DefinitionReader.read(definition.text())) {
            case Reading.Valid(StateMachine machine, var _) -> machine;
            case Reading.Invalid(var diagnostics) -> throw new IllegalStateException("its definition is not one that this engine runs: "
                    + diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(", ")));
        };
    }
}
