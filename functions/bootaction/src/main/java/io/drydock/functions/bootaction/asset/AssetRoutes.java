package io.drydock.functions.bootaction.asset;

import io.drydock.credential.BootActionAddress;
import io.drydock.functions.bootaction.NodeRoute;
import io.drydock.functions.bootaction.NodeRoute.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Where nodes get what their boot actions bring along: {@code GET …/nodes/<node>/units} and {@code …/files} as a gzipped tar to be unpacked
 * at the root, {@code …/packages} as JSON, with the node's secret in the header {@code X-Bootaction-Key}.
 */
@ApplicationScoped
class AssetRoutes {
    private static final String NODES = BootActionAddress.PATH + "/nodes/:node/";
    private static final String GZIP = "application/gzip";

    private final NodeAssets assets;

    AssetRoutes(NodeAssets assets) {
        this.assets = assets;
    }

    void install(@Observes Router router) {
        route(router, "units", found -> new Answer(GZIP, AssetArchive.of(found.units())));
        route(router, "files", found -> new Answer(GZIP, AssetArchive.of(found.files())));
        route(router, "packages", found -> new Answer("application/json",
                BootActionAssets.packages(found.packages()).toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void route(Router router, String what, Function<NodeAssets.Assets, Answer> answer) {
        router.route(HttpMethod.GET, NODES + what).order(NodeRoute.ORDER).handler(context ->
                NodeRoute.serve(context, () -> answer.apply(found(context))));
    }

    private NodeAssets.Assets found(RoutingContext context) {
        return assets.of(context.pathParam("node"), NodeRoute.key(context));
    }
}
