package io.drydock.lab.maas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.auth.ApiKey;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasReply;
import io.drydock.lab.maas.http.Routes;
import io.drydock.lab.maas.state.MaasPart;

/** Who somebody with a key is. */
final class AccountResources implements MaasPart {
    private final ApiKey key;

    AccountResources(ApiKey key) {
        this.key = key;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("account/").get("list_authorisation_tokens", _ -> MaasReply.json(Json.array().add(Json.object().put("name", "MAAS consumer")
                .put("token", key.text()))));
        routes.at("users/").get(_ -> MaasReply.json(Json.array().add(user()))).get("whoami", _ -> MaasReply.json(user()));
    }

    private ObjectNode user() {
        return Json.object().put("username", key.user()).put("email", key.user() + "@example.com").put("is_superuser", true).put("is_local", true)
                .put("resource_uri", "/MAAS/api/2.0/users/" + key.user() + "/");
    }
}
