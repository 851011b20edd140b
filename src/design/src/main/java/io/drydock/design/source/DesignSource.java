package io.drydock.design.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the reference to a design. */
public final class DesignSource {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):");

    private DesignSource() {
    }

    /**
     * The sources that {@code reference} leads to:
     * <ul>
     * <li>a path, or {@code file:} and a path: that file, or all *.yaml, *.yml and *.json files of that folder and the folders in it, in
     * the order of their names; what begins with a dot is passed over;</li>
     * <li>{@code http:} and {@code https:}: what the address answers;</li>
     * <li>{@code deckhand+http:} and {@code deckhand+https:}: the same without the prefix, with the token of Deckhand. The documents of an address that
     * ends with {@code /rendered-documents} are rendered already;</li>
     * <li>{@code inline:} and text, or a text of several lines: the design itself.</li>
     * </ul>
     *
     * @throws SourceRefused if the reference is wrong, not allowed, or leads to nothing
     * @throws SourceUnavailable if the system that holds the design does not answer, or answers with an error of its own
     */
    public static Sources of(String reference, SourceSettings settings) {
        if (reference.startsWith("inline:") || reference.indexOf('\n') >= 0) {
            allow("inline", "inline text", settings);
            return inline(reference.startsWith("inline:") ? reference.substring("inline:".length()) : reference, settings);
        }
        if (reference.isBlank()) {
            throw new SourceRefused("The reference to the design is empty. Name a file, a folder or a URL.");
        }
        Matcher matcher = SCHEME.matcher(reference);
        String scheme = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "file";
        return switch (scheme) {
            case "file" -> {
                allow("file", reference, settings);
                yield new FolderSource(settings).read(path(reference));
            }
            case "http", "https", "deckhand+http", "deckhand+https" -> {
                URI uri = uri(reference);
                allow(scheme, HttpSource.shown(uri), settings);
                boolean deckhand = scheme.startsWith("deckhand+");
                URI address = deckhand ? uri(reference.substring("deckhand+".length())) : uri;
                boolean rendered = deckhand && address.getPath().endsWith("/rendered-documents");
                yield new Sources(List.of(new HttpSource(settings, deckhand).fetch(address)), rendered);
            }
            default -> throw new SourceRefused("A reference of the scheme '" + scheme + "' can't be followed. Use a path, or one of "
                    + new TreeSet<>(settings.schemes()) + ".");
        };
    }

    private static Sources inline(String text, SourceSettings settings) {
        Sources sources = Sources.inline(text);
        return switch (sources.all().getFirst()) {
            case Source.Content content when content.bytes().length > settings.maxBytes() ->
                    Sources.of(new Source.TooLarge(content.name(), content.bytes().length));
            default -> sources;
        };
    }

    private static void allow(String scheme, String shown, SourceSettings settings) {
        if (!settings.schemes().contains(scheme)) {
            throw new SourceRefused("References of the scheme '" + scheme + "' are not allowed here (" + shown + "). Allowed are "
                    + new TreeSet<>(settings.schemes()) + ".");
        }
    }

    private static Path path(String reference) {
        try {
            if (!reference.regionMatches(true, 0, "file:", 0, 5)) {
                return Path.of(reference);
            }
            String rest = reference.substring(5);
            if (rest.startsWith("//")) {
                URI uri = new URI(reference);
                if (uri.getAuthority() != null && !uri.getAuthority().isEmpty() && !uri.getAuthority().equals("localhost")) {
                    throw new SourceRefused("The reference '" + reference + "' names a file on another host. Write file: and a path.");
                }
                return Path.of(uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath());
            }
            return Path.of(rest.indexOf('%') < 0 ? rest : decoded(rest));
        } catch (InvalidPathException | URISyntaxException e) {
            throw new SourceRefused("The reference '" + reference + "' is no path. Name a file, a folder or a URL.");
        }
    }

    /** Percent-decoded where that is what was meant; a path may hold percent signs of its own. */
    private static String decoded(String path) throws URISyntaxException {
        try {
            return new URI("file:" + (path.startsWith("/") ? "" : "/") + path).getPath().substring(path.startsWith("/") ? 0 : 1);
        } catch (URISyntaxException e) {
            return path;
        }
    }

    static URI uri(String reference) {
        try {
            URI uri = new URI(reference).parseServerAuthority();
            if (uri.getHost() == null) {
                throw new SourceRefused("The reference '" + HttpSource.shown(uri) + "' names no host. Write it as scheme://host/path.");
            }
            if (uri.getRawUserInfo() != null) {
                throw new SourceRefused("The reference '" + HttpSource.shown(uri)
                        + "' has a user or password before the host, which would be logged and stored with the task. Remove it; configure a token instead.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new SourceRefused("The reference is no URL: " + e.getReason() + " at character " + (e.getIndex() + 1)
                    + ". Write it as scheme://host/path, special characters percent-encoded.");
        }
    }
}
