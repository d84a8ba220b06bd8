package dev.cocreate.examples.auditor;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreateException;
import dev.cocreate.transparency.PublishedDirectory;
import dev.cocreate.transparency.verify.Checkpoint;
import dev.cocreate.transparency.verify.Opening;
import dev.cocreate.transparency.verify.Receipt;
import dev.cocreate.transparency.verify.Verification;
import dev.cocreate.transparency.verify.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Checks published logs and receipts.
 *
 * <pre>
 * auditor (--key KEY | --policy FILE) [--remember FILE] [--language TAG] DIRECTORY|RECEIPT...
 * </pre>
 *
 * <p>Ends with 0 if everything holds, with 1 if something does not, and with 2 if it was called wrongly or could not
 * read what it was given. With {@code --remember} it keeps the checkpoint of the directory in a file, and next time
 * finds out whether the log has only grown since.
 */
public final class Auditor {

    private final PrintStream out;
    private final PrintStream err;

    /**
     * An auditor who reports there.
     *
     * @param out takes what was found
     * @param err takes what was called wrongly
     */
    public Auditor(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the auditor and ends the program with its code.
     *
     * @param arguments see {@link Auditor}
     */
    public static void main(String[] arguments) {
        int code = new Auditor(System.out, System.err).run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the auditor.
     *
     * @param arguments see {@link Auditor}
     * @return 0, 1 or 2
     */
    public int run(String... arguments) {
        try {
            Commission commission = Commission.parse(arguments);
            boolean holds = true;
            for (Path path : commission.paths()) {
                holds &= audit(commission, path);
            }
            return holds ? 0 : 1;
        } catch (Commission.NotUnderstood e) {
            err.println(e.getMessage());
            err.println(Commission.USAGE);
            return 2;
        } catch (CoCreateException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private boolean audit(Commission commission, Path path) {
        Verifier verifier = Verifier.of(commission.policy());
        Verification verification =
                Files.isDirectory(path) ? directory(verifier, commission, path) : receipt(verifier, path);
        Audience reader = Audience.of(commission.language());
        boolean german = commission.language().getLanguage().equals(Locale.GERMAN.getLanguage());
        String word =
                verification.holds() ? (german ? "hält stand" : "holds") : (german ? "hält nicht stand" : "fails");
        out.println((path + ": " + word + ". " + verification.told(reader)).trim());
        return verification.holds();
    }

    private Verification directory(Verifier verifier, Commission commission, Path path) {
        List<Checkpoint> remembered = commission.memory().map(this::remembered).orElse(List.of());
        PublishedDirectory log = PublishedDirectory.at(path);
        Verification verification = verifier.directory(log, remembered);
        if (verification.holds() && commission.memory().isPresent()) {
            remember(commission.memory().get(), log.read("checkpoint").orElse(Bytes.empty()));
        }
        return verification;
    }

    private Verification receipt(Verifier verifier, Path path) {
        Bytes bytes = read(path);
        Verification verification = verifier.receipt(bytes);
        if (verification.holds() && Receipt.parse(bytes).opening() instanceof Opening.Whole shown) {
            out.println(shown.header().at() + " " + shown.header().by() + " "
                    + shown.header().type() + " " + shown.content().utf8());
        }
        return verification;
    }

    private List<Checkpoint> remembered(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(Checkpoint.parse(read(file)));
        } catch (IllegalArgumentException e) {
            throw new CoCreateException(file + ": this is no checkpoint to remember; it was left as it is", false, e);
        }
    }

    private static void remember(Path file, Bytes checkpoint) {
        try {
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
            Files.write(unfinished, checkpoint.toArray());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CoCreateException(file + ": the checkpoint could not be remembered there", true, e);
        }
    }

    static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CoCreateException(file + ": there is no such file or directory", false, e);
        } catch (IOException e) {
            throw new CoCreateException(file + ": it could not be read", true, e);
        }
    }
}
