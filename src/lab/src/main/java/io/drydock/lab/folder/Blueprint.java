package io.drydock.lab.folder;

import io.drydock.lab.maas.image.OfferedImage;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.LabSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a lab is built from, part by part: a lab that runs serves a design as long as nothing of it differs. Passwords are not in it.
 *
 * @param parts by name, such as {@code server r1-n01}; the value differs where the part does
 */
public record Blueprint(Map<String, String> parts) {
    private static final int DIGEST = 16;
    private static final int TOLD = 8;

    public Blueprint {
        parts = Map.copyOf(parts);
    }

    /** Of servers and their cables, the images that MAAS has for them, the switches that can be set up, and the speed of it all. */
    public static Blueprint of(LabSite site, List<OfferedImage> images, Set<String> switches, double timeFactor) {
        Map<String, String> parts = new TreeMap<>();
        for (LabServer server : site.servers()) {
            parts.put("server " + server.name(), digest(server.address() + " " + server.spec().accounts() + " " + server.spec().macs() + " "
                    + server.hardware() + " " + site.placement(server)));
        }
        images.forEach(image -> parts.put("image " + image.name(), digest(new TreeSet<>(image.kernels()).toString())));
        switches.forEach(name -> parts.put("switch " + name, "served"));
        parts.put("time factor", String.valueOf(timeFactor));
        return new Blueprint(parts);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads what {@link #text} wrote. */
    public static Blueprint parse(String text) {
        return new Blueprint(text.lines().filter(line -> line.contains("=")).map(line -> line.split("=", 2))
                .collect(Collectors.toMap(half -> half[0], half -> half[1])));
    }

    /** One part a line. */
    public String text() {
        return new TreeMap<>(parts).entrySet().stream().map(one -> one.getKey() + "=" + one.getValue() + "\n").collect(Collectors.joining());
    }

    /** What is otherwise in {@code wanted}, in words; nothing: nothing is. */
    public Optional<String> differences(Blueprint wanted) {
        Set<String> names = new TreeSet<>(parts.keySet());
        names.addAll(wanted.parts.keySet());
        List<String> told = new ArrayList<>();
        for (String name : names) {
            if (!parts.containsKey(name)) {
                told.add(name + " is new");
            } else if (!wanted.parts.containsKey(name)) {
                told.add(name + " is gone");
            } else if (!parts.get(name).equals(wanted.parts.get(name))) {
                told.add(name + " has changed");
            }
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(told.stream().limit(TOLD).collect(Collectors.joining(", "))
                + (told.size() > TOLD ? " and " + (told.size() - TOLD) + " more" : ""));
    }
}
