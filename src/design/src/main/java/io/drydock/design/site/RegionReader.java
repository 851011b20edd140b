package io.drydock.design.site;

import io.drydock.design.reading.FieldReader;
import io.drydock.design.site.Region.Repository;
import io.drydock.design.site.Region.TagDefinition;
import io.drydock.design.value.Value;
import java.util.List;

/** Reads Region documents. */
public final class RegionReader {
    private static final List<String> DEFAULT_ARCHITECTURES = List.of("amd64");

    private RegionReader() {
    }

    /** The region that {@code data} describes; never fails. */
    public static Region read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        return new Region(name, fields.items("tag_definitions", RegionReader::tag), fields.texts("authorized_keys"),
                fields.mappings("repositories", RegionReader::repository),
                fields.at("repositories").flag("remove_unlisted").orElse(false));
    }

    private static TagDefinition tag(FieldReader tag) {
        return new TagDefinition(tag.text("tag"), tag.text("definition_type"), tag.text("definition"));
    }

    private static Repository repository(FieldReader repository) {
        List<String> architectures = repository.texts("arches");
        return new Repository(repository.text("repo_type"), repository.text("url"), repository.texts("distributions"),
                repository.texts("subrepos"), repository.texts("components"), repository.text("gpgkey"),
                architectures.isEmpty() ? DEFAULT_ARCHITECTURES : architectures, repository.textMap("options"));
    }
}
