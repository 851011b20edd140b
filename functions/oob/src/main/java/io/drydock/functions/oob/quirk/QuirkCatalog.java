package io.drydock.functions.oob.quirk;

import io.drydock.function.node.ManagedNode;
import io.drydock.functions.oob.OobSettings;
import io.drydock.functions.oob.bmc.BmcIdentity;
import io.drydock.functions.oob.bmc.Quirks;
import io.drydock.step.StepFailed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows in what ways a node's BMC departs from the standards: by its kind, from {@code bmc-quirks.json} and the configured file, and by
 * the design's {@code oob.quirks}, a list with commas. Of the kinds that match, all quirks hold.
 */
@Singleton
public class QuirkCatalog {
    private static final String KNOWN = "bmc-quirks.json";

    private final List<BmcKind> kinds;

    /** @throws IllegalArgumentException if the configured file is not there or not understood; names it and its key */
    @Inject
    QuirkCatalog(OobSettings settings) {
        this(settings.quirks().file());
    }

    QuirkCatalog(Optional<Path> own) {
        List<BmcKind> all = new ArrayList<>();
        own.ifPresent(file -> all.addAll(QuirkFile.read(bytes(file), "drydock.oob.quirks.file " + file)));
        all.addAll(QuirkFile.read(known(), KNOWN));
        this.kinds = List.copyOf(all);
    }

    /**
     * What holds for a node's BMC.
     *
     * @param protocol the one that is spoken with it
     * @param identity what it said of itself, where it has been asked
     * @throws StepFailed if the design names a quirk that there is not
     */
    public Quirks of(ManagedNode node, String protocol, Optional<BmcIdentity> identity) {
        Set<String> names = new LinkedHashSet<>(byDesign(node));
        identity.ifPresent(said -> kinds.stream().filter(kind -> kind.matches(protocol, said)).forEach(kind -> names.addAll(kind.quirks())));
        return new Quirks(names);
    }

    private static List<String> byDesign(ManagedNode node) {
        List<String> names = new ArrayList<>();
        for (String name : node.parameter("quirks").orElse("").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        names.stream().filter(name -> !Quirk.isKnown(name)).findFirst().ifPresent(name -> {
            throw new StepFailed("oob.quirks of node " + node.name() + " names '" + name + "', which is none of " + Quirk.names()
                    + ". Mend the design.");
        });
        return names;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("drydock.oob.quirks.file names a file that can't be read: " + file, e);
        }
    }

    private static byte[] known() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(KNOWN)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of kinds of BMC can't be read", e);
        }
    }
}
