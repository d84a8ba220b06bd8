package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.consent.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Everything held about a person as one page she can read, without a script and without anything loaded from elsewhere. */
final class ExportPage {

    private final Profiles profiles;
    private final Wording wording;
    private final Audience audience;

    ExportPage(Profiles profiles, Audience audience) {
        this.profiles = profiles;
        this.wording = new Wording(profiles.catalogue());
        this.audience = audience;
    }

    /** Something that happened, told. */
    record Line(Instant at, String words) {}

    String of(PartyId owner, List<Line> trail) {
        Text title =
                Refused.text("Everything held about {}", "Alles, was über {} gespeichert ist", Wording.party(owner));
        StringBuilder page = new StringBuilder(4_096);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language().toLanguageTag())
                .append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.append("<title>").append(said(title)).append("</title>\n<style>\n");
        page.append("body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}");
        page.append("table{border-collapse:collapse;width:100%}");
        page.append("th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ccc}");
        page.append("\n</style>\n</head>\n<body>\n<h1>").append(said(title)).append("</h1>\n");
        page.append("<p>")
                .append(said(Wording.stance(profiles.state(owner).stance())))
                .append("</p>\n");
        table(
                page,
                Refused.text("What is known", "Was bekannt ist"),
                List.of(
                        Refused.text("attribute", "Merkmal"),
                        Refused.text("value", "Wert"),
                        Refused.text("source", "Herkunft"),
                        Refused.text("recorded", "erfasst"),
                        Refused.text("standing", "Stand")),
                profiles.of(owner).facts(),
                this::fact);
        table(
                page,
                Refused.text("Who looked", "Wer hineingesehen hat"),
                List.of(
                        Refused.text("when", "wann"),
                        Refused.text("who", "wer"),
                        Refused.text("purpose", "Zweck"),
                        Refused.text("read", "gelesen"),
                        Refused.text("not told", "nicht erfahren")),
                profiles.looks(owner),
                this::look);
        table(
                page,
                Refused.text("What you were asked for", "Worum Sie gebeten wurden"),
                List.of(
                        Refused.text("by", "von"),
                        Refused.text("purpose", "Zweck"),
                        Refused.text("attributes", "Merkmale"),
                        Refused.text("your answer", "Ihre Antwort")),
                profiles.consents(owner).offered(),
                terms -> terms(owner, terms));
        table(
                page,
                Refused.text("What happened", "Was geschehen ist"),
                List.of(Refused.text("when", "wann"), Refused.text("what", "was")),
                trail,
                line -> List.of(moment(line.at()), line.words()));
        return page.append("</body>\n</html>\n").toString();
    }

    private List<String> fact(Fact<?> fact) {
        return List.of(
                words(wording.label(fact.key().name())),
                words(wording.value(fact.key().name(), fact.value())),
                words(source(fact.from())),
                moment(fact.recordedAt()),
                words(standing(fact.standing())));
    }

    private static Text source(Provenance from) {
        Text by = Wording.party(from.by());
        if (from instanceof Provenance.Observed observed) {
            return Refused.text(
                    "observed by {} ({})",
                    "beobachtet von {} ({})",
                    by,
                    Refused.text(observed.evidence(), observed.evidence()));
        }
        if (from instanceof Provenance.Inferred inferred) {
            return Refused.text(
                    "inferred by {} ({})",
                    "geschlossen von {} ({})",
                    by,
                    Refused.text(inferred.method(), inferred.method()));
        }
        if (from instanceof Provenance.Attested attested) {
            return Refused.text(
                    "attested by {} ({})",
                    "bestätigt von {} ({})",
                    by,
                    Refused.text(attested.evidence(), attested.evidence()));
        }
        return Refused.text("said by {}", "angegeben von {}", by);
    }

    private static Text standing(Fact.Standing standing) {
        return switch (standing) {
            case STANDS -> Refused.text("counts", "gilt");
            case CONTESTED -> Refused.text("contested", "bestritten");
            case SUPERSEDED -> Refused.text("superseded", "überholt");
            case DROPPED -> Refused.text("dropped", "entfallen");
        };
    }

    private List<String> look(Look look) {
        List<String> unseen = new ArrayList<>();
        look.unseen()
                .forEach((key, why) -> unseen.add(
                        words(Refused.text("{} ({})", "{} ({})", wording.label(key), ProfileTelling.why(why)))));
        return List.of(
                moment(look.at()),
                look.by().value(),
                words(look.purpose().text()),
                look.seen().isEmpty() ? "–" : words(wording.labels(look.seen())),
                unseen.isEmpty() ? "–" : String.join(", ", unseen));
    }

    private List<String> terms(PartyId owner, Terms terms) {
        return List.of(
                terms.controller().name(),
                words(terms.purpose().text()),
                words(wording.labels(terms.keys())),
                words(status(profiles.state(owner).agreements().get(terms.id()))));
    }

    private Text status(@org.jspecify.annotations.Nullable Agreement agreement) {
        if (agreement == null) {
            return Refused.text("none", "keine");
        }
        return switch (agreement.statusAt(profiles.road().now())) {
            case UNKNOWN, REQUESTED -> Refused.text("none yet", "noch keine");
            case DEFERRED -> Refused.text("later", "später");
            case REFUSED -> Refused.text("no", "nein");
            case GIVEN, RENEWED -> Refused.text("yes", "ja");
            case WITHDRAWN -> Refused.text("taken back", "zurückgenommen");
            case EXPIRED -> Refused.text("ended with its time", "abgelaufen");
            case TERMINATED, INVALIDATED -> Refused.text("no longer valid", "nicht mehr gültig");
        };
    }

    private <T> void table(
            StringBuilder page, Text title, List<Text> heads, List<? extends T> rows, Function<T, List<String>> cells) {
        page.append("<h2>").append(said(title)).append("</h2>\n");
        if (rows.isEmpty()) {
            page.append("<p>").append(said(Refused.text("Nothing.", "Nichts."))).append("</p>\n");
            return;
        }
        page.append("<table>\n<thead><tr>");
        heads.forEach(
                head -> page.append("<th scope=\"col\">").append(said(head)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (T row : rows) {
            page.append("<tr>");
            cells.apply(row)
                    .forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private String moment(Instant at) {
        return AccessTelling.moment(at, language());
    }

    private Locale language() {
        return Refused.text("x", "x").in(audience).language();
    }

    private String words(Text text) {
        return text.in(audience).words();
    }

    private String said(Text text) {
        return escaped(words(text));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
