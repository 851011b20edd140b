package io.drydock.functions.provisioner.site.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.access.AccessChange.CreateRepository;
import io.drydock.functions.provisioner.site.access.AccessChange.DeleteRepository;
import io.drydock.functions.provisioner.site.access.AccessChange.UpdateRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** MAAS's package repositories. */
final class Repositories {
    private static final String PATH = "package-repositories/";

    private final Maas maas;

    Repositories(Maas maas) {
        this.maas = maas;
    }

    /** @param removeUnlisted whether those go away that are not {@code wanted}, but for Ubuntu's archives */
    List<AccessChange> differences(List<Repository> wanted, boolean removeUnlisted) {
        if (wanted.isEmpty() && !removeUnlisted) {
            return List.of();
        }
        Map<String, JsonNode> present = new LinkedHashMap<>();
        maas.get(PATH, MaasParameters.NONE).forEach(json -> present.put(json.path("name").asText(), json));
        List<AccessChange> changes = new ArrayList<>();
        for (Repository repository : wanted) {
            JsonNode found = present.remove(repository.name());
            if (found == null) {
                changes.add(new CreateRepository(repository));
                continue;
            }
            String difference = repository.differenceFrom(Repository.of(found));
            if (!found.path("enabled").asBoolean(true)) {
                difference = difference.isEmpty() ? "enabled" : difference + ", enabled";
            }
            if (!difference.isEmpty()) {
                changes.add(new UpdateRepository(found.path("id").asInt(), repository, difference));
            }
        }
        if (removeUnlisted) {
            present.forEach((name, json) -> {
                if (!Repository.ARCHIVES.contains(name)) {
                    changes.add(new DeleteRepository(json.path("id").asInt(), name));
                }
            });
        }
        return changes;
    }

    void create(Repository repository) {
        maas.post(PATH, repository.parameters());
    }

    void update(int id, Repository repository) {
        maas.put(PATH + id + "/", repository.parameters());
    }

    void delete(int id) {
        maas.delete(PATH + id + "/");
    }
}
