package io.drydock.functions.drydock.configuration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;

/**
 * The configuration keys that the code of all modules reads, as their annotations say, with their defaults. {@code *} stands for a name that
 * whoever configures it chooses.
 */
final class ConfigurationKeys {
    private static final String OURS = "drydock.";
    /** Looked up as it is needed: its place would be another one for each function. */
    private static final String FUNCTION_URL = "drydock.functions.*.url";

    private final Map<String, Optional<String>> defaults = new TreeMap<>();

    /** Of the modules that a test of this module can see, which are all that run. */
    static Map<String, Optional<String>> all() {
        ConfigurationKeys keys = new ConfigurationKeys();
        keys.defaults.put(FUNCTION_URL, Optional.empty());
        keys.resources("META-INF/jandex.idx", keys::read);
        keys.resources("META-INF/microprofile-config.properties", keys::readDefaults);
        return Collections.unmodifiableMap(keys.defaults);
    }

    private interface Reader {
        void read(InputStream resource) throws IOException;
    }

    private void resources(String name, Reader reader) {
        try {
            for (URL resource : Collections.list(Thread.currentThread().getContextClassLoader().getResources(name))) {
                try (InputStream in = resource.openStream()) {
                    reader.read(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(InputStream index) throws IOException {
        IndexView classes = new IndexReader(index).read();
        for (AnnotationInstance mapping : classes.getAnnotations(DotName.createSimple(ConfigMapping.class))) {
            String prefix = mapping.value("prefix").asString();
            if (prefix.startsWith(OURS)) {
                ConfigMappings.getProperties(ConfigClass.configClass(load(mapping.target().asClass()), prefix))
                        .forEach((key, property) -> put(key, property.hasDefaultValue() ? property.getDefaultValue() : null));
            }
        }
        for (AnnotationInstance property : classes.getAnnotations(DotName.createSimple(ConfigProperty.class))) {
            put(property.value("name").asString(), Optional.ofNullable(property.value("defaultValue")).map(AnnotationValue::asString).orElse(null));
        }
    }

    private void put(String key, String value) {
        if (key.startsWith(OURS)) {
            defaults.merge(key.replaceAll("\\[\\*]$", ""), Optional.ofNullable(value), (one, other) -> one.isPresent() ? one : other);
        }
    }

    /** Where a key has no default of its own, the module that brings it may give it one. */
    private void readDefaults(InputStream file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        properties.stringPropertyNames().forEach(key -> put(key, properties.getProperty(key)));
    }

    private static Class<?> load(ClassInfo mapping) {
        try {
            return Class.forName(mapping.name().toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
