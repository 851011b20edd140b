package io.drydock.bootaction;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renders templates in the language of Jinja2, in which designs write them. A template sees maps, lists and texts alone: no file, no other
 * template, no object of this process; and it is held to limits of size, depth and time. A name that is not there is an error.
 */
public final class Templates {
    private static final int MOST_OUTPUT = 1 << 20;
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_DEPTH = 20;
    private static final Duration MOST_TIME = Duration.ofSeconds(5);
    private static final Set<String> TAGS = Set.of("include", "import", "from", "extends", "block", "macro", "call", "cycle", "do");

    /** Names of the template engine's own classes say nothing to who wrote a template. */
    private static final Pattern INSIDES = Pattern.compile("class com\\.hubspot[\\w.$]*");

    private final Jinjava jinjava = new Jinjava(limits().build());

    private static JinjavaConfig.Builder limits() {
        return JinjavaConfig.newBuilder().withFailOnUnknownTokens(true).withMaxOutputSize(MOST_OUTPUT).withMaxRenderDepth(MOST_DEPTH)
                .withMaxMacroRecursionDepth(0).withMaxListSize(MOST_ITEMS).withMaxMapSize(MOST_ITEMS).withMaxStringLength(MOST_OUTPUT)
                .withDisabled(Map.of(Library.TAG, TAGS));
    }

    /**
     * @param names what the template may name: texts, numbers, lists and maps
     * @throws TemplateBroken with all that is wrong
     */
    public String render(String template, Map<String, ?> names) throws TemplateBroken {
        RenderResult result = jinjava.renderForResult(template, names, limits().withNodePreProcessor(new Patience(MOST_TIME)).build());
        List<TemplateError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            throw new TemplateBroken(errors.stream().map(error -> (error.getLineno() > 0 ? "line " + error.getLineno() + ": " : "")
                    + INSIDES.matcher(error.getMessage()).replaceAll("what it stands for")).distinct().collect(Collectors.joining("; ")));
        }
        return result.getOutput();
    }
}
