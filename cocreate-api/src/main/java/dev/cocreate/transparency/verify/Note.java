package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text and signatures under it: c2sp.org/signed-note.
 *
 * <p>What it says counts only once a {@linkplain VerifierKey key} somebody trusts was found to verify it.
 *
 * <p>Immutable; {@link #encoded} gives back what was parsed, byte for byte.
 *
 * @param text ends with a newline
 * @param signatures at least one, at most {@value #MOST_SIGNATURES}
 */
public record Note(String text, List<Signature> signatures) {

    /** More signatures than this under one note are refused. */
    public static final int MOST_SIGNATURES = 128;

    private static final String WHAT = "a signed note";
    private static final String DASH = "\u2014 ";

    /**
     * One signature line.
     *
     * @param name of the key
     * @param id of the key, four bytes
     * @param signature what follows the id
     */
    public record Signature(String name, Bytes id, Bytes signature) {
        /**
         * Checks the form.
         *
         * @param name without spaces or plus
         * @param id four bytes
         * @param signature not empty
         * @throws MalformedEvidenceException if it is not of that form
         */
        public Signature {
            checkName(name);
            if (id.size() != 4 || signature.size() == 0) {
                throw new MalformedEvidenceException(WHAT, "a signature is four bytes of key id and more");
            }
        }

        private static Signature parse(String line) {
            int space = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || space < 0) {
                throw new MalformedEvidenceException(WHAT, "a line under the text is no signature");
            }
            byte[] all = Form.base64(WHAT, line.substring(space + 1)).toArray();
            if (all.length < 5) {
                throw new MalformedEvidenceException(WHAT, "a signature is shorter than its key id");
            }
            byte[] id = Arrays.copyOf(all, 4);
            byte[] rest = Arrays.copyOfRange(all, 4, all.length);
            return new Signature(line.substring(DASH.length(), space), Bytes.of(id), Bytes.of(rest));
        }

        /**
         * The line, with its newline.
         *
         * @return as it stands in a note
         */
        public String encoded() {
            byte[] all = Arrays.copyOf(id.toArray(), 4 + signature.size());
            System.arraycopy(signature.toArray(), 0, all, 4, signature.size());
            return DASH + name + " " + Form.base64(Bytes.of(all)) + "\n";
        }
    }

    /**
     * Checks and copies.
     *
     * @param text as above
     * @param signatures as above
     * @throws MalformedEvidenceException if they are not of that form
     */
    public Note {
        Objects.requireNonNull(text, "text");
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedEvidenceException(WHAT, "the text ends with a newline");
        }
        checkCharacters(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedEvidenceException(
                    WHAT, "it has 1 to " + MOST_SIGNATURES + " signatures, but this one has " + signatures.size());
        }
    }

    /**
     * Reads a note.
     *
     * @param bytes all of it and nothing more
     * @return the note, none of it verified
     * @throws MalformedEvidenceException if it is not of that form
     */
    public static Note parse(Bytes bytes) {
        String all = Form.utf8(WHAT, bytes);
        int split = all.lastIndexOf("\n\n");
        if (split < 0 || !all.endsWith("\n")) {
            throw new MalformedEvidenceException(WHAT, "text and signatures are parted by an empty line");
        }
        List<Signature> signatures = parseSignatures(all.substring(split + 2));
        return new Note(all.substring(0, split + 1), signatures);
    }

    /**
     * Reads signature lines on their own, as a witness answers with them.
     *
     * @param lines each ends with a newline
     * @return the signatures, none of them verified
     * @throws MalformedEvidenceException if they are not of that form
     */
    public static List<Signature> parseSignatures(String lines) {
        checkCharacters(lines);
        List<Signature> signatures = new ArrayList<>();
        int start = 0;
        while (start < lines.length() && signatures.size() <= MOST_SIGNATURES) {
            int end = lines.indexOf('\n', start);
            if (end < 0) {
                throw new MalformedEvidenceException(WHAT, "a signature line ends with a newline");
            }
            signatures.add(Signature.parse(lines.substring(start, end)));
            start = end + 1;
        }
        return signatures;
    }

    /**
     * The same text with more signatures under it.
     *
     * @param more added after those there
     * @return the note
     */
    public Note with(List<Signature> more) {
        List<Signature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /**
     * The note as it is sent and stored.
     *
     * @return UTF-8
     */
    public Bytes encoded() {
        StringBuilder all = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> all.append(signature.encoded()));
        return Bytes.utf8(all.toString());
    }

    static void checkName(String name) {
        boolean fits = !name.isEmpty() && name.indexOf('+') < 0;
        for (int i = 0; i < name.length() && fits; i++) {
            char c = name.charAt(i);
            fits = c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u0085';
        }
        if (!fits) {
            throw new MalformedEvidenceException(WHAT, "the name of a key has neither spaces nor a plus");
        }
    }

    private static void checkCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
                throw new MalformedEvidenceException(WHAT, "it holds a control character");
            }
        }
    }
}
