package io.drydock.design.site;

import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;

/**
 * What holds for the whole site.
 *
 * @param authorizedKeys SSH public keys for the provisioner's user
 * @param repositories package sources by name
 * @param removeUnlisted whether the provisioner's other package sources go away
 */
public record Region(String name, List<TagDefinition> tagDefinitions, List<String> authorizedKeys, Map<String, Repository> repositories,
                     boolean removeUnlisted) {
    /** A tag that the provisioner gives to machines by what their hardware shows. */
    public record TagDefinition(Field<String> tag, Field<String> definitionType, Field<String> definition) {
    }

    /**
     * @param type {@code apt} or {@code rpm}
     * @param distributions apt distributions (or rpm: empty)
     * @param subrepos pockets such as {@code updates}
     * @param architectures amd64 where none is named
     */
    public record Repository(Field<String> type, Field<String> url, List<String> distributions, List<String> subrepos,
                             List<String> components, Field<String> gpgKey, List<String> architectures, Map<String, String> options) {
    }
}
