package dev.cocreate.examples.clinic;

import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.personalization.Mandates;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The clinic: {@code Clinic [person.json] [--journal clinic.db] [--page clinic.html] [--language en|de]}.
 *
 * <p>Ends with 0; with 2, storing nothing, if the command line or the person's file is not as it should be; with 1 if
 * the journal cannot be used.
 */
public final class Clinic {

    private static final String SAMPLE = "cocreate-examples/src/main/people/maria.json";

    private final Path person;
    private final Path journal;
    private final Path page;
    private final String language;

    private Clinic(Path person, Path journal, Path page, String language) {
        this.person = person;
        this.journal = journal;
        this.page = page;
        this.language = language;
    }

    /**
     * Runs one visit.
     *
     * @param args see {@link Clinic}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(args, out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            parse(args).visit(out);
            return 0;
        } catch (InputException e) {
            err.println(e.getMessage());
            return 2;
        } catch (CoCreateException e) {
            err.println(e.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            err.println("writing the page: " + e.getMessage());
            return 1;
        }
    }

    private static Clinic parse(String[] args) throws InputException {
        String person = SAMPLE;
        String journal = "clinic.db";
        String page = "clinic.html";
        String language = "";
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--journal" -> journal = value(args, ++i);
                case "--page" -> page = value(args, ++i);
                case "--language" -> language = language(value(args, ++i));
                default -> files.add(args[i]);
            }
        }
        if (files.size() > 1 || files.stream().anyMatch(file -> file.startsWith("--"))) {
            throw new InputException("the command line is " + String.join(" ", args)
                    + ", permitted: [person.json] [--journal file] [--page file] [--language en|de]");
        }
        if (!files.isEmpty()) {
            person = files.get(0);
        }
        return new Clinic(Path.of(person), Path.of(journal), Path.of(page), language);
    }

    private static String value(String[] args, int index) throws InputException {
        if (index >= args.length) {
            throw new InputException(args[index - 1] + " is given nothing, permitted: a value behind it");
        }
        return args[index];
    }

    private static String language(String language) throws InputException {
        if (!List.of("en", "de").contains(language)) {
            throw new InputException("--language is " + language + ", permitted: en, de");
        }
        return language;
    }

    private void visit(PrintStream out) throws InputException {
        PersonFile file = PersonFile.read(
                person, Questionnaire.questions(), ClinicRules.drugs().keySet());
        if (!language.isEmpty()) {
            file = file.speaking(Locale.forLanguageTag(language));
        }
        ConsoleChannel console = new ConsoleChannel(out, file.person(), Visit.CLINICIAN);
        try (CoCreate coCreate = CoCreateBuilder.embedded(journal)
                .attributes(Questionnaire.catalogue())
                .elements(ClinicRules.elements())
                .mandates(Mandates.none().firm(Visit.CLINIC))
                .channel(console)
                .build()) {
            new Visit(coCreate, file, out).run();
            write(new Page(coCreate, file.person(), file.language()).html());
        }
        out.println();
        out.println("journal: " + journal + "   page: " + page);
    }

    private void write(String html) {
        try {
            Files.writeString(page, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
