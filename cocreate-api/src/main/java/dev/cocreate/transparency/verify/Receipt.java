package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a person keeps of an act: what happened, its place in the log, and the proof, all in one text that can be checked
 * offline. The form is c2sp.org/tlog-proof@v1 with the {@link Opening} as its extra line.
 *
 * <p>Immutable; {@link #encoded} gives back what was parsed, byte for byte. Nothing is verified by parsing.
 *
 * @param index of the entry in the log, which is the position of the event in the journal
 * @param opening what is shown of the event; the entry is computed from it
 * @param path the inclusion proof
 * @param checkpoint of the tree it leads to
 */
public record Receipt(long index, Opening opening, List<Bytes> path, Checkpoint checkpoint) {

    /** The ending of the name of a file that holds one. */
    public static final String FILE_ENDING = ".tlog-proof";

    private static final String WHAT = "a receipt";
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    /**
     * Checks and copies.
     *
     * @param index as above
     * @param opening as above
     * @param path as above
     * @param checkpoint as above
     * @throws MalformedEvidenceException if the path is longer than any proof, or holds what is no hash
     */
    public Receipt {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(checkpoint, "checkpoint");
        path = List.copyOf(path);
        if (index < 0 || path.size() > 63 || path.stream().anyMatch(hash -> hash.size() != Form.HASH)) {
            throw new MalformedEvidenceException(WHAT, "index or proof are outside their range");
        }
    }

    /**
     * Reads a receipt.
     *
     * @param bytes all of it and nothing more
     * @return the receipt, not verified
     * @throws MalformedEvidenceException if it is not of that form
     */
    public static Receipt parse(Bytes bytes) {
        String text = Form.utf8(WHAT, bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedEvidenceException(WHAT, "proof and checkpoint are parted by an empty line");
        }
        String[] lines = text.substring(0, split).split("\n", -1);
        if (lines.length < 3 || lines.length > 3 + 63 || !lines[0].equals(FIRST_LINE)) {
            throw new MalformedEvidenceException(WHAT, "it does not begin as one, or its proof has too many lines");
        }
        Opening opening = Opening.parse(Form.base64(WHAT, after("extra ", lines[1])));
        long index = Form.number(WHAT, after("index ", lines[2]));
        List<Bytes> path = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            path.add(Form.hash(WHAT, lines[i]));
        }
        Checkpoint checkpoint = Checkpoint.parse(Bytes.utf8(text.substring(split + 2)));
        return new Receipt(index, opening, path, checkpoint);
    }

    /**
     * Whether the event is in the log as this says.
     *
     * @param policy whom to trust; from another source than the receipt
     * @return what is wrong, as {@link Verifier#receipt(Receipt)} finds it
     */
    public Verification verify(Policy policy) {
        return Verifier.of(policy).receipt(this);
    }

    /**
     * The proof alone.
     *
     * @return that the entry is in the tree of the checkpoint
     */
    public InclusionProof proof() {
        return new InclusionProof(index, checkpoint.size(), path);
    }

    /**
     * The receipt as it is sent and stored.
     *
     * @return UTF-8
     */
    public Bytes encoded() {
        StringBuilder text = new StringBuilder(FIRST_LINE)
                .append("\nextra ")
                .append(Form.base64(opening.encoded()))
                .append("\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(Form.base64(hash)).append('\n'));
        text.append('\n').append(checkpoint.encoded().utf8());
        return Bytes.utf8(text.toString());
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new MalformedEvidenceException(WHAT, "a line does not begin with '" + word + "'");
        }
        return line.substring(word.length());
    }
}
