package dev.cocreate.examples.clinic;

import static dev.cocreate.examples.clinic.Bilingual.both;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.View;
import dev.cocreate.transparency.TrailEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** One page that stands by itself: what she was shown, what she decided, and everything that happened. */
final class Page {

    private static final String STYLE = """
            body{font:1rem/1.55 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:2px solid #0072b2;padding-bottom:.2rem}
            .agreed{background:#eef6fb;border-left:.4rem solid #0072b2;padding:.6rem 1rem}
            .trail{border-collapse:collapse;width:100%}.trail td,.trail th{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ccc}
            .trail time{white-space:nowrap;color:#555}.scroll{overflow-x:auto}
            .trail ul{margin:.2rem 0 0;padding-left:1.2rem;color:#333}
            """;

    private final CoCreate coCreate;
    private final PartyId person;
    private final Audience audience;
    private final DateTimeFormatter when;

    Page(CoCreate coCreate, PartyId person, Locale language) {
        this.coCreate = coCreate;
        this.person = person;
        this.audience = Audience.of(language);
        this.when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneOffset.UTC);
    }

    String html() {
        String title = in(both("Should I start a statin?", "Soll ich mit einem Statin anfangen?"));
        return "<!DOCTYPE html>\n<html lang=\"" + audience.language().toLanguageTag() + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>"
                + escaped(title) + "</h1>\n" + agreement() + disclosure() + trail() + "</main>\n</body>\n</html>\n";
    }

    private String agreement() {
        Optional<String> agreed = coCreate.dialogues().of(person).stream()
                .flatMap(id -> coCreate.dialogues().find(id).stream())
                .map(Dialogue::view)
                .flatMap(view -> view.agreements().stream())
                .map(agreement -> agreement.terms().toString())
                .reduce((first, last) -> last);
        return section(
                both("What was agreed", "Was vereinbart ist"),
                "<p class=\"agreed\">"
                        + escaped(agreed.orElseGet(
                                () -> in(both("Nothing was agreed yet.", "Noch ist nichts vereinbart."))))
                        + "</p>\n");
    }

    private String disclosure() {
        Optional<Disclosure> shown = coCreate.disclosures().of(person).stream()
                .flatMap(id -> coCreate.disclosures().find(person, id).stream())
                .reduce((first, last) -> last);
        return shown.map(disclosure -> section(
                        both("What you were shown", "Was Ihnen gezeigt wurde"),
                        coCreate.disclosures().renderer().fragment(disclosure, View.of(audience))))
                .orElseGet(() -> section(
                        both("What you were shown", "Was Ihnen gezeigt wurde"),
                        "<p>" + escaped(in(both("Nothing yet.", "Noch nichts."))) + "</p>\n"));
    }

    private String trail() {
        StringBuilder rows = new StringBuilder();
        coCreate.trail(person).in(audience).entries().forEach(entry -> rows.append(row(entry)));
        return section(
                both("Everything that happened, and why", "Alles, was geschehen ist, und warum"),
                "<div class=\"scroll\"><table class=\"trail\"><thead><tr><th>"
                        + escaped(in(both("When (UTC)", "Wann (UTC)"))) + "</th><th>"
                        + escaped(in(both("Who", "Wer"))) + "</th><th>" + escaped(in(both("What", "Was")))
                        + "</th></tr></thead><tbody>\n" + rows + "</tbody></table></div>\n");
    }

    private String row(TrailEntry entry) {
        StringBuilder why = new StringBuilder();
        entry.why()
                .forEach(reason ->
                        why.append("<li>").append(escaped(reason.words())).append("</li>"));
        return "<tr><td><time datetime=\"" + entry.at() + "\">" + when.format(entry.at()) + "</time></td><td>"
                + escaped(entry.by().value()) + "</td><td>"
                + escaped(entry.told().words())
                + (why.isEmpty() ? "" : "<ul>" + why + "</ul>") + "</td></tr>\n";
    }

    private String section(Text heading, String body) {
        return "<section>\n<h2>" + escaped(in(heading)) + "</h2>\n" + body + "</section>\n";
    }

    private String in(Text text) {
        return text.in(audience).words();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
