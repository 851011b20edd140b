package io.drydock.functions.network.restconf;

import io.drydock.functions.network.controller.Controller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out where below a switch's address RESTCONF begins. An address without host-meta is taken for the beginning itself. */
@Singleton
class RestconfRoots {
    private final RestconfCalls calls;
    private final Map<URI, URI> known = new ConcurrentHashMap<>();

    RestconfRoots(RestconfCalls calls) {
        this.calls = calls;
    }

    /** @throws io.drydock.step.StepException if the switch does not answer */
    URI of(Controller controller) {
        URI remembered = known.get(controller.uri());
        if (remembered != null) {
            return remembered;
        }
        URI found = ask(controller);
        known.put(controller.uri(), found);
        return found;
    }

    private URI ask(Controller controller) {
        HostMetaApi api = calls.client(controller.uri(), HostMetaApi.class);
        try (Response response = calls.make(controller.toString(), "GET /.well-known/host-meta", api::hostMeta)) {
            return HostMeta.restconfRoot(response.readEntity(String.class)).map(controller.uri()::resolve).orElse(controller.uri());
        } catch (WebApplicationException _) {
            return controller.uri();
        }
    }
}
