package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.Collection;
import java.util.Optional;

/**
 * The files of a published log (c2sp.org/tlog-tiles): implemented by whoever fetches them from a directory or a web
 * server, called by {@link Verifier#directory}.
 */
public interface PublishedLog {

    /**
     * One file.
     *
     * @param path below the log's prefix, with slashes, such as {@code tile/0/000.p/7}
     * @return all its bytes; empty if there is no such file
     */
    Optional<Bytes> read(String path);

    /**
     * The paths of all files below {@code tile/}, as far as they can be listed, so that those are checked too which
     * the present checkpoint no longer needs.
     *
     * @return empty where nothing can be listed
     */
    Collection<String> tilePaths();
}
