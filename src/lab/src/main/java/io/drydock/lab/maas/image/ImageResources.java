package io.drydock.lab.maas.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;
import java.util.List;

/** What images there are, and their import. */
public final class ImageResources implements MaasPart {
    /** The version of the one set that each image has. */
    private static final String SET = "20240601";

    private final Images images;
    private final Selections selections;

    public ImageResources(Images images, Selections selections) {
        this.images = images;
        this.selections = selections;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("boot-resources/").get(this::list).get("is_importing", _ -> MaasReply.json(BooleanNode.valueOf(images.importing())))
                .post("import", this::startImport).post("stop_import", _ -> MaasReply.text(200, "Import of boot resources is being stopped"));
        routes.at("boot-resources/{id}/").get(request -> MaasReply.json(whole(image(request)))).delete(this::delete);
    }

    private MaasReply list(MaasRequest request) {
        ArrayNode all = Json.array();
        boolean uploaded = request.one("type").filter("uploaded"::equals).isPresent();
        images.all().stream().filter(image -> !uploaded || image.isUploaded()).forEach(image -> image.kernels().forEach(kernel -> all.add(json(image)
                .put("architecture", image.architecture() + "/" + kernel))));
        return MaasReply.json(all);
    }

    private static ObjectNode json(Image image) {
        return Json.object().put("id", image.id()).put("type", image.isUploaded() ? "Uploaded" : "Synced").put("name", image.name())
                .put("architecture", image.architecture() + "/generic")
                .put("subarches", "generic," + String.join(",", image.kernels())).put("last_deployed", (String) null)
                .put("resource_uri", "/MAAS/api/2.0/boot-resources/" + image.id() + "/");
    }

    /** One resource alone is answered with its sets of files; images that are being imported are not there before they are whole. */
    private static ObjectNode whole(Image image) {
        ObjectNode body = json(image);
        body.putObject("sets").putObject(SET).put("version", SET).put("label", "stable").put("size", 700_000_000).put("complete", true)
                .putObject("files");
        return body;
    }

    private Image image(MaasRequest request) throws Refused {
        return images.all().stream().filter(image -> Integer.toString(image.id()).equals(request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.notFound("BootResource"));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        images.remove(image(request));
        return MaasReply.noContent();
    }

    private MaasReply startImport(MaasRequest request) {
        images.startImport(selections.wanted());
        return MaasReply.text(200, "Import of boot resources started");
    }
}
