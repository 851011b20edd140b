package io.drydock.design.rule.bootaction;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.bootaction.BootAction.Asset;
import io.drydock.design.document.Document;
import io.drydock.design.document.Kind;
import io.drydock.design.model.Site;
import io.drydock.design.value.FieldPath;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An asset of a boot action.
 *
 * @param index its place in the list, from 0
 */
record BootAsset(String action, int index, Asset asset) {
    static void forEach(Site site, Consumer<BootAsset> consumer) {
        for (BootAction action : site.bootActions().values()) {
            for (int i = 0; i < action.assets().size(); i++) {
                consumer.accept(new BootAsset(action.name(), i, action.assets().get(i)));
            }
        }
    }

    boolean is(Asset.Type type) {
        return asset.type().value().equals(Optional.of(type));
    }

    Document document(Site site) {
        return site.documentOf(Kind.BOOT_ACTION, action);
    }

    FieldPath path() {
        return FieldPath.of("assets").index(index);
    }

    /** What it is, for a message. */
    String describe() {
        return "asset " + index + " of boot action '" + action + "'";
    }
}
