package io.drydock.lab.design;

import io.drydock.design.document.SecretReference;
import io.drydock.design.model.AppliedNode;
import io.drydock.lab.site.BmcPasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives BMCs the passwords that a design refers to: those that stand in it, in the environment and in files as they are. An environment variable
 * that is not set, and what stands elsewhere, becomes the usual password. Not for several threads.
 */
public final class DesignedPasswords implements BmcPasswords {
    private final Map<String, String> secrets;
    private final Map<String, String> environment;
    private final String usual;
    private final Map<String, String> variables = new TreeMap<>();
    private final Set<String> elsewhere = new TreeSet<>();

    /**
     * @param secrets that stand in the design
     * @param environment variables that are set
     * @param usual the password of all other BMCs
     */
    public DesignedPasswords(Map<String, String> secrets, Map<String, String> environment, String usual) {
        this.secrets = Map.copyOf(secrets);
        this.environment = Map.copyOf(environment);
        this.usual = usual;
    }

    @Override
    public String of(AppliedNode node) {
        String reference = node.oob().getOrDefault("credential", "");
        if (reference.startsWith(SecretReference.DESIGN)) {
            return secrets.getOrDefault(reference, usual);
        }
        if (reference.startsWith(SecretReference.ENVIRONMENT)) {
            return variables.computeIfAbsent(reference.substring(SecretReference.ENVIRONMENT.length()),
                    name -> environment.getOrDefault(name, usual));
        }
        return reference.startsWith(SecretReference.FILE) ? ofFile(reference) : reference.isBlank() ? usual : elsewhere(reference);
    }

    private String ofFile(String reference) {
        try {
            return Files.readString(Path.of(reference.substring(SecretReference.FILE.length()))).stripTrailing();
        } catch (IOException | InvalidPathException _) {
            return elsewhere(reference);
        }
    }

    private String elsewhere(String reference) {
        elsewhere.add(reference);
        return usual;
    }

    /** The environment variables that the design refers to, with their values: what a Drydock has to be started with. */
    public Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** References that lead to passwords that can't be had here: their BMCs have the usual one. */
    public Set<String> elsewhere() {
        return Set.copyOf(elsewhere);
    }
}
