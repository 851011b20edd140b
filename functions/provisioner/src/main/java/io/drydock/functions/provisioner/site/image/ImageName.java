package io.drydock.functions.provisioner.site.image;

import io.drydock.design.host.UbuntuRelease;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An image by its operating system and release, as MAAS names them.
 *
 * @param system such as {@code ubuntu}; {@code custom} for images that were uploaded
 */
public record ImageName(String system, String release) {
    static final String UBUNTU = "ubuntu";
    static final String CUSTOM = "custom";
    private static final Pattern WITH_NUMBER = Pattern.compile("(centos|rhel)[0-9]+");
    private static final Pattern WINDOWS = Pattern.compile("win[a-z]*20[0-9]{2}[a-z0-9]*");

    /** The image that a design writes as {@code system/release}, or by the release alone, as {@code jammy} or {@code centos7}. */
    public static ImageName parse(String written) {
        int slash = written.indexOf('/');
        return slash >= 0 ? new ImageName(written.substring(0, slash), written.substring(slash + 1)) : new ImageName(system(written), written);
    }

    private static String system(String release) {
        if (UbuntuRelease.ofCodeName(release).isPresent() || UbuntuRelease.hasEnded(release)) {
            return UBUNTU;
        }
        var numbered = WITH_NUMBER.matcher(release);
        return numbered.matches() ? numbered.group(1) : WINDOWS.matcher(release).matches() ? "windows" : CUSTOM;
    }

    boolean isUbuntu() {
        return system.equals(UBUNTU);
    }

    /** Whether somebody has to upload it: MAAS can't download it. */
    boolean isUploaded() {
        return system.equals(CUSTOM);
    }

    Optional<UbuntuRelease> ubuntu() {
        return isUbuntu() ? UbuntuRelease.ofCodeName(release) : Optional.empty();
    }

    @Override
    public String toString() {
        return system + "/" + release;
    }
}
