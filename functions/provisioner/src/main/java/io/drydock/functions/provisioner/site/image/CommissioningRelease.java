package io.drydock.functions.provisioner.site.image;

import io.drydock.design.host.UbuntuRelease;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.SiteSettings;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Ubuntu release that machines are commissioned with. */
@Singleton
class CommissioningRelease {
    private static final String SETTING = "commissioning_distro_series";

    private final Maas maas;
    private final Optional<String> configured;

    CommissioningRelease(Maas maas, SiteSettings settings) {
        this.maas = maas;
        this.configured = settings.images().commissioningRelease();
    }

    /** The configured one, else the newest that the design names; absent: it names none, and MAAS's own stays. */
    Optional<String> wanted(List<WantedImage> images) {
        return configured.or(() -> images.stream().flatMap(image -> image.name().ubuntu().stream()).max(UbuntuRelease::compareTo)
                .map(UbuntuRelease::codeName));
    }

    /** What it needs of images beside {@code images}. */
    List<WantedImage> withOwn(List<WantedImage> images) {
        Optional<String> own = wanted(images).filter(release -> images.stream()
                .noneMatch(image -> image.name().isUbuntu() && image.name().release().equals(release)));
        return own.map(release -> Stream.concat(images.stream(), Stream.of(new WantedImage(new ImageName(ImageName.UBUNTU, release), Optional.empty(),
                List.of("commissioning")))).toList()).orElse(images);
    }

    /**
     * Sets it where it is another one.
     *
     * @return what was changed, in words
     */
    Optional<String> set(List<WantedImage> images, Runnable beforeChange) {
        Optional<String> wanted = wanted(images);
        String before = wanted.map(_ -> present()).orElse("");
        if (wanted.isEmpty() || before.equals(wanted.get())) {
            return Optional.empty();
        }
        beforeChange.run();
        maas.postRepeatable("maas/", "set_config", MaasParameters.of("name", SETTING).with("value", wanted.get()));
        String after = present();
        if (!after.equals(wanted.get())) {
            throw new StepFailed(maas.name() + " was told to commission with " + wanted.get() + ", and still says that it does so with " + after
                    + ". Look at its setting " + SETTING + ", then retry the task.");
        }
        return Optional.of("commissioning release: " + before + " -> " + after);
    }

    private String present() {
        return maas.get("maas/", "get_config", MaasParameters.of("name", SETTING)).asText("");
    }
}
