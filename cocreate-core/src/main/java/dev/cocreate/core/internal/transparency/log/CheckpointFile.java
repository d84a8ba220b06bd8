package dev.cocreate.core.internal.transparency.log;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.MalformedEvidenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers in a file. */
public final class CheckpointFile implements CheckpointMemory {

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Checkpoint> last() {
        try {
            return Optional.of(Checkpoint.parse(Bytes.of(Files.readAllBytes(file))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CoCreateException("reading the last checkpoint from " + file + ": see the cause", true, e);
        } catch (MalformedEvidenceException e) {
            throw new CoCreateException(
                    "reading the last checkpoint from " + file
                            + ": the file is damaged. Put back its last good copy; without it the log cannot tell whether"
                            + " it would contradict itself",
                    false,
                    e);
        }
    }

    @Override
    public void remember(Checkpoint checkpoint) {
        try {
            WholeFile.write(file, checkpoint.encoded());
        } catch (IOException e) {
            throw new CoCreateException(
                    "remembering the last checkpoint in " + file + ": see the cause. Nothing was signed", true, e);
        }
    }
}
