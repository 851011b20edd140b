package io.drydock.functions.provisioner;

import io.drydock.design.DesignDigest;
import io.drydock.design.DesignReader;
import io.drydock.design.Rendered;
import io.drydock.design.RenderedCodec;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.step.design.StoredDesigns;
import io.drydock.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The sample site, with more nodes in its first rack: {@code lab-01} and so on. They are workers as {@code r1-n02} is, and their last octet on
 * every network is 100 and their number.
 *
 * @param rendered as load-design stores it
 */
public record LabDesign(String id, Rendered rendered, Site site) {
    /** How many nodes are added. */
    public static final int ADDED = 60;
    private static final Path SAMPLE = Path.of("../../infra/sample-site");

    /** @param password where the BMCs' password stands */
    public static LabDesign read(Path folder, Path password) {
        return read(folder, password, UnaryOperator.identity());
    }

    /**
     * @param folder an empty one, for its documents
     * @param edit changes the text of each file
     */
    public static LabDesign read(Path folder, Path password, UnaryOperator<String> edit) {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("env:DRYDOCK_BMC_PASSWORD", "file:" + password.toAbsolutePath());
                Files.writeString(folder.resolve(file.getFileName()), edit.apply(text));
            }
            Files.writeString(folder.resolve("nodes-lab.yaml"), edit.apply(added()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rendered rendered = DesignReader.read(DesignSource.of("file:" + folder.toAbsolutePath(), SourceSettings.DEFAULT), ReadLimits.DEFAULT);
        return new LabDesign(DesignDigest.of(rendered), rendered, SiteBuilder.build(rendered.documents()));
    }

    /** The names of the nodes that were added. */
    public static List<String> names() {
        return Stream.iterate(1, number -> number + 1).limit(ADDED).map("lab-%02d"::formatted).toList();
    }

    /** Keeps it as load-design does. */
    public void save(Store store) {
        Map<String, byte[]> models = new LinkedHashMap<>();
        site.appliedNodes().forEach((name, node) -> models.put(name, AppliedNodeJson.toJson(node).toString().getBytes(StandardCharsets.UTF_8)));
        String summary = "{\"designId\": \"" + id + "\", \"documents\": " + rendered.documents().size() + ", \"nodes\": " + models.size() + "}";
        new StoredDesigns(store).save(id, summary.getBytes(StandardCharsets.UTF_8), RenderedCodec.encode(rendered), models);
    }

    private static String added() {
        StringBuilder documents = new StringBuilder();
        for (int number = 1; number <= ADDED; number++) {
            documents.append("""
                    ---
                    schema: drydock/BaremetalNode/v1
                    metadata: {schema: metadata/Document/v1, name: lab-%1$02d, storagePolicy: cleartext}
                    data:
                      host_profile: worker
                      addressing:
                        - {network: oob, address: 10.20.0.%2$d}
                        - {network: pxe, address: dhcp}
                        - {network: management, address: 10.20.2.%2$d}
                        - {network: storage, address: 10.20.3.%2$d}
                        - {network: overlay, address: 10.20.4.%2$d}
                        - {network: calico, address: 10.20.5.%2$d}
                      metadata:
                        rack: r1
                        boot_mac: '52:54:00:20:09:%1$02d'
                        owner_data: {rack: r1}
                    """.formatted(number, 100 + number));
        }
        return documents.toString();
    }
}
