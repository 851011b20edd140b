package io.drydock.functions.engine.definition;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.EngineSettings;
import io.drydock.functions.engine.api.machine.StateMachineCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/** Creates the state machines whose definitions come with the engine, or brings them up to date. */
@ApplicationScoped
public class PackagedStateMachines {
    private static final Logger LOG = Logger.getLogger(PackagedStateMachines.class);

    private final StateMachineCatalog machines;
    private final EngineSettings settings;
    private final Arns arns;

    PackagedStateMachines(StateMachineCatalog machines, EngineSettings settings, Arns arns) {
        this.machines = machines;
        this.settings = settings;
        this.arns = arns;
    }

    /** @throws IllegalStateException if a definition is invalid: the engine does not start with half of its state machines */
    public void create() {
        Map<String, String> definitions = settings.definitions().map(DefinitionFiles::folder)
                .orElseGet(() -> DefinitionFiles.packed(settings.stateMachines()));
        definitions.forEach((name, definition) -> machines.put(name, Placeholders.replace(definition, arns), role()));
        LOG.infof("State machines of this engine: %s", definitions.keySet());
    }

    /** Functions on this machine need no role; the API wants one. */
    private String role() {
        return "arn:aws:iam::" + settings.account() + ":role/drydock-engine";
    }
}
