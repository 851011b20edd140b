package io.drydock.functions.provisioner.machine;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Who we are in MAAS: the user that the API key is of. Asked for once. */
@Singleton
public class MaasUser {
    private final Maas maas;
    private final AtomicReference<String> known = new AtomicReference<>("");

    public MaasUser(Maas maas) {
        this.maas = maas;
    }

    /** The user's name. */
    public String name() {
        String name = known.get();
        if (name.isEmpty()) {
            name = maas.get("users/", "whoami", MaasParameters.NONE).path("username").asText("");
            known.set(name);
        }
        return name;
    }
}
