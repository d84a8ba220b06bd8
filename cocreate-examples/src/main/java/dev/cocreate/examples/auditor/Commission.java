package dev.cocreate.examples.auditor;

import dev.cocreate.transparency.verify.Policy;
import dev.cocreate.transparency.verify.VerifierKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the auditor is asked to do.
 *
 * @param policy whom to trust
 * @param memory where the last checkpoint is remembered
 * @param language to report in
 * @param paths directories and receipts, at least one
 */
record Commission(Policy policy, Optional<Path> memory, Locale language, List<Path> paths) {

    static final String USAGE =
            "usage: auditor (--key KEY | --policy FILE) [--remember FILE] [--language TAG] DIRECTORY|RECEIPT...";

    /** The command line says something else than the usage. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    static Commission parse(String... arguments) {
        Optional<Policy> policy = Optional.empty();
        Optional<Path> memory = Optional.empty();
        Locale language = Locale.ENGLISH;
        List<Path> paths = new ArrayList<>();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--key" -> policy = Optional.of(key(value(word, rest)));
                case "--policy" -> policy = Optional.of(policy(path(value(word, rest))));
                case "--remember" -> memory = Optional.of(path(value(word, rest)));
                case "--language" -> language = Locale.forLanguageTag(value(word, rest));
                default -> {
                    if (word.startsWith("--")) {
                        throw new NotUnderstood("there is no option '" + word + "'");
                    }
                    paths.add(path(word));
                }
            }
        }
        if (paths.isEmpty()) {
            throw new NotUnderstood("there is nothing to check");
        }
        return new Commission(
                policy.orElseThrow(() -> new NotUnderstood("a key or a policy says whom to trust")),
                memory,
                language,
                List.copyOf(paths));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new NotUnderstood("something must follow " + option);
        }
        return rest.next();
    }

    private static Policy key(String vkey) {
        try {
            return Policy.of(VerifierKey.parse(vkey));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("--key: " + e.getMessage());
        }
    }

    private static Policy policy(Path file) {
        try {
            return Policy.parse(Auditor.read(file));
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("--policy " + file + ": " + e.getMessage());
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new NotUnderstood("'" + text + "' is no path");
        }
    }
}
