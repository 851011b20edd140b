package io.drydock.lab.maas.domain;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** DNS domains: {@code domains/}. */
public final class DomainPart implements MaasPart {
    private static final Pattern LABEL = Pattern.compile("[\\w](?:[\\w-]{0,61}[\\w])?");
    private static final int LONGEST_TTL = 604_800;

    private record Domain(int id, String name, boolean authoritative, Optional<Integer> ttl) {
        boolean isDefault() {
            return id == 0;
        }
    }

    private final MaasState state;
    private final Map<Integer, Domain> domains = new TreeMap<>();

    /** With the domain {@code maas}, which a fresh MAAS has. */
    public DomainPart(MaasState state) {
        this.state = state;
        add("maas", true, Optional.empty());
    }

    private Domain add(String name, boolean authoritative, Optional<Integer> ttl) {
        Domain domain = new Domain(state.nextId("domain") - 1, name, authoritative, ttl);
        domains.put(domain.id(), domain);
        return domain;
    }

    /** Whether there is a domain of that name. */
    public boolean knows(String name) {
        return find(name).isPresent();
    }

    /** A domain as MAAS shows it, in its list and in its machines; absent: there is none of that name. */
    public Optional<ObjectNode> json(String name) {
        return find(name).map(this::json);
    }

    private Optional<Domain> find(String specifier) {
        return domains.values().stream().filter(domain -> Integer.toString(domain.id()).equals(specifier) || domain.name().equals(specifier))
                .findFirst();
    }

    @Override
    public void routes(Routes routes) {
        routes.at("domains/").get(_ -> Answers.list(domains.values(), this::json)).post(this::create);
        routes.at("domains/{id}/").get(request -> MaasReply.json(json(domain(request)))).put(this::update).delete(this::delete);
    }

    private ObjectNode json(Domain domain) {
        ObjectNode body = Json.object().put("id", domain.id()).put("name", domain.name())
                .put("authoritative", domain.authoritative()).put("is_default", domain.isDefault())
                .put("resource_record_count", state.machines().stream().filter(machine -> machine.domain().equals(domain.name())).count())
                .put("resource_uri", MaasService.BASE + "domains/" + domain.id() + "/");
        return body.put("ttl", domain.ttl().orElse(null));
    }

    private Domain domain(MaasRequest request) throws Refused {
        return find(request.variable("id")).orElseThrow(() -> Refused.notFound("Domain"));
    }

    private MaasReply create(MaasRequest request) throws Refused {
        Form form = new Form(request);
        form.required("name");
        Optional<String> name = name(form, null);
        Optional<Integer> ttl = form.whole("ttl", 1, LONGEST_TTL);
        form.check();
        return MaasReply.json(json(add(name.orElseThrow(), form.truth("authoritative", true), ttl)));
    }

    private Optional<String> name(Form form, Domain own) {
        Optional<String> name = form.text("name");
        name.ifPresent(text -> {
            if (text.length() > 253) {
                form.error("name", "Hostname is too long.  Maximum allowed is 253 characters.");
            } else if (!Arrays.stream(text.split("\\.", -1)).allMatch(label -> LABEL.matcher(label).matches())) {
                form.error("name", "Invalid domain name: " + text + ".");
            } else if (find(text).filter(other -> other != own && other.name().equals(text)).isPresent()) {
                form.error("name", "Domain with this Name already exists.");
            }
        });
        return name;
    }

    private MaasReply update(MaasRequest request) throws Refused {
        Domain domain = domain(request);
        Form form = new Form(request);
        Optional<String> name = name(form, domain);
        Optional<Integer> ttl = form.has("ttl") ? form.whole("ttl", 1, LONGEST_TTL) : domain.ttl();
        form.check();
        Domain changed = new Domain(domain.id(), name.orElse(domain.name()), form.truth("authoritative", domain.authoritative()), ttl);
        domains.put(changed.id(), changed);
        state.machines().stream().filter(machine -> machine.domain().equals(domain.name())).forEach(machine -> machine.domain(changed.name()));
        return MaasReply.json(json(changed));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Domain domain = domain(request);
        if (domain.isDefault()) {
            throw Refused.bad("This domain is the default domain, it cannot be deleted.");
        }
        if (state.machines().stream().anyMatch(machine -> machine.domain().equals(domain.name()))) {
            throw Refused.bad("Cannot delete domain with nodes in it: " + domain.name() + ".");
        }
        domains.remove(domain.id());
        return MaasReply.noContent();
    }
}
