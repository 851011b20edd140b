package io.drydock.functions.provisioner.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What changes about a machine's tags.
 *
 * @param add names of tags that it gets
 * @param remove names of tags for other kernel parameters that it had
 */
record TagChange(List<String> add, List<String> remove) {
    /**
     * @param present the machine's tags
     * @param tags the design's: other tags of the machine are left alone
     */
    static TagChange of(Collection<String> present, List<String> tags, Optional<KernelTag> kernel) {
        List<String> wanted = new ArrayList<>(tags);
        kernel.map(KernelTag::name).ifPresent(wanted::add);
        return new TagChange(wanted.stream().distinct().filter(name -> !present.contains(name)).toList(),
                present.stream().filter(name -> KernelTag.isOne(name) && !wanted.contains(name)).toList());
    }
}
