package io.drydock.lab.maas.result;

import io.drydock.lab.maas.http.FormErrors;
import io.drydock.lab.maas.http.MaasRequest;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request says of a script. */
final class ScriptForm {
    private static final Pattern TIME = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{2})|(\\d+)");

    private final MaasState state;
    private final Map<String, NodeScript> existing;
    private final MaasRequest request;
    private final FormErrors errors = new FormErrors();

    ScriptForm(MaasState state, Map<String, NodeScript> existing, MaasRequest request) {
        this.state = state;
        this.existing = existing;
        this.request = request;
    }

    /** The type of a word such as {@code testing}, or of MAAS's number of it. */
    static Optional<ScriptSet.Type> type(String word) {
        return switch (word) {
            case "commissioning", "commission", "0" -> Optional.of(ScriptSet.Type.COMMISSIONING);
            case "test", "testing", "2" -> Optional.of(ScriptSet.Type.TESTING);
            default -> Optional.empty();
        };
    }

    /** @throws Refused if something is wrong with it; all of that */
    NodeScript create() throws Refused {
        String name = request.filled("name").orElse("");
        if (name.isEmpty()) {
            errors.required("name");
        }
        if (request.filled("script").isEmpty()) {
            errors.required("script");
        }
        return script(new NodeScript(0, name, name, "", ScriptSet.Type.TESTING, List.of(), NodeScript.Hardware.NODE, NodeScript.Parallel.DISABLED,
                Duration.ZERO, false, false, false, false, "", state.clock().instant()), Optional.empty());
    }

    /** @throws Refused if something is wrong with it; all of that */
    NodeScript change(NodeScript old) throws Refused {
        if (old.builtIn() && request.has("script")) {
            errors.add(FormErrors.WHOLE, "Not allowed to change on default scripts.");
        }
        return script(old, Optional.of(old.name()));
    }

    private NodeScript script(NodeScript before, Optional<String> ownName) throws Refused {
        String name = request.filled("name").orElse(before.name());
        if (existing.containsKey(name) && !ownName.equals(Optional.of(name))) {
            errors.add("name", "Script with this Name already exists.");
        }
        if (name.equals("none")) {
            errors.add("name", "\"none\" is a reserved name.");
        }
        ScriptSet.Type type = choice("type", ScriptForm::type, before.type());
        NodeScript.Hardware hardware = choice("hardware_type", word -> named(NodeScript.Hardware.values(), word), before.hardware());
        NodeScript.Parallel parallel = choice("parallel", word -> named(NodeScript.Parallel.values(), word), before.parallel());
        List<String> tags = request.has("tags") ? request.all("tags").stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                .filter(tag -> !tag.isEmpty()).toList() : before.tags();
        Duration timeout = timeout(before.timeout());
        String content = request.filled("script").orElse(before.content());
        if (!content.isEmpty() && !content.startsWith("#!")) {
            errors.add("script", "Must start with shebang.");
        }
        errors.check();
        return new NodeScript(before.id() == 0 ? state.nextId("nodescript") : before.id(), name, request.one("title").orElse(before.title()),
                request.one("description").orElse(before.description()), type, tags, hardware, parallel, timeout,
                request.truth("destructive", before.destructive()), request.truth("may_reboot", before.mayReboot()),
                request.truth("recommission", before.recommission()), before.builtIn(), content, before.created());
    }

    private <T> T choice(String field, Function<String, Optional<T>> parse, T otherwise) {
        Optional<String> word = request.filled(field);
        if (word.isEmpty()) {
            return otherwise;
        }
        Optional<T> value = parse.apply(word.get());
        if (value.isEmpty()) {
            errors.notAChoice(field, word.get());
        }
        return value.orElse(otherwise);
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String word) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(word) || Integer.toString(value.ordinal()).equals(word)).findFirst();
    }

    private Duration timeout(Duration otherwise) {
        Optional<String> text = request.filled("timeout");
        if (text.isEmpty()) {
            return otherwise;
        }
        Matcher matcher = TIME.matcher(text.get());
        if (!matcher.matches()) {
            errors.add("timeout", "Enter a valid duration.");
            return otherwise;
        }
        if (matcher.group(4) != null) {
            return Duration.ofSeconds(Long.parseLong(matcher.group(4)));
        }
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        return Duration.ofHours(hours).plusMinutes(Long.parseLong(matcher.group(2))).plusSeconds(Long.parseLong(matcher.group(3)));
    }
}
