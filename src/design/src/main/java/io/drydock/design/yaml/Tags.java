package io.drydock.design.yaml;

/** The tags of YAML's core schema (YAML 1.2.2, 10.3). */
final class Tags {
    private static final String CORE = "tag:yaml.org,2002:";

    private Tags() {
    }

    /** {@code str} for {@code tag:yaml.org,2002:str} and for the tag {@code !}, which forbids resolution; empty for tags of others. */
    static String coreName(String tag) {
        if (tag.equals("!")) {
            return "str";
        }
        return tag.startsWith(CORE) ? tag.substring(CORE.length()) : "";
    }

    /** As people write it: {@code !!str}. */
    static String written(String tag) {
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    }
}
