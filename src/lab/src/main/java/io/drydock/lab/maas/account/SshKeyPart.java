package io.drydock.lab.maas.account;

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
import java.util.Optional;
import java.util.TreeMap;

/** Public SSH keys that may log in to machines which their user deployed: {@code account/prefs/sshkeys/}. */
public final class SshKeyPart implements MaasPart {
    private static final int CREATED = 201;

    private record Key(int id, String owner, String text) {
    }

    private final MaasState state;
    private final Map<Integer, Key> keys = new TreeMap<>();

    public SshKeyPart(MaasState state) {
        this.state = state;
    }

    @Override
    public void routes(Routes routes) {
        routes.at("account/prefs/sshkeys/").get(request -> Answers.list(keys.values().stream()
                .filter(key -> key.owner().equals(request.owner())).toList(), SshKeyPart::json)).post(this::create);
        routes.at("account/prefs/sshkeys/{id}/").get(request -> MaasReply.json(json(key(request)))).delete(this::delete);
    }

    private static ObjectNode json(Key key) {
        return Json.object().put("id", key.id()).put("key", key.text()).putNull("keysource")
                .put("resource_uri", MaasService.BASE + "account/prefs/sshkeys/" + key.id() + "/");
    }

    private Key key(MaasRequest request) throws Refused {
        return keys.values().stream().filter(key -> Integer.toString(key.id()).equals(request.variable("id"))).findFirst()
                .orElseThrow(() -> Refused.notFound("SSHKey"));
    }

    /** MAAS answers this one create with 201. */
    private MaasReply create(MaasRequest request) throws Refused {
        Form form = new Form(request);
        Optional<String> text = form.required("key");
        text.flatMap(PublicKeyText::fault).ifPresent(fault -> form.error("key", "Invalid SSH public key: " + fault));
        text.filter(value -> keys.values().stream().anyMatch(key -> key.owner().equals(request.owner()) && key.text().equals(value)))
                .ifPresent(_ -> form.error("key", "This key has already been added for this user."));
        form.check();
        Key key = new Key(state.nextId("sshkey"), request.owner(), text.orElseThrow());
        keys.put(key.id(), key);
        return MaasReply.json(CREATED, json(key));
    }

    private MaasReply delete(MaasRequest request) throws Refused {
        Key key = key(request);
        if (!key.owner().equals(request.owner())) {
            throw Refused.forbidden("Can't delete a key you don't own.");
        }
        keys.remove(key.id());
        return MaasReply.noContent();
    }
}
