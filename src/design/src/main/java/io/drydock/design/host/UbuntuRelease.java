package io.drydock.design.host;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ubuntu's releases with long-term support, the oldest first: those that a provisioner offers as images (wiki.ubuntu.com/Releases). */
public enum UbuntuRelease {
    TRUSTY("14.04", "tuvwx"),
    XENIAL("16.04", "x"),
    BIONIC("18.04", ""),
    FOCAL("20.04", ""),
    JAMMY("22.04", ""),
    NOBLE("24.04", ""),
    RESOLUTE("26.04", "");

    /** Code names of releases whose support has ended: interim ones last nine months. */
    private static final Set<String> ENDED = Set.of("precise", "quantal", "raring", "saucy", "utopic", "vivid", "wily", "yakkety", "zesty",
            "artful", "cosmic", "disco", "eoan", "groovy", "hirsute", "impish", "kinetic", "lunar", "mantic", "oracular", "plucky", "questing");

    private final String version;
    private final String kernelLetters;

    UbuntuRelease(String version, String kernelLetters) {
        this.version = version;
        this.kernelLetters = kernelLetters;
    }

    /** The code name, as provisioners use it. */
    public String codeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Year and month, such as {@code 16.04}. */
    public String version() {
        return version;
    }

    /** Whether the kernel {@code hwe-<letter>}, as MAAS named kernels up to that of xenial, was made for this release. */
    public boolean hasKernelLetter(String letter) {
        return kernelLetters.contains(letter);
    }

    /** The release of that code name, such as {@code jammy}. */
    public static Optional<UbuntuRelease> ofCodeName(String name) {
        return Arrays.stream(values()).filter(release -> release.codeName().equals(name)).findFirst();
    }

    /** The release of that version, such as {@code 22.04}. */
    public static Optional<UbuntuRelease> ofVersion(String version) {
        return Arrays.stream(values()).filter(release -> release.version.equals(version)).findFirst();
    }

    /** Whether that is a release whose support has ended. */
    public static boolean hasEnded(String name) {
        return ENDED.contains(name);
    }

    /** All code names, for a message. */
    public static String codeNames() {
        return Arrays.stream(values()).map(UbuntuRelease::codeName).collect(Collectors.joining(", "));
    }
}
