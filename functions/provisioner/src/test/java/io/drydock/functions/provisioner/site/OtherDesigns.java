package io.drydock.functions.provisioner.site;

import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.MaasLab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Designs of the lab's site that ask for something else than {@link LabDesign}. The same lab gives the same designs. */
public final class OtherDesigns {
    private final MaasLab lab;

    public OtherDesigns(MaasLab lab) {
        this.lab = lab;
    }

    /** All of them, to be kept in a store. */
    public List<LabDesign> all() {
        return List.of(focal(), overlapping(), wrong());
    }

    /** Its nodes run focal, which MAAS does not download yet. */
    public LabDesign focal() {
        return read("focal", text -> text.replace("image: noble", "image: focal").replace("ga-24.04", "ga-20.04"));
    }

    /** Its range for DHCP is another one than that which somebody made in MAAS. */
    public LabDesign overlapping() {
        return read("overlapping", text -> text.replace("{type: dhcp, start: 10.20.1.100, end: 10.20.1.250}",
                "{type: dhcp, start: 10.20.1.110, end: 10.20.1.250}"));
    }

    /** Its credential is nowhere, its image too. */
    public LabDesign wrong() {
        return read("wrong", text -> text.replace("file:" + lab.password().toAbsolutePath(), "file:/no/such/password")
                .replace("image: noble", "image: custom/golden"));
    }

    private LabDesign read(String name, UnaryOperator<String> edit) {
        try {
            return LabDesign.read(Files.createTempDirectory(Files.createDirectories(Path.of("target")), name).resolve("design"), lab.password(), edit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
