package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsPublished;
import dev.cocreate.core.internal.transparency.Telling.Told;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import dev.cocreate.transparency.Link;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what firms asked to use and what she answered. Pure. */
final class ConsentTelling {

    private final Wording wording;

    ConsentTelling(Wording wording) {
        this.wording = wording;
    }

    Told tell(ConsentEvent event, PartyId by, PartyId owner) {
        if (event instanceof TermsOffered offered) {
            return offered(offered.terms(), owner);
        }
        if (event instanceof ConsentAnswered answered) {
            return answered(answered, by);
        }
        if (event instanceof ConsentMoved moved) {
            return new Told(moved(moved, by), List.of(), List.of(new Link.Terms(moved.terms())));
        }
        TermsPublished published = (TermsPublished) event;
        return new Told(
                Refused.text(
                        "{} published terms that are the same for everybody: version " + published.version() + ".",
                        "{} hat Bedingungen veröffentlicht, die für alle gleich sind: Version " + published.version()
                                + ".",
                        Wording.party(by)),
                List.of(),
                List.of(new Link.Terms(published.terms())));
    }

    private Told offered(Terms terms, PartyId owner) {
        Text purpose = AccessTelling.unended(terms.purpose().text());
        Text keys = wording.labels(terms.keys());
        List<Link> links = List.of(new Link.Terms(terms.id()));
        if (terms.ground().isPresent()) {
            return new Told(
                    Refused.text(
                            "{} uses of {} for this purpose ({}) without asking: {}. The ground: {}",
                            "{} nutzt von {} für diesen Zweck ({}), ohne zu fragen: {}. Der Grund: {}",
                            Wording.party(terms.controller().id()),
                            Wording.party(owner),
                            purpose,
                            keys,
                            Wording.sentence(terms.ground().get())),
                    List.of(Reason.of(
                            "consent.basis-"
                                    + terms.basis()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            terms.ground().get())),
                    links);
        }
        List<Text> ways = terms.ways().stream().map(ConsentTelling::way).toList();
        return new Told(
                Refused.text(
                        "{} asks {} for this purpose ({}) for: {}. The ways open: {}.",
                        "{} bittet {} für diesen Zweck ({}) um: {}. Die möglichen Wege: {}.",
                        Wording.party(terms.controller().id()),
                        Wording.party(owner),
                        purpose,
                        keys,
                        listed(ways)),
                List.of(),
                links);
    }

    private Told answered(ConsentAnswered event, PartyId by) {
        Text who = Wording.party(by);
        Text fallen = event.effects().map(ConsentTelling::effects).orElse(Refused.NOTHING);
        Text words = switch (event.status()) {
            case GIVEN, RENEWED ->
                Refused.text("{} agreed to: {}.", "{} hat eingewilligt in: {}.", who, wording.labels(event.keys()));
            case WITHDRAWN ->
                event.way()
                        .map(way -> Refused.text(
                                "{} chose another way: {}. What was given before is no longer used.{}",
                                "{} hat einen anderen Weg gewählt: {}. Was vorher gegeben war, wird nicht mehr"
                                        + " genutzt.{}",
                                who,
                                way(way),
                                fallen))
                        .orElseGet(() -> Refused.text(
                                "{} took consent back; it is no longer used.{}",
                                "{} hat die Einwilligung zurückgenommen; sie wird nicht mehr genutzt.{}",
                                who,
                                fallen));
            default ->
                event.way()
                        .map(way -> Refused.text(
                                "{} chose a way without giving data: {}.",
                                "{} hat einen Weg ohne Daten gewählt: {}.",
                                who,
                                way(way)))
                        .orElseGet(() -> Refused.text("{} said no.", "{} hat nein gesagt.", who));
        };
        List<Link> links =
                new ArrayList<>(List.of(new Link.Terms(event.terms()), new Link.ConsentReceipt(event.receipt())));
        event.effects().ifPresent(effects -> {
            effects.facts().forEach(fact -> links.add(new Link.Fact(fact)));
            effects.inferences().forEach(fact -> links.add(new Link.Fact(fact)));
            effects.decisions().forEach(decision -> links.add(new Link.Decision(decision)));
        });
        return new Told(
                words,
                event.effects()
                        .map(effects -> List.copyOf(effects.kept().values()))
                        .orElse(List.of()),
                links);
    }

    private static Text moved(ConsentMoved event, PartyId by) {
        if (event.status() == ConsentStatus.DEFERRED) {
            return Refused.text("{} will answer later.", "{} will später antworten.", Wording.party(by));
        }
        if (event.status() == ConsentStatus.INVALIDATED) {
            return Refused.text(
                    "A consent of {} ended: it does not carry over to a merged profile.",
                    "Eine Einwilligung von {} ist erloschen: Sie gilt nicht für ein zusammengeführtes Profil.",
                    Wording.party(by));
        }
        return Refused.text("{} may be asked again.", "{} darf wieder gefragt werden.", Wording.party(by));
    }

    /** What an ending or erasing did, as an addition to a sentence; nothing if it did nothing. */
    static Text effects(Effects effects) {
        int gone = effects.facts().size() + effects.inferences().size();
        int open = effects.decisions().size();
        int kept = effects.kept().size();
        if (gone == 0 && open == 0 && kept == 0) {
            return Refused.NOTHING;
        }
        return Refused.text(
                " Facts and conclusions gone: " + gone + "; decisions open again: " + open + "; kept with a ground: "
                        + kept + ".",
                " Entfallene Angaben und Schlüsse: " + gone + "; wieder offene Entscheidungen: " + open
                        + "; mit Begründung behalten: " + kept + ".");
    }

    static Text way(Way way) {
        if (way instanceof Way.Pay pay) {
            return Refused.text(
                    "pay " + amount(pay, Locale.ENGLISH) + " for " + period(pay.per(), false),
                    amount(pay, Locale.GERMAN) + " für " + period(pay.per(), true) + " zahlen");
        }
        if (way instanceof Way.Reduced reduced) {
            return Refused.text("take less ({})", "mit weniger auskommen ({})", AccessTelling.unended(reduced.lost()));
        }
        return way instanceof Way.GiveFacts
                ? Refused.text("give data", "Daten geben")
                : Refused.text("go without", "darauf verzichten");
    }

    private static String amount(Way.Pay pay, Locale language) {
        return dev.cocreate.profile.AttributeKey.money("price", pay.price(), pay.price())
                .told(pay.price())
                .in(Audience.of(language))
                .words();
    }

    private static String period(Period per, boolean german) {
        List<String> parts = new ArrayList<>();
        part(parts, per.getYears(), german ? "Jahr" : "year", german ? "Jahre" : "years");
        part(parts, per.getMonths(), german ? "Monat" : "month", german ? "Monate" : "months");
        part(parts, per.getDays(), german ? "Tag" : "day", german ? "Tage" : "days");
        return String.join(german ? " und " : " and ", parts);
    }

    private static void part(List<String> parts, int count, String one, String more) {
        if (count != 0) {
            parts.add(count + " " + (count == 1 ? one : more));
        }
    }

    private static Text listed(List<Text> ways) {
        StringBuilder english = new StringBuilder();
        StringBuilder german = new StringBuilder();
        for (Text way : ways) {
            english.append(english.isEmpty() ? "" : "; ")
                    .append(way.in(Audience.of(Locale.ENGLISH)).words());
            german.append(german.isEmpty() ? "" : "; ")
                    .append(way.in(Audience.of(Locale.GERMAN)).words());
        }
        return Refused.text(english.toString(), german.toString());
    }
}
