package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers of rules find fault with, in German. They stop at what is wrong with a sentence in English; here is the
 * other. The examples of what is allowed stay as they are: they are written alike in every language.
 */
public final class InGerman {

    private record Phrase(Pattern english, String german) {}

    private static final List<Phrase> PHRASES = List.of(
            phrase("In rule number (\\d+): ", "In Regel Nummer $1: "),
            phrase("In the rulebook: ", "Im Regelwerk: "),
            phrase("line (\\d+), column (\\d+): ", "Zeile $1, Spalte $2: "),
            phrase("; allowed is: ", "; erlaubt ist: "),
            phrase("no JSON at Zeile (\\d+), Spalte (\\d+)", "kein JSON in Zeile $1, Spalte $2"),
            phrase("no JSON at line (\\d+), column (\\d+)", "kein JSON in Zeile $1, Spalte $2"),
            phrase("member '([^']*)' is not as expected: ", "„$1“ ist nicht wie erwartet: "),
            phrase("it nests deeper than (\\d+)", "es ist tiefer als $1 verschachtelt"),
            phrase("it nests too deep or is too long", "es ist zu tief verschachtelt oder zu lang"),
            phrase("'([^']*)' is not part of this subset", "„$1“ gehört nicht zu dieser Teilmenge"),
            phrase("has\\(\\) tests a field", "has() prüft ein Feld"),
            phrase("'([^']*)' is a word of the language", "„$1“ ist ein Wort der Sprache selbst"),
            phrase("'([^']*)' is no attribute", "„$1“ ist kein Merkmal"),
            phrase("'([^']*)' alone is no condition", "„$1“ allein ist keine Bedingung"),
            phrase("a comparison begins with the attribute", "ein Vergleich beginnt mit dem Merkmal"),
            phrase("'([^']*)' is no set", "„$1“ ist keine Menge"),
            phrase("'([^']*)' has no order here", "„$1“ hat hier keine Ordnung"),
            phrase("only numbers are compared with each other", "nur Zahlen werden miteinander verglichen"),
            phrase("numbers are not compared for equality", "Zahlen werden nicht auf Gleichheit verglichen"),
            phrase("'([^']*)' is a flag", "„$1“ ist ja oder nein"),
            phrase("'([^']*)' is not compared in this subset", "„$1“ wird in dieser Teilmenge nicht verglichen"),
            phrase("a day begins at midnight UTC", "ein Tag beginnt um Mitternacht UTC"),
            phrase(
                    "a day or instant is written as a timestamp",
                    "ein Tag oder Zeitpunkt wird als Zeitstempel geschrieben"),
            phrase("'([^']*)' is no timestamp", "„$1“ ist kein Zeitstempel"),
            phrase("'([^']*)' is no text", "„$1“ ist kein Text"),
            phrase("it is longer than (\\d+) characters", "es ist länger als $1 Zeichen"),
            phrase("something stands behind the condition", "hinter der Bedingung steht noch etwas"),
            phrase("something stands behind it", "dahinter steht noch etwas"),
            phrase("'([^']*)' is missing", "„$1“ fehlt"),
            phrase("a name is missing", "ein Name fehlt"),
            phrase("a number is missing", "eine Zahl fehlt"),
            phrase("a text is missing", "ein Text fehlt"),
            phrase(
                    "numbers are doubles here, and '([^']*)' is none",
                    "Zahlen sind hier Gleitkommazahlen, „$1“ ist keine"),
            phrase("'([^']*)' is too large", "„$1“ ist zu groß"),
            phrase("a text ends on its line", "ein Text endet in seiner Zeile"),
            phrase("a text does not end", "ein Text endet nicht"),
            phrase("'(\\\\.)' is no escape here", "„$1“ ist hier keine Maskierung"),
            phrase("an escape has (\\d+) hexadecimal digits", "eine Maskierung hat $1 hexadezimale Ziffern"),
            phrase("an escape names a character", "eine Maskierung nennt ein Zeichen"),
            phrase("it is not (\\d+)", "es ist nicht $1"),
            phrase("its definitions expand to more than (\\d+) parts", "seine Definitionen ergeben mehr als $1 Teile"),
            phrase("'([^']*)' is defined nowhere", "„$1“ ist nirgends definiert"),
            phrase("'([^']*)' contains itself", "„$1“ enthält sich selbst"),
            phrase("it is a set: use has", "es ist eine Menge: dafür gibt es has"),
            phrase("it is a set, and is not compared whole", "es ist eine Menge und wird nicht als Ganzes verglichen"),
            phrase("it has no order", "es hat keine Ordnung"),
            phrase("it is no period, such as ", "es ist keine Zeitspanne, etwa "),
            phrase("it is no instant, such as ", "es ist kein Zeitpunkt, etwa "),
            phrase("it is no day, such as ", "es ist kein Tag, etwa "),
            phrase("'([^']*)' has no counterpart here", "„$1“ hat hier keine Entsprechung"),
            phrase(
                    "it has (one operator|one part|at least one part|three parts|two sides), but has (\\d+)",
                    "nötig: $1, vorhanden: $2"),
            phrase("nötig: one operator", "nötig: ein Operator"),
            phrase("nötig: one part", "nötig: ein Teil"),
            phrase("nötig: at least one part", "nötig: mindestens ein Teil"),
            phrase("nötig: three parts", "nötig: drei Teile"),
            phrase("nötig: two sides", "nötig: zwei Seiten"),
            phrase(
                    "a default takes silence for an answer; here silence is unknown",
                    "ein Vorgabewert nimmt Schweigen für eine Antwort; hier ist Schweigen unbekannt"),
            phrase(
                    "a comparison with null takes silence for an answer; here silence is unknown",
                    "ein Vergleich mit null nimmt Schweigen für eine Antwort; hier ist Schweigen unbekannt"),
            phrase(
                    "'missing' takes silence for an answer; here silence is unknown",
                    "„missing“ nimmt Schweigen für eine Antwort; hier ist Schweigen unbekannt"),
            phrase(
                    "Unomi compares free text without regard to case and accents, here every letter counts",
                    "Unomi vergleicht freien Text ohne Groß- und Kleinschreibung und Akzente, hier zählt jeder Buchstabe"),
            phrase("it names none of ", "es nennt keines von "),
            phrase("it is none of ", "es ist keines von "),
            phrase("it is neither true nor false", "es ist weder true noch false"),
            phrase("it is no whole number in range", "es ist keine ganze Zahl im Bereich"),
            phrase("it is no finite number", "es ist keine endliche Zahl"),
            phrase("it is no number", "es ist keine Zahl"),
            phrase("it is no array", "es ist keine Liste"),
            phrase("it is no object", "es ist kein Objekt"),
            phrase("it is no amount", "es ist kein Betrag"),
            phrase("it is no text", "es ist kein Text"),
            phrase("it is no value", "es ist kein Wert"),
            phrase("it is no level", "es ist keine Stufe"),
            phrase("it is no type of attribute", "es ist keine Art von Merkmal"),
            phrase("it is not (?:a|an) (set|date|instant|number|amount|flag)", "es ist nicht von der Art $1"),
            phrase("it is out of range", "es liegt außerhalb des Bereichs"),
            phrase("it has no words", "es hat keine Worte"),
            phrase("it means nothing here", "es bedeutet hier nichts"),
            phrase("it has two bounds on one side", "es hat auf einer Seite zwei Grenzen"),
            phrase("it holds more than (\\d+) parts", "es hat mehr als $1 Teile"),
            phrase("there is none", "es gibt keinen"),
            phrase("(?:it is|they are) missing", "es fehlt"),
            phrase("a clause names at least one value", "eine Prüfung nennt mindestens einen Wert"),
            phrase(
                    "a range has at least one bound, but that of '([^']*)' has none",
                    "der Bereich von „$1“ hat keine Grenze"));

    private InGerman() {}

    private static Phrase phrase(String english, String german) {
        return new Phrase(Pattern.compile(english), german);
    }

    /** An English sentence of these readers, and the German one. */
    public static Text text(String english) {
        String german = english;
        for (Phrase each : PHRASES) {
            Matcher found = each.english().matcher(german);
            german = found.replaceAll(each.german());
        }
        return Text.of(english).and(Locale.GERMAN, german);
    }
}
