package io.drydock.lab.maas.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;

/** Who works with MAAS: its administrators, each known by an API key. */
public final class UserResource implements MaasPart {
    @Override
    public void routes(Routes routes) {
        routes.at("users/").get("whoami", request -> MaasReply.json(JsonNodeFactory.instance.objectNode().put("is_superuser", true)
                .put("username", request.owner()).put("email", request.owner() + "@lab.example").put("is_local", true)
                .put("resource_uri", MaasService.BASE + "users/" + request.owner() + "/")));
    }
}
