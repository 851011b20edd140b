package io.drydock.bootaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.lib.tag.EndTag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jinjava.javax.el.ExpressionFactory;
import org.junit.jupiter.api.Test;

/** The template engine finds its parts by reflection: a native image has to know of all of them. */
class NativeImageTest {
    private static final String CONFIGURATION = "/META-INF/native-image/io.drydock/drydock-bootaction/reflect-config.json";

    @Test
    void everyPartOfTheTemplateEngineIsRegistered() throws IOException {
        Map<String, JsonNode> registered = registered();
        Context context = new Jinjava().getGlobalContext();

        assertThat(Stream.of(context.getAllFilters(), context.getAllExpTests(), context.getAllTags()).flatMap(Collection::stream)
                // The ends of tags are made as such.
                .filter(part -> !(part instanceof EndTag)))
                .hasSizeGreaterThan(100).allSatisfy(part -> assertThat(registered.getOrDefault(part.getClass().getName(), new ObjectMapper().nullNode())
                        .path("allDeclaredConstructors").asBoolean()).as(part.getClass().getName()).isTrue());
    }

    /** It is made by its name as soon as a template calls a method, such as items(). */
    @Test
    void whatMethodsAreCalledByIsRegistered() throws IOException {
        String factory = ExpressionFactory.newInstance().getClass().getName();

        assertThat(registered()).containsKey(factory);
        assertThat(registered().get(factory).path("allPublicConstructors").asBoolean()).isTrue();
    }

    @Test
    void whatIsRegisteredExists() throws IOException {
        assertThat(registered().keySet()).allSatisfy(name -> assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull());
    }

    private static Map<String, JsonNode> registered() throws IOException {
        Map<String, JsonNode> registered = new HashMap<>();
        try (InputStream file = NativeImageTest.class.getResourceAsStream(CONFIGURATION)) {
            new ObjectMapper().readTree(file).forEach(entry -> registered.put(entry.path("name").asText(), entry));
        }
        return registered;
    }
}
