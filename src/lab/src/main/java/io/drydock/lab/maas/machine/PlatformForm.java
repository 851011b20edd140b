package io.drydock.lab.maas.machine;

import io.drydock.lab.maas.config.ConfigPart;
import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.image.Images;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a request says shall be installed on a machine. */
public final class PlatformForm {
    private final Images images;
    private final ConfigPart config;

    /**
     * @param images that can be installed
     * @param config tells which one is the usual one
     */
    public PlatformForm(Images images, ConfigPart config) {
        this.images = images;
        this.config = config;
    }

    /** @throws Refused if there is no such image or kernel */
    Platform read(MaasRequest request, MaasMachine machine) throws Refused {
        FormErrors errors = new FormErrors();
        String asked = request.filled("distro_series").orElseGet(() -> config.text("default_distro_series").orElse("jammy"));
        String name = asked.contains("/") ? asked : request.filled("osystem").orElse("ubuntu") + "/" + asked;
        List<String> available = images.synced(machine.architecture());
        if (!available.contains(name)) {
            errors.add("distro_series", "'" + asked + "' is not a valid distro_series.  It should be one of: '', '" + String.join("', '", available) + "'.");
        }
        List<String> kernels = images.kernels(name, machine.architecture());
        Optional<String> kernel = request.filled("hwe_kernel");
        if (errors.isEmpty() && kernel.isPresent() && !kernels.contains(kernel.get())) {
            errors.add("hwe_kernel", kernel.get() + " is not available for " + name + " on " + machine.architecture() + ".");
        }
        Optional<String> userData = request.filled("user_data");
        Optional<String> decoded = userData.flatMap(PlatformForm::decode);
        if (userData.isPresent() && decoded.isEmpty()) {
            errors.add("user_data", "Invalid base64-encoded string.");
        }
        errors.check();
        int slash = name.indexOf('/');
        return new Platform(name.substring(0, slash), name.substring(slash + 1), kernel.or(() -> kernels.stream().findFirst()), decoded, true);
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
