package io.drydock.functions.provisioner.site.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.site.access.AccessChange.AddKey;
import io.drydock.functions.provisioner.site.access.AccessChange.CreateRepository;
import io.drydock.functions.provisioner.site.access.AccessChange.CreateTag;
import io.drydock.functions.provisioner.site.access.AccessChange.DeleteRepository;
import io.drydock.functions.provisioner.site.access.AccessChange.UpdateRepository;
import io.drydock.functions.provisioner.site.access.AccessChange.UpdateTag;
import io.drydock.functions.provisioner.site.change.ChangeRun;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes MAAS's SSH keys, package repositories and tag definitions what the design's region says. */
@Singleton
public class ConfigureSiteAccess implements SiteWork {
    static final String NAME = "configure-site-access";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Repositories repositories;
    private final ChangeRun run;

    ConfigureSiteAccess(ProvisionerSteps steps, Maas maas, ChangeRun run) {
        this.steps = steps;
        this.maas = maas;
        this.repositories = new Repositories(maas);
        this.run = run;
    }

    /** The outcome's output is {@code {"counts": {kind: number}, "changes": [text]}}: what was changed. */
    @Funq(NAME)
    public JsonNode configureSiteAccess(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesSite() {
        return true;
    }

    /** Records of values say all of themselves, and always alike. */
    @Override
    public JsonNode dependsOn(SiteCall call) {
        return TextNode.valueOf(DesiredAccess.of(call.site().model()).toString());
    }

    @Override
    public StepResult perform(SiteCall call) {
        DesiredAccess desired = DesiredAccess.of(call.site().model());
        if (!desired.unsupported().isEmpty()) {
            throw new StepFailed(maas.name() + " has package repositories of apt only, and the design lists others: "
                    + String.join(", ", desired.unsupported()) + ". Leave them out of the region; nothing was changed.");
        }
        return run.run(call, new ChangeRun.Work<AccessChange>() {
            @Override
            public List<AccessChange> plan() {
                List<AccessChange> changes = new ArrayList<>(SshKey.missing(maas, desired.keys()));
                changes.addAll(repositories.differences(desired.repositories(), desired.removeUnlisted()));
                changes.addAll(Tag.differences(maas, desired.tags()));
                return changes;
            }

            @Override
            public Consumer<AccessChange> changer() {
                return ConfigureSiteAccess.this::make;
            }

            @Override
            public String subject() {
                return "keys, package repositories and tag definitions";
            }
        });
    }

    private void make(AccessChange change) {
        switch (change) {
            case AddKey(String line) -> SshKey.add(maas, line);
            case CreateRepository(Repository repository) -> repositories.create(repository);
            case UpdateRepository(int id, Repository repository, _) -> repositories.update(id, repository);
            case DeleteRepository(int id, _) -> repositories.delete(id);
            case CreateTag(Tag tag) -> tag.create(maas);
            case UpdateTag(Tag tag, _) -> tag.update(maas);
        }
    }
}
