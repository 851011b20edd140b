package io.drydock.functions.provisioner.commissioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A script of one's own.
 *
 * @param name MAAS's name for it
 * @param type {@code commissioning} or {@code testing}, where its metadata says so
 */
record ScriptFile(String name, Optional<String> type, String content) {
    private static final Pattern FENCE = Pattern.compile("\\s*#\\s*-+\\s*(start|end) maas 1\\.0 script metadata\\s+-+.*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the metadata that stands in comments between MAAS's two marks ("Node scripts" of MAAS's documentation).
     *
     * @param fileName of which the script has its name where the metadata names none
     * @throws IllegalArgumentException if MAAS would not take it; the message says why
     */
    static ScriptFile parse(String fileName, String content) {
        if (!content.startsWith("#!/")) {
            throw new IllegalArgumentException("does not begin with #!/");
        }
        Map<?, ?> metadata = metadata(content.lines().toList());
        String name = metadata.get("name") instanceof String text ? text : fileName.replaceFirst("\\.[^.]*$", "");
        if (name.isBlank() || name.matches("[0-9]+") || name.contains(",") || name.contains("/")) {
            throw new IllegalArgumentException("is called '" + name + "': MAAS takes no number, and no name with a comma or a slash");
        }
        return new ScriptFile(name, Optional.ofNullable(metadata.get("script_type")).map(ScriptFile::type), content);
    }

    private static Map<?, ?> metadata(List<String> lines) {
        StringBuilder yaml = new StringBuilder();
        boolean inside = false;
        for (String line : lines) {
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                if (inside) {
                    break;
                }
                inside = true;
            } else if (inside && !line.isBlank()) {
                if (!line.contains("#")) {
                    throw new IllegalArgumentException("has a line without # in its metadata: " + line.strip());
                }
                yaml.append(line.substring(line.indexOf('#') + 1)).append('\n');
            }
        }
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(yaml.toString()) instanceof Map<?, ?> found ? found : Map.of();
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("has metadata that is no YAML: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
    }

    /** MAAS has numbers for them too. */
    private static String type(Object written) {
        return switch (String.valueOf(written)) {
            case "commissioning", "commission", "0" -> "commissioning";
            case "testing", "test", "2" -> "testing";
            default -> throw new IllegalArgumentException("has the script_type " + written + ": it is commissioning or testing");
        };
    }
}
