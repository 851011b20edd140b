package io.drydock.design.schema;

import static io.drydock.design.schema.Shapes.closed;
import static io.drydock.design.schema.Shapes.flag;
import static io.drydock.design.schema.Shapes.list;
import static io.drydock.design.schema.Shapes.open;
import static io.drydock.design.schema.Shapes.text;
import static io.drydock.design.schema.Shapes.textMap;
import static io.drydock.design.schema.Shapes.texts;
import static io.drydock.design.schema.Shapes.word;

import io.drydock.design.schema.Shape.Named;
import io.drydock.design.schema.Shape.ScalarOr;
import io.drydock.design.schema.Shape.Struct;
import java.util.Map;
import java.util.regex.Pattern;

/** What Region and BootAction documents may hold. */
final class SiteSchemas {
    private static final Pattern PATH = Pattern.compile("/.+", Pattern.DOTALL);
    private static final Pattern PERMISSIONS = Pattern.compile("[0-7]{3,4}");

    private SiteSchemas() {
    }

    static Struct region() {
        return closed()
                .with("tag_definitions", list(closed().with("tag", text()).with("definition_type", word("lshw_xpath"))
                        .with("definition", text()).build()))
                .with("authorized_keys", texts())
                .with("repositories", repositories())
                .build();
    }

    private static Shape repositories() {
        Struct repository = open()
                .required("repo_type", word("apt", "rpm"))
                .required("url", text())
                .with("distributions", texts())
                .with("subrepos", texts())
                .with("components", texts())
                .with("gpgkey", text())
                .with("arches", texts())
                .with("options", textMap())
                .build();
        return new Named(repository, false, Map.of("remove_unlisted", flag()));
    }

    static Struct bootAction() {
        return closed()
                .with("signaling", flag())
                .with("assets", list(closed()
                        .required("type", word("unit", "file", "pkg_list"))
                        .with("path", text(PATH.asMatchPredicate(), "an absolute path"))
                        .with("location", text())
                        .with("data", new ScalarOr(new Named(text(), true)))
                        .with("location_pipeline", texts())
                        .with("data_pipeline", texts())
                        .with("permissions", text(PERMISSIONS.asMatchPredicate(), "three octal digits such as 644"))
                        .build()))
                .with("node_filter", nodeFilter())
                .build();
    }

    private static Struct nodeFilter() {
        return closed()
                .with("filter_set_type", word("union", "intersection"))
                .with("filter_set", list(closed()
                        .with("filter_type", word("union", "intersection"))
                        .with("node_names", texts())
                        .with("node_tags", texts())
                        .with("node_labels", textMap())
                        .with("rack_names", texts())
                        .with("rack_labels", textMap())
                        .build()))
                .build();
    }
}
