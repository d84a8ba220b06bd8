package dev.cocreate.core.internal.personalization.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;

/** Words, strings and numbers of a rule's text, one after the other. For one text and one thread. */
final class RuleScanner {

    private static final int LONGEST = 100_000;

    /** Words that CEL keeps for itself: no attribute can be called so in a text. */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    /** Whether a name, with its fields, can be that of an attribute. */
    static boolean isReserved(String name) {
        return Arrays.stream(name.split("\\.", -1)).anyMatch(RESERVED::contains);
    }

    private final String text;
    private int at;
    private int lastName;

    RuleScanner(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw error("it is longer than " + LONGEST + " characters", "a shorter condition");
        }
    }

    RuleSyntax error(String what, String nearest) {
        return error(at, what, nearest);
    }

    /** What is wrong with the name read last, where it begins. */
    RuleSyntax errorOfName(String what, String nearest) {
        return error(lastName, what, nearest);
    }

    private RuleSyntax error(int place, String what, String nearest) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(place, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new RuleSyntax(line, column, what, nearest);
    }

    private void skip() {
        while (at < text.length()) {
            // What CEL takes for white space, and nothing else.
            if (" \t\n\f\r".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
    }

    void end() {
        skip();
        if (at < text.length()) {
            throw error("something stands behind the condition", "&& or || before more");
        }
    }

    boolean take(String symbol) {
        skip();
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        // "!" must not take the first half of "!=", nor "<" that of "<=".
        boolean half = at + symbol.length() < text.length()
                && text.charAt(at + symbol.length()) == '='
                && (symbol.equals("!") || symbol.equals("<") || symbol.equals(">"));
        if (half) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw error("'" + symbol + "' is missing", symbol);
        }
    }

    boolean atWord(String word) {
        skip();
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || !part(text.charAt(end)));
    }

    boolean takeWord(String word) {
        if (!atWord(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    boolean atName() {
        skip();
        return at < text.length() && part(text.charAt(at)) && !Character.isDigit(text.charAt(at));
    }

    boolean atString() {
        skip();
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    boolean atNumber() {
        skip();
        return at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-');
    }

    private static boolean part(char c) {
        return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** A name, with its fields: {@code person.age}. */
    String name() {
        if (!atName()) {
            throw error("a name is missing", "an attribute such as age");
        }
        lastName = at;
        while (at < text.length() && (part(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(lastName, at);
    }

    /** A double, written with a decimal point or an exponent: an integer is another type in CEL. */
    double decimal() {
        if (!atNumber()) {
            throw error("a number is missing", "a number such as 18.0");
        }
        int from = at;
        while (at < text.length() && "0123456789.eE+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(from, at);
        if (!digits.matches("-?[0-9]+(\\.[0-9]+([eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)")) {
            at = from;
            String nearest = digits.matches("-?[0-9]+") ? digits + ".0" : "18.0";
            throw error("numbers are doubles here, and '" + digits + "' is none", nearest);
        }
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            at = from;
            throw error("'" + digits + "' is too large", "a number below 1.8e308");
        }
        return value;
    }

    String string() {
        if (!atString()) {
            throw error("a text is missing", "a text in quotes");
        }
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n' || c == '\r') {
                throw error("a text ends on its line", "\\n for a line break");
            }
            value.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        if (at == text.length()) {
            throw error("a text does not end", String.valueOf(quote));
        }
        at++;
        return value.toString();
    }

    /** A day, written as its midnight. */
    LocalDate day() {
        Instant instant = instant();
        LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
        if (day.atStartOfDay().toInstant(ZoneOffset.UTC).equals(instant)) {
            return day;
        }
        throw error("a day begins at midnight UTC", "timestamp(\"" + day + "T00:00:00Z\")");
    }

    /** A point in time. */
    Instant instant() {
        if (!takeWord("timestamp")) {
            throw error("a day or instant is written as a timestamp", "timestamp(\"2000-01-31T00:00:00Z\")");
        }
        expect("(");
        String text = string();
        expect(")");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw error("'" + text + "' is no timestamp", "timestamp(\"2000-01-31T00:00:00Z\")");
        }
    }

    private String escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '"', '\'', '`', '?' -> String.valueOf(c);
            case 'x' -> code(2);
            case 'u' -> code(4);
            case 'U' -> code(8);
            default -> throw error("'\\" + c + "' is no escape here", "\\n \\t \\r \\\\ \\\" \\' \\xhh or \\uhhhh");
        };
    }

    private String code(int digits) {
        if (at + digits > text.length() || !text.substring(at, at + digits).matches("[0-9a-fA-F]+")) {
            throw error("an escape has " + digits + " hexadecimal digits", "\\u00e9");
        }
        int code = Integer.parseUnsignedInt(text.substring(at, at + digits), 16);
        if (!Character.isValidCodePoint(code) || (code >= 0xD800 && code <= 0xDFFF)) {
            throw error("an escape names a character", "\\u00e9");
        }
        at += digits;
        return Character.toString(code);
    }
}
