package io.drydock.lab.maas.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import io.drydock.lab.maas.state.MaasState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where images come from, and which of them are to be imported: {@code boot-sources/} and their selections. Not for several threads. */
public final class Selections implements MaasPart {
    private record Selection(int id, String os, String release, List<String> architectures, List<String> subarches, List<String> labels) {
    }

    private static final String SOURCE = "1";
    private static final String BASE = "boot-sources/{source}/selections/";
    private static final List<String> RELEASES = List.of("bionic", "focal", "jammy", "noble");

    private final MaasState state;
    private final Set<String> available = new HashSet<>();
    private final Map<Integer, Selection> selections = new TreeMap<>();

    /** @param offered images that are selected from the beginning, beside the usual; those that were uploaded are not selected */
    public Selections(MaasState state, List<OfferedImage> offered) {
        this.state = state;
        RELEASES.forEach(release -> available.add("ubuntu/" + release));
        Set<String> selected = new LinkedHashSet<>(List.of("ubuntu/jammy", "ubuntu/noble"));
        offered.stream().filter(image -> !image.isUploaded()).map(OfferedImage::name).forEach(selected::add);
        available.addAll(selected);
        for (String image : selected) {
            int slash = image.indexOf('/');
            put(new Selection(state.nextId("bootsourceselection"), image.substring(0, slash), image.substring(slash + 1), List.of("amd64"),
                    List.of("*"), List.of("*")));
        }
    }

    private Selection put(Selection selection) {
        selections.put(selection.id(), selection);
        return selection;
    }

    /** Images to be imported, such as {@code ubuntu/noble/amd64}. */
    List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        selections.values().forEach(one -> one.architectures().forEach(arch -> wanted.add(one.os() + "/" + one.release() + "/" + arch)));
        return wanted;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("boot-sources/").get(_ -> MaasReply.json(Json.array().add(source())));
        routes.at("boot-sources/{source}/").get(request -> {
            check(request);
            return MaasReply.json(source());
        });
        routes.at(BASE).get(this::list).post(request -> MaasReply.json(json(put(read(request, state.nextId("bootsourceselection"))))));
        routes.at(BASE + "{id}/").get(request -> MaasReply.json(json(selection(request))))
                .put(request -> MaasReply.json(json(put(read(request, selection(request).id()))))).delete(request -> {
                    selections.remove(selection(request).id());
                    return MaasReply.noContent();
                });
    }

    private ObjectNode source() {
        String created = Json.time(state.clock().instant());
        return Json.object().put("id", 1).put("url", "http://images.maas.io/ephemeral-v3/stable/")
                .put("keyring_filename", "/usr/share/keyrings/ubuntu-cloudimage-keyring.gpg").put("keyring_data", "").put("created", created)
                .put("updated", created).put("resource_uri", "/MAAS/api/2.0/boot-sources/1/");
    }

    private static void check(MaasRequest request) throws Refused {
        if (!request.variable("source").equals(SOURCE)) {
            throw Refused.notFound("BootSource");
        }
    }

    private MaasReply list(MaasRequest request) throws Refused {
        check(request);
        ArrayNode all = Json.array();
        selections.values().forEach(selection -> all.add(json(selection)));
        return MaasReply.json(all);
    }

    private Selection selection(MaasRequest request) throws Refused {
        check(request);
        return selections.values().stream().filter(one -> Integer.toString(one.id()).equals(request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.notFound("BootSourceSelection"));
    }

    private Selection read(MaasRequest request, int id) throws Refused {
        check(request);
        Selection before = selections.getOrDefault(id, new Selection(id, "", "", List.of("*"), List.of("*"), List.of("*")));
        FormErrors errors = new FormErrors();
        String os = request.filled("os").orElse(before.os());
        String release = request.filled("release").orElse(before.release());
        if (os.isEmpty()) {
            errors.required("os");
        }
        if (release.isEmpty()) {
            errors.required("release");
        } else if (!os.isEmpty() && !available.contains(os + "/" + release)) {
            errors.add("os", "OS " + os + " with release " + release + " has no available images for download");
        }
        boolean twice = selections.values().stream().anyMatch(one -> one.id() != id && one.os().equals(os) && one.release().equals(release));
        if (twice) {
            errors.add(FormErrors.WHOLE, "Boot source selection with this Boot source, Os and Release already exists.");
        }
        errors.check();
        List<String> architectures = request.has("arches") ? request.all("arches") : before.architectures();
        return new Selection(id, os, release, architectures.contains("*") ? List.of("amd64", "arm64") : architectures,
                request.has("subarches") ? request.all("subarches") : before.subarches(), request.has("labels") ? request.all("labels") : before.labels());
    }

    private static ObjectNode json(Selection selection) {
        ObjectNode body = Json.object().put("id", selection.id()).put("boot_source_id", 1).put("os", selection.os()).put("release", selection.release());
        body.set("arches", Json.texts(selection.architectures()));
        body.set("subarches", Json.texts(selection.subarches()));
        body.set("labels", Json.texts(selection.labels()));
        return body.put("resource_uri", "/MAAS/api/2.0/boot-sources/1/selections/" + selection.id() + "/");
    }
}
