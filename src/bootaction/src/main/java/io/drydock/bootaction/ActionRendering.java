package io.drydock.bootaction;

import io.drydock.design.bootaction.BootAction;
import io.drydock.design.bootaction.BootAction.Asset;
import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Renders the assets of one boot action for one node. */
final class ActionRendering {
    private static final Pattern UNIT = Pattern.compile(
            "[A-Za-z0-9:_.@-]+\\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)");
    private static final Pattern PATH = Pattern.compile("(/[^/\\p{Cntrl}]+)+");
    private static final int FILE_PERMISSIONS = 0600;
    private static final int UNIT_PERMISSIONS = 0644;

    private final BootAction action;
    private final String id;
    private final Map<String, ?> names;
    private final Pipeline pipeline;
    private final Locations locations;
    private final List<AssetProblem> problems = new ArrayList<>();
    private final List<RenderedFile> units = new ArrayList<>();
    private final List<RenderedFile> files = new ArrayList<>();
    private final Map<String, Optional<String>> packages = new LinkedHashMap<>();

    ActionRendering(BootAction action, String id, Map<String, ?> names, Pipeline pipeline, Locations locations) {
        this.action = action;
        this.id = id;
        this.names = names;
        this.pipeline = pipeline;
        this.locations = locations;
    }

    List<AssetProblem> problems() {
        return problems;
    }

    RenderedAction render() {
        for (int i = 0; i < action.assets().size(); i++) {
            render(action.assets().get(i), FieldPath.of("assets").index(i));
        }
        return new RenderedAction(action.name(), action.signaling(), reportsItself(), List.copyOf(units), List.copyOf(files),
                Collections.unmodifiableMap(packages));
    }

    private void render(Asset asset, FieldPath path) {
        Optional<Asset.Type> type = asset.type().value();
        if (type.isEmpty()) {
            problem(path.key("type"), "an asset is a unit, a file or a pkg_list");
        } else if (type.get() == Asset.Type.PKG_LIST) {
            packages(asset, path);
        } else {
            content(asset, path).ifPresent(content -> file(asset, path, type.get() == Asset.Type.UNIT, content.bytes()));
        }
    }

    private void file(Asset asset, FieldPath path, boolean unit, byte[] content) {
        String where = asset.path().orElse("");
        if (!PATH.matcher(where).matches() || List.of(where.split("/")).contains("..")) {
            problem(path.key("path"), "'" + where + "' is no absolute path of a file");
            return;
        }
        RenderedFile file = new RenderedFile(where, asset.permissions().value().map(octal -> Integer.parseInt(octal, 8))
                .orElse(unit ? UNIT_PERMISSIONS : FILE_PERMISSIONS), content);
        if (unit && !UNIT.matcher(file.name()).matches()) {
            problem(path.key("path"), "'" + file.name() + "' is no name of a systemd unit, such as join.service");
        }
        (unit ? units : files).add(file);
    }

    private void packages(Asset asset, FieldPath path) {
        if (asset.location().isWritten()) {
            content(asset, path).ifPresent(content ->
                    packages.putAll(PackageLists.read(content.bytes(), problem -> problem(path.key("location"), problem))));
        } else {
            asset.data().ifPresentOrElse(data -> packages.putAll(PackageLists.of(data, problem -> problem(path.key("data"), problem))),
                    () -> problem(path, "a list of packages has data or a location"));
        }
    }

    /** What it has as data, or at its location, after its pipeline; nothing where that is a problem. */
    private Optional<Content> content(Asset asset, FieldPath path) {
        FieldPath field = path.key(asset.location().isWritten() ? "location" : "data");
        try {
            Content content = asset.location().isWritten() ? fetched(asset) : written(asset);
            return Optional.of(pipeline.apply(asset.dataPipeline(), content, names));
        } catch (TemplateBroken e) {
            problem(field, e.getMessage());
        } catch (LocationBroken e) {
            problems.add(new AssetProblem(action.name(), field, e.getMessage(), e.passing()));
        }
        return Optional.empty();
    }

    private Content fetched(Asset asset) throws TemplateBroken, LocationBroken {
        String address;
        try {
            address = pipeline.apply(asset.locationPipeline(), new Content.Text(asset.location().orElse("")), names).asText().strip();
        } catch (TemplateBroken e) {
            throw new TemplateBroken("location_pipeline, " + e.getMessage());
        }
        return new Content.Bytes(locations.fetch(address));
    }

    private static Content written(Asset asset) throws TemplateBroken {
        return switch (asset.data().orElse(null)) {
            case null -> throw new TemplateBroken("there is neither data nor a location");
            case Value.Nothing _ -> throw new TemplateBroken("there is neither data nor a location");
            case Value.Scalar scalar -> new Content.Text(scalar.text());
            case Value other -> throw new TemplateBroken("the content of a file is text, not " + other.describe());
        };
    }

    private boolean reportsItself() {
        return units.stream().anyMatch(this::namesTheAction) || files.stream().anyMatch(this::namesTheAction);
    }

    private boolean namesTheAction(RenderedFile file) {
        return new String(file.content(), StandardCharsets.ISO_8859_1).contains(id);
    }

    private void problem(FieldPath field, String message) {
        problems.add(new AssetProblem(action.name(), field, message, false));
    }
}
