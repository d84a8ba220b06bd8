package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.List;

/**
 * How far a log had come, signed by it and perhaps by witnesses: c2sp.org/tlog-checkpoint.
 *
 * <p>Immutable. Nothing is verified by parsing.
 *
 * @param origin the log's unique name
 * @param size how many entries it had
 * @param root of the Merkle tree over them
 * @param note the signed note all this stands in
 */
public record Checkpoint(String origin, long size, Bytes root, Note note) {

    private static final String WHAT = "a checkpoint";

    /**
     * Checks that the parts are those of the note.
     *
     * @param origin as above
     * @param size as above
     * @param root as above
     * @param note as above
     * @throws MalformedEvidenceException if they are not
     */
    public Checkpoint {
        List<String> lines = lines(note);
        if (!lines.get(0).equals(origin)
                || Form.number(WHAT, lines.get(1)) != size
                || !Form.hash(WHAT, lines.get(2)).equals(root)) {
            throw new MalformedEvidenceException(WHAT, "its parts differ from its text");
        }
    }

    /**
     * The checkpoint a note is.
     *
     * @param note the signed note
     * @return the checkpoint, not verified
     * @throws MalformedEvidenceException if its text is none
     */
    public static Checkpoint from(Note note) {
        List<String> lines = lines(note);
        return new Checkpoint(lines.get(0), Form.number(WHAT, lines.get(1)), Form.hash(WHAT, lines.get(2)), note);
    }

    /**
     * Reads a checkpoint.
     *
     * @param bytes all of it and nothing more
     * @return the checkpoint, not verified
     * @throws MalformedEvidenceException if it is not of that form
     */
    public static Checkpoint parse(Bytes bytes) {
        return from(Note.parse(bytes));
    }

    /**
     * The text a log signs.
     *
     * @param origin not empty, without newline
     * @param size at least 0
     * @param root 32 bytes
     * @return three lines
     */
    public static String text(String origin, long size, Bytes root) {
        return origin + "\n" + size + "\n" + Form.base64(root) + "\n";
    }

    /**
     * The checkpoint as it is sent and stored.
     *
     * @return UTF-8
     */
    public Bytes encoded() {
        return note.encoded();
    }

    private static List<String> lines(Note note) {
        // The text ends with a newline, so that the last piece is empty.
        List<String> pieces = List.of(note.text().split("\n", -1));
        List<String> lines = pieces.subList(0, pieces.size() - 1);
        if (lines.size() < 3 || lines.contains("")) {
            throw new MalformedEvidenceException(WHAT, "it has at least three lines and none of them is empty");
        }
        return lines;
    }
}
