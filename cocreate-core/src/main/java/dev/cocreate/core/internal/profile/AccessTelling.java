package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantGiven;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantRevoked;
import dev.cocreate.core.internal.profile.ProfileEvent.LookTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.OfAccess;
import dev.cocreate.core.internal.profile.ProfileEvent.VisibilitySet;
import dev.cocreate.core.internal.transparency.Telling.Told;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.transparency.Link;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells who may use what, and who looked. Pure. */
final class AccessTelling {

    private final Wording wording;

    AccessTelling(Wording wording) {
        this.wording = wording;
    }

    Told tell(OfAccess event, PartyId by, PartyId owner) {
        if (event instanceof VisibilitySet set) {
            return Told.of(visibility(set, by));
        }
        if (event instanceof GrantGiven given) {
            return new Told(given(given.grant(), by), List.of(), List.of(new Link.Grant(given.id())));
        }
        if (event instanceof GrantRevoked revoked) {
            Text words = by.equals(revoked.to())
                    ? Refused.text(
                            "{} gave back leave to read something about {}.",
                            "{} hat eine Erlaubnis, etwas über {} zu lesen, zurückgegeben.",
                            Wording.party(by),
                            Wording.party(owner))
                    : Refused.text(
                            "{} took back the leave given to {}.",
                            "{} hat die Erlaubnis für {} widerrufen.",
                            Wording.party(by),
                            Wording.party(revoked.to()));
            return new Told(words, List.of(), List.of(new Link.Grant(revoked.id())));
        }
        return look((LookTaken) event, by, owner);
    }

    Told tell(ResourceEvent event, PartyId by, PartyId holder) {
        if (event instanceof ResourceEvent.ResourceShared shared) {
            Text words = shared.resource().free()
                    ? Refused.text(
                            "{} shares with everybody: {}.",
                            "{} teilt mit allen: {}.",
                            Wording.party(by),
                            unended(shared.resource().title()))
                    : Refused.text(
                            "{} shares with those it lets in: {}.",
                            "{} teilt mit denen, die eine Erlaubnis haben: {}.",
                            Wording.party(by),
                            unended(shared.resource().title()));
            return new Told(
                    words,
                    List.of(),
                    List.of(new Link.Resource(shared.resource().name())));
        }
        if (event instanceof ResourceEvent.ResourceGranted granted) {
            return new Told(
                    Refused.text(
                            "{} lets {} open “{}” for this purpose: {}.",
                            "{} erlaubt {}, „{}“ zu diesem Zweck zu öffnen: {}.",
                            Wording.party(by),
                            Wording.party(granted.grant().to()),
                            names(granted.grant()),
                            unended(granted.grant().purpose().text())),
                    List.of(),
                    List.of(new Link.Grant(granted.id())));
        }
        if (event instanceof ResourceEvent.ResourceRevoked revoked) {
            return new Told(
                    Refused.text(
                            "{} ended the leave of {} to open what {} shares.",
                            "{} hat die Erlaubnis von {} beendet, zu öffnen, was {} teilt.",
                            Wording.party(by),
                            Wording.party(revoked.to()),
                            Wording.party(holder)),
                    List.of(),
                    List.of(new Link.Grant(revoked.id())));
        }
        ResourceEvent.ResourceOpened opened = (ResourceEvent.ResourceOpened) event;
        Text name = Refused.text(opened.resource(), opened.resource());
        Text words = opened.ground().isPresent()
                ? Refused.text(
                        "{} opened “{}” of {}. Purpose: {}.",
                        "{} hat „{}“ von {} geöffnet. Zweck: {}.",
                        Wording.party(by),
                        name,
                        Wording.party(holder),
                        unended(opened.purpose().text()))
                : Refused.text(
                        "{} wanted to open “{}” of {} and found it closed. Purpose: {}.",
                        "{} wollte „{}“ von {} öffnen und fand es verschlossen. Zweck: {}.",
                        Wording.party(by),
                        name,
                        Wording.party(holder),
                        unended(opened.purpose().text()));
        return new Told(words, List.of(), List.of(new Link.Resource(opened.resource())));
    }

    private static Text names(Grant grant) {
        String names = String.join(", ", grant.keys());
        return Refused.text(names, names);
    }

