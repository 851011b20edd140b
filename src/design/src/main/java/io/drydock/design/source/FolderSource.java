package io.drydock.design.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Reads a file, or the files of a folder. */
final class FolderSource {
    private static final int MAX_DEPTH = 64;

    private final SourceSettings settings;
    private long total;

    FolderSource(SourceSettings settings) {
        this.settings = settings;
    }

    Sources read(Path path) {
        if (!Files.exists(path)) {
            throw new SourceRefused("There is no file or folder " + path + ". Check the path; it is looked for on the machine that reads the design.");
        }
        return Files.isDirectory(path) ? folder(path) : Sources.of(file(path, path.getFileName().toString()));
    }

    private Sources folder(Path folder) {
        Walk walk = new Walk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, walk);
        } catch (IOException e) {
            throw refused(folder, e);
        }
        if (walk.files.isEmpty()) {
            throw new SourceRefused("The folder " + folder + " has no file *.yaml, *.yml or *.json in it or below. Name the folder that holds the design.");
        }
        List<Source> sources = new ArrayList<>(walk.files.size());
        walk.files.forEach((name, file) -> sources.add(file(file, name)));
        return new Sources(sources, false);
    }

    private Source file(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            throw new SourceRefused(file + " is neither a file nor a folder. Name a file or folder with the design's documents.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > settings.maxBytes()) {
                return new Source.TooLarge(name, size);
            }
            // The file may have grown since it was measured, and some file systems don't tell a size.
            byte[] bytes = in.readNBytes(settings.maxBytes());
            if (bytes.length == settings.maxBytes() && in.read() >= 0) {
                return new Source.TooLarge(name, bytes.length + 1L);
            }
            total += bytes.length;
            if (total > settings.maxTotalBytes()) {
                throw new SourceRefused("The design's files have more than " + settings.maxTotalBytes() + " bytes together (reached at " + name
                        + "). Name the folder of one site only, or raise the limit.");
            }
            return new Source.Content(name, bytes);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static SourceRefused refused(Path path, IOException e) {
        return new SourceRefused(path + " can't be read: " + switch (e) {
            case AccessDeniedException _ -> "the permission is missing. Let the user that runs this read the design.";
            case NoSuchFileException _ -> "it is gone. Read the design again when nobody changes it.";
            default -> e.getMessage() + ". Check the file system.";
        });
    }

    /** Collects the files by their names below the folder, with slashes, in the order of those names. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TreeMap<String, Path> files = new TreeMap<>();
        private int visited;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            count();
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            count();
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean design = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
            if (design && !isHidden(file) && attributes.isRegularFile()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            count();
            if (e instanceof FileSystemLoopException || isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        private void count() {
            if (++visited > settings.maxFiles()) {
                throw new SourceRefused("The folder " + root + " has more than " + settings.maxFiles()
                        + " files and folders in it, links followed. Name the folder of one site only, or raise the limit.");
            }
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
