package dev.cocreate.core.internal.transparency.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the roots in a file, 32 bytes each at the place their index gives: so several processes over one journal write
 * the same bytes to the same places. A file that cannot be read or written costs time at the next opening, no more.
 */
public final class TileRootsFile implements TileRoots {

    private static final Logger LOG = LoggerFactory.getLogger(TileRootsFile.class);

    private final Path file;

    public TileRootsFile(Path file) {
        this.file = file;
    }

    @Override
    public List<byte[]> first(long most) {
        try {
            byte[] all = Files.readAllBytes(file);
            List<byte[]> roots = new ArrayList<>();
            for (int at = 0; at + HashRow.HASH <= all.length && roots.size() < most; at += HashRow.HASH) {
                roots.add(Arrays.copyOfRange(all, at, at + HashRow.HASH));
            }
            return roots;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            LOG.warn("the log's hashes could not be read from {}; they are computed from the journal instead", file, e);
            return List.of();
        }
    }

    @Override
    public void keep(long index, List<byte[]> roots) {
        ByteBuffer bytes = ByteBuffer.allocate(roots.size() * HashRow.HASH);
        roots.forEach(bytes::put);
        bytes.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long at = index * HashRow.HASH; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            LOG.warn("the log's hashes could not be kept in {}; the next opening computes them anew", file, e);
        }
    }
}
