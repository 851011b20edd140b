package io.drydock.lab.maas.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tags of machines: {@code tags/}. */
public final class TagPart implements MaasPart {
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");

    private final MaasState state;
    private final Function<MaasMachine, ObjectNode> json;
    private final Function<MaasMachine, Optional<String>> lshw;
    private final Map<String, Tag> tags = new TreeMap<>();

    /**
     * @param json a whole machine as MAAS shows it
     * @param lshw a machine's hardware as commissioning found it
     */
    public TagPart(MaasState state, Function<MaasMachine, ObjectNode> json, Function<MaasMachine, Optional<String>> lshw) {
        this.state = state;
        this.json = json;
        this.lshw = lshw;
    }

    @Override
    public void routes(Routes routes) {
        Routes.Operation nodes = request -> Answers.list(with(tag(request)), json);
        routes.at("tags/").get(_ -> Answers.list(tags.values(), TagPart::of)).post(this::create);
        routes.at("tags/{name}/").get(request -> MaasReply.json(of(tag(request)))).put(this::update).delete(this::delete)
                .get("nodes", nodes).get("machines", nodes).post("update_nodes", this::updateNodes).post("rebuild", this::rebuild);
    }

    private Tag tag(MaasRequest request) throws Refused {
        return Optional.ofNullable(tags.get(request.variable("name"))).orElseThrow(() -> Refused.notFound("Tag"));
    }

    private List<MaasMachine> with(Tag tag) {
        return state.machines().stream().filter(machine -> machine.tags().contains(tag.name())).toList();
    }

    private static ObjectNode of(Tag tag) {
        return Json.object().put("name", tag.name()).put("definition", tag.definition()).put("comment", tag.comment())
                .put("kernel_opts", tag.kernelOptions()).put("resource_uri", MaasService.BASE + "tags/" + tag.name() + "/");
    }

    private MaasReply create(MaasRequest request) throws Refused {
        Form form = new Form(request);
        form.required("name");
        return MaasReply.json(of(save(form, null)));
    }

    private MaasReply update(MaasRequest request) throws Refused {
        return MaasReply.json(of(save(new Form(request), tag(request))));
    }

    private Tag save(Form form, Tag own) throws Refused {
        Optional<String> name = form.matching("name", NAME, 256);
        name.filter(text -> tags.containsKey(text) && (own == null || !text.equals(own.name())))
                .ifPresent(_ -> form.error("name", "Tag with this Name already exists."));
        form.text("definition").flatMap(HardwareMatch::fault).ifPresent(fault -> form.error("definition", fault));
        form.check();
        Tag before = own == null ? new Tag(name.orElseThrow(), "", "", "") : own;
        Tag tag = new Tag(name.orElse(before.name()), field(form, "definition", before.definition()), field(form, "comment", before.comment()),
                field(form, "kernel_opts", before.kernelOptions()));
        if (own != null && !tag.name().equals(own.name())) {
            with(own).forEach(machine -> {
                machine.tags().remove(own.name());
                machine.tags().add(tag.name());
            });
            tags.remove(own.name());
        }
        tags.put(tag.name(), tag);
        if (!tag.definition().equals(own == null ? "" : own.definition())) {
            populate(tag);
        }
        return tag;
    }

    private static String field(Form form, String field, String now) {
        return form.has(field) ? form.text(field, "") : now;
    }

    /** Gives the tag to the machines whose hardware fits its definition, and to no other. */
    private void populate(Tag tag) {
        if (!tag.definition().isEmpty()) {
            state.machines().forEach(machine -> match(tag, machine));
        }
    }

    private void match(Tag tag, MaasMachine machine) {
        if (lshw.apply(machine).filter(text -> HardwareMatch.fits(tag.definition(), text)).isPresent()) {
            machine.tags().add(tag.name());
        } else {
            machine.tags().remove(tag.name());
        }
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Tag tag = tag(request);
        with(tag).forEach(machine -> machine.tags().remove(tag.name()));
        tags.remove(tag.name());
        return MaasReply.noContent();
    }

    private MaasReply rebuild(MaasRequest request) throws Refused {
        Tag tag = tag(request);
        populate(tag);
        return MaasReply.json(Json.object().put("rebuilding", tag.name()));
    }

    /** Machines that don't exist are passed over. */
    private MaasReply updateNodes(MaasRequest request) throws Refused {
        Tag tag = tag(request);
        Optional<String> definition = request.one("definition");
        if (definition.filter(text -> !text.equals(tag.definition())).isPresent()) {
            throw Refused.conflict("Definition supplied '" + definition.get() + "' doesn't match current definition '" + tag.definition() + "'");
        }
        List<MaasMachine> added = machines(request, "add");
        List<MaasMachine> removed = machines(request, "remove");
        added.forEach(machine -> machine.tags().add(tag.name()));
        removed.forEach(machine -> machine.tags().remove(tag.name()));
        return MaasReply.json(Json.object().put("added", added.size()).put("removed", removed.size()));
    }

    private List<MaasMachine> machines(MaasRequest request, String field) {
        return request.all(field).stream().flatMap(id -> List.of(id.split(",")).stream()).map(String::strip).distinct()
                .flatMap(id -> state.machine(id).stream()).toList();
    }

    @Override
    public void commissioned(MaasMachine machine) {
        tags.values().stream().filter(tag -> !tag.definition().isEmpty()).forEach(tag -> match(tag, machine));
    }
}
