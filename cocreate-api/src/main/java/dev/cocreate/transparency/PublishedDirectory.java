package dev.cocreate.transparency;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.verify.PublishedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A log published as a directory, for {@link dev.cocreate.transparency.verify.Verifier#directory}. Reads only.
 *
 * <p>Safe for use by several threads at once. Reading fails with a {@link CoCreateException} if the files cannot be read.
 */
public final class PublishedDirectory implements PublishedLog {

    /** No file of a published log is larger: 256 entries of 65,535 bytes. */
    private static final long LARGEST = 256L * (65_535 + 2);

    private final Path directory;

    private PublishedDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * The log in this directory.
     *
     * @param directory in which {@code checkpoint} and {@code tile} stand
     * @return the log; nothing is read yet
     */
    public static PublishedDirectory at(Path directory) {
        return new PublishedDirectory(Objects.requireNonNull(directory, "directory"));
    }

    @Override
    public Optional<Bytes> read(String path) {
        Path file = directory.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                // Not of a log; an empty file in its place is found to be wrong just the same.
                return Optional.of(Bytes.empty());
            }
            return Optional.of(Bytes.of(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CoCreateException("reading " + file + ": see the cause", true, e);
        }
    }

    @Override
    public Collection<String> tilePaths() {
        Path tiles = directory.resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tiles)) {
            return files.filter(file -> !Files.isDirectory(file))
                    // What an interrupted write left behind is hidden, and no part of the log.
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CoCreateException("listing " + tiles + ": see the cause", true, e);
        }
    }
}
