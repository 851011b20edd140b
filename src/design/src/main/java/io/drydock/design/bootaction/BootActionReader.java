package io.drydock.design.bootaction;

import io.drydock.design.bootaction.BootAction.Asset;
import io.drydock.design.reading.FieldReader;
import io.drydock.design.site.NodeFilterReader;
import io.drydock.design.value.Value;
import java.util.Optional;

/** Reads BootAction documents. */
public final class BootActionReader {
    private BootActionReader() {
    }

    /** The boot action that {@code data} describes; never fails. */
    public static BootAction read(String name, Value data) {
        FieldReader fields = FieldReader.of(data);
        return new BootAction(name, fields.flag("signaling").orElse(true), fields.items("assets", BootActionReader::asset),
                fields.value("node_filter").flatMap(NodeFilterReader::read));
    }

    private static Asset asset(FieldReader asset) {
        return new Asset(asset.parsed("type", BootActionReader::type), asset.text("path"), asset.text("location"), asset.value("data"),
                asset.texts("location_pipeline"), asset.texts("data_pipeline"), asset.text("permissions"));
    }

    private static Optional<Asset.Type> type(String text) {
        return switch (text) {
            case "unit" -> Optional.of(Asset.Type.UNIT);
            case "file" -> Optional.of(Asset.Type.FILE);
            case "pkg_list" -> Optional.of(Asset.Type.PKG_LIST);
            default -> Optional.empty();
        };
    }
}
