package io.drydock.lab.maas.repository;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.util.Map;
import java.util.TreeMap;

/** Package repositories: {@code package-repositories/}. Ubuntu's two archives are always there. */
public final class RepositoryPart implements MaasPart {
    private final MaasState state;
    private final Map<Integer, PackageRepository> repositories = new TreeMap<>();

    public RepositoryPart(MaasState state) {
        this.state = state;
        add(PackageRepository.archive(0, "main_archive", "http://archive.ubuntu.com/ubuntu", PackageRepository.MAIN_ARCHES));
        add(PackageRepository.archive(0, "ports_archive", "http://ports.ubuntu.com/ubuntu-ports", PackageRepository.PORTS_ARCHES));
    }

    private PackageRepository add(PackageRepository repository) {
        PackageRepository numbered = repository.withId(state.nextId("packagerepository"));
        repositories.put(numbered.id(), numbered);
        return numbered;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("package-repositories/").get(_ -> Answers.list(repositories.values(), RepositoryPart::json)).post(request -> save(request, null));
        routes.at("package-repositories/{id}/").get(request -> MaasReply.json(json(repository(request))))
                .put(request -> save(request, repository(request))).delete(this::delete);
    }

    private PackageRepository repository(MaasRequest request) throws Refused {
        String specifier = request.variable("id");
        return repositories.values().stream().filter(one -> Integer.toString(one.id()).equals(specifier) || one.name().equals(specifier)).findFirst()
                .orElseThrow(() -> Refused.notFound("PackageRepository"));
    }

    private MaasReply save(MaasRequest request, PackageRepository own) throws Refused {
        Form form = new Form(request);
        PackageRepository wanted = RepositoryForm.read(form, own);
        if (repositories.values().stream().anyMatch(other -> other.id() != wanted.id() && other.name().equals(wanted.name()))) {
            form.error("name", "Package repository with this Name already exists.");
        }
        form.check();
        if (own == null) {
            return MaasReply.json(json(add(wanted)));
        }
        repositories.put(wanted.id(), wanted);
        return MaasReply.json(json(wanted));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        PackageRepository repository = repository(request);
        if (repository.archive()) {
            throw Refused.bad("Cannot delete default Ubuntu archives.");
        }
        repositories.remove(repository.id());
        return MaasReply.noContent();
    }

    private static ObjectNode json(PackageRepository one) {
        ObjectNode body = Json.object().put("id", one.id()).put("name", one.name()).put("url", one.url())
                .put("disable_sources", one.disableSources()).put("key", one.key()).put("enabled", one.enabled());
        body.set("distributions", Json.texts(one.distributions()));
        body.set("disabled_pockets", Json.texts(one.disabledPockets()));
        body.set("disabled_components", Json.texts(one.disabledComponents()));
        body.set("components", Json.texts(one.components()));
        body.set("arches", Json.texts(one.arches()));
        return body.put("resource_uri", MaasService.BASE + "package-repositories/" + one.id() + "/");
    }
}
