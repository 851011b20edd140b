package io.drydock.functions.provisioner.site.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({"jammy, ubuntu/jammy", "ubuntu/noble, ubuntu/noble", "centos7, centos/centos7", "centos/centos8, centos/centos8", "win2022, windows/win2022",
            "custom/golden, custom/golden", "golden, custom/golden", "precise, ubuntu/precise"})
    void anImageIsNamedAsMaasDoes(String written, String name) {
        assertThat(ImageName.parse(written)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
            "jammy, ga-22.04, ubuntu/jammy, Synced, amd64/ga-22.04, true", "jammy, ga-22.04, ubuntu/jammy, Synced, amd64/hwe-22.04, false",
            "jammy, ga-22.04, ubuntu/jammy, Synced, arm64/ga-22.04, false", "jammy, '', ubuntu/jammy, Synced, amd64/hwe-22.04, true",
            "jammy, '', ubuntu/noble, Synced, amd64/ga-24.04, false", "golden, '', golden, Uploaded, amd64/generic, true",
            "golden, '', custom/golden, Uploaded, amd64/generic, true", "golden, '', golden, Synced, amd64/generic, false"})
    void aResourceServesForItsImageArchitectureAndKernel(String image, String kernel, String name, String type, String architecture, boolean serves) {
        WantedImage wanted = new WantedImage(ImageName.parse(image), Optional.of(kernel).filter(text -> !text.isEmpty()), List.of("n1"));

        assertThat(new BootResource(1, type, name, architecture).serves(wanted, "amd64")).isEqualTo(serves);
    }

    @Test
    void workIsHandedOnAsItIs() {
        ImageWork work = ImageWork.of(Optional.empty()).with(List.of("a")).importing(Instant.EPOCH).fetching(List.of("rack1"));

        assertThat(ImageWork.of(Optional.of(work.toJson()))).isEqualTo(work);
    }
}