    private Text visibility(VisibilitySet event, PartyId by) {
        Text most = switch (event.most()) {
            case HIDDEN -> Refused.text("nothing", "nichts");
            case EXISTENCE -> Refused.text("only that it is known", "nur, dass es bekannt ist");
            case CATEGORY ->
                Refused.text("only that something of its kind is known", "nur, dass etwas dieser Art bekannt ist");
            case VALUE -> Refused.text("its value, where allowed", "den Wert, wo es erlaubt ist");
        };
        return Refused.text(
                "{} lets {} see of {}: {}.",
                "{} lässt {} von {} sehen: {}.",
                Wording.party(by),
                Wording.party(event.reader()),
                wording.label(event.key()),
                most);
    }

    private Text given(Grant grant, PartyId by) {
        List<String> english = new ArrayList<>();
        List<String> german = new ArrayList<>();
        grant.notBefore().ifPresent(from -> {
            english.add("from " + moment(from, Locale.ENGLISH));
            german.add("ab " + moment(from, Locale.GERMAN));
        });
        grant.notAfter().ifPresent(end -> {
            english.add("until " + moment(end, Locale.ENGLISH));
            german.add("bis " + moment(end, Locale.GERMAN));
        });
        grant.maxUses().ifPresent(uses -> {
            english.add(uses == 1 ? "once" : uses + " times");
            german.add(uses == 1 ? "einmal" : uses + "-mal");
        });
        Text limits = english.isEmpty()
                ? Refused.text("until it is revoked", "bis zum Widerruf")
                : Refused.text(String.join(", ", english), String.join(", ", german));
        return Refused.text(
                "{} lets {} read {} for this purpose: {} ({}).",
                "{} erlaubt {}, {} zu diesem Zweck zu lesen: {} ({}).",
                Wording.party(by),
                Wording.party(grant.to()),
                wording.labels(grant.keys()),
                unended(grant.purpose().text()),
                limits);
    }

    private Told look(LookTaken event, PartyId by, PartyId owner) {
        List<Text> kept = new ArrayList<>();
        for (Map.Entry<String, dev.cocreate.Datum.Why> unseen : event.unseen().entrySet()) {
            kept.add(Refused.text(
                    "{} ({})", "{} ({})", wording.label(unseen.getKey()), ProfileTelling.why(unseen.getValue())));
        }
        Text words = kept.isEmpty()
                ? Refused.text(
                        "{} read of {}: {}. Purpose: {}.",
                        "{} hat von {} gelesen: {}. Zweck: {}.",
                        Wording.party(by),
                        Wording.party(owner),
                        wording.labels(event.seen()),
                        unended(event.purpose().text()))
                : Refused.text(
                        "{} read of {}: {}. Unknown to it: {}. Purpose: {}.",
                        "{} hat von {} gelesen: {}. Nicht bekannt: {}. Zweck: {}.",
                        Wording.party(by),
                        Wording.party(owner),
                        wording.labels(event.seen()),
                        Wording.joined(kept),
                        unended(event.purpose().text()));
        List<Link> links = new ArrayList<>();
        event.grounds().forEach(ground -> ground(ground).ifPresent(links::add));
        event.decision().ifPresent(decision -> links.add(new Link.Decision(decision)));
        return new Told(words, List.of(), links);
    }

    /** What a look rested on; empty if on nothing but that she looked herself. */
    private static Optional<Link> ground(String ground) {
        if (ground.startsWith(LooksFold.GRANT)) {
            return Optional.of(new Link.Grant(ground.substring(LooksFold.GRANT.length())));
        }
        return ground.startsWith(Leave.CONSENT)
                ? Optional.of(new Link.Terms(ground.substring(Leave.CONSENT.length())))
                : Optional.empty();
    }

    /** Words that end a sentence of ours, without their own full stop. */
    static Text unended(Text words) {
        return Refused.text(
                words.in(Audience.of(Locale.ENGLISH)).words().replaceFirst("\\.\\s*$", ""),
                words.in(Audience.of(Locale.GERMAN)).words().replaceFirst("\\.\\s*$", ""));
    }

    static String moment(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }
}
