package dev.cocreate.transparency.verify;

import dev.cocreate.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody trusts: the logs, the witnesses, and how many of these must have cosigned. Read from the text form of
 * c2sp.org/tlog-policy.
 *
 * <p>Immutable.
 */
public final class Policy {

    private static final String WHAT = "a policy";
    private static final String NONE = "none";
    private static final int MOST_LINES = 10_000;

    /** Who must have cosigned: at least so many of these. */
    private record Quorum(int least, List<String> members) {}

    private final List<VerifierKey> logs;
    private final Map<String, VerifierKey> witnesses;
    private final Map<String, Quorum> groups;
    private final Map<VerifierKey, String> addresses;
    private final String quorum;

    private Policy(Reading reading) {
        this.logs = List.copyOf(reading.logs);
        this.witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(reading.witnesses));
        this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(reading.groups));
        this.addresses = Map.copyOf(reading.addresses);
        this.quorum = Objects.requireNonNull(reading.quorum);
    }

    /**
     * Trusts one log and asks for no witness.
     *
     * @param log its key; the name is the log's origin
     * @return the policy
     */
    public static Policy of(VerifierKey log) {
        return parse(Bytes.utf8("log " + log + "\nquorum none\n"));
    }

    /**
     * Reads a policy.
     *
     * @param bytes all of it
     * @return the policy
     * @throws MalformedEvidenceException with the number of the line that is not of the form
     */
    public static Policy parse(Bytes bytes) {
        // Octets above ASCII are opaque in this form, and Latin-1 keeps each as it is.
        String text = new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new MalformedEvidenceException(WHAT, "each line ends with a newline");
        }
        String[] lines = text.split("\n", MOST_LINES);
        Reading reading = new Reading();
        for (int i = 0; i < lines.length; i++) {
            try {
                reading.line(lines[i]);
            } catch (MalformedEvidenceException e) {
                throw new MalformedEvidenceException(WHAT, "line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (reading.quorum == null) {
            throw new MalformedEvidenceException(WHAT, "it has no quorum line");
        }
        return new Policy(reading);
    }

    /**
     * The logs.
     *
     * @return their keys; the name of each is its origin
     */
    public List<VerifierKey> logs() {
        return logs;
    }

    /**
     * The witnesses by the names they have here.
     *
     * @return their keys
     */
    public Map<String, VerifierKey> witnesses() {
        return witnesses;
    }

    /**
     * Where a log or witness is to be reached.
     *
     * @param key of the log or witness
     * @return the address written behind the key; empty if there is none
     */
    public Optional<String> address(VerifierKey key) {
        return Optional.ofNullable(addresses.get(key));
    }

    /**
     * Whether these witnesses are enough.
     *
     * @param cosigners the names of those who have cosigned
     * @return true if the quorum is among them
     */
    public boolean suffices(Set<String> cosigners) {
        Set<String> witnessed = new HashSet<>(cosigners);
        witnessed.retainAll(witnesses.keySet());
        // In the order written: a group names only what stands before it.
        groups.forEach((name, group) -> {
            if (group.members().stream().filter(witnessed::contains).count() >= group.least()) {
                witnessed.add(name);
            }
        });
        return quorum.equals(NONE) || witnessed.contains(quorum);
    }

    /** What was read so far. */
    private static final class Reading {
        private final List<VerifierKey> logs = new ArrayList<>();
        private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
        private final Map<String, Quorum> groups = new LinkedHashMap<>();
        private final Map<VerifierKey, String> addresses = new HashMap<>();
        private final Set<String> inGroup = new HashSet<>();
        private final Set<Bytes> logKeys = new HashSet<>();
        private final Set<Bytes> witnessKeys = new HashSet<>();
        private @Nullable String quorum;

        void line(String line) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if ((c < ' ' && c != '\t') || c == 0x7f) {
                    throw new MalformedEvidenceException("it", "it holds a control character");
                }
            }
            List<String> words = new ArrayList<>();
            for (String word : line.split("[ \t]", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            if (words.isEmpty() || words.get(0).startsWith("#")) {
                return;
            }
            switch (words.get(0)) {
                case "log" -> log(words);
                case "witness" -> witness(words);
                case "group" -> group(words);
                case "quorum" -> quorum(words);
                default -> throw new MalformedEvidenceException("it", "it begins with no known word");
            }
        }

        private void log(List<String> words) {
            count(words, 2, 3);
            VerifierKey key = key(words.get(1), VerifierKey.Kind.LOG, logKeys);
            logs.add(key);
            address(key, words, 2);
        }

        private void witness(List<String> words) {
            count(words, 3, 4);
            VerifierKey key = key(words.get(2), VerifierKey.Kind.WITNESS, witnessKeys);
            checkFree(words.get(1));
            witnesses.put(words.get(1), key);
            address(key, words, 3);
        }

        private void group(List<String> words) {
            count(words, 4, Integer.MAX_VALUE);
            checkFree(words.get(1));
            List<String> members = List.copyOf(words.subList(3, words.size()));
            for (String member : members) {
                checkDefined(member);
                if (!inGroup.add(member)) {
                    throw new MalformedEvidenceException("it", "a member is in a group already");
                }
            }
            groups.put(words.get(1), new Quorum(least(words.get(2), members.size()), members));
        }

        private void quorum(List<String> words) {
            count(words, 2, 2);
            if (quorum != null) {
                throw new MalformedEvidenceException("it", "there is a quorum line already");
            }
            if (!words.get(1).equals(NONE)) {
                checkDefined(words.get(1));
            }
            quorum = words.get(1);
        }

        private static int least(String word, int members) {
            if (word.equals("any")) {
                return 1;
            }
            if (word.equals("all")) {
                return members;
            }
            long least = Form.number("it", word);
            if (least < 1 || least > members) {
                throw new MalformedEvidenceException("it", "a group asks for at least 1 and at most all its members");
            }
            return (int) least;
        }

        private static VerifierKey key(String vkey, VerifierKey.Kind kind, Set<Bytes> known) {
            String utf8 = new String(vkey.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            VerifierKey key = VerifierKey.parse(utf8);
            if (key.kind() != kind) {
                throw new MalformedEvidenceException("it", "the key is not of the kind this line wants");
            }
            if (!known.add(key.key())) {
                throw new MalformedEvidenceException("it", "the same public key stands on another line");
            }
            return key;
        }

        private void address(VerifierKey key, List<String> words, int index) {
            if (words.size() > index) {
                addresses.put(key, words.get(index));
            }
        }

        private void checkFree(String name) {
            if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
                throw new MalformedEvidenceException("it", "the name is taken");
            }
        }

        private void checkDefined(String name) {
            if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
                throw new MalformedEvidenceException("it", "it names what no line before defines");
            }
        }

        private static void count(List<String> words, int least, int most) {
            if (words.size() < least || words.size() > most) {
                throw new MalformedEvidenceException("it", "it has too few or too many words");
            }
        }
    }
}
