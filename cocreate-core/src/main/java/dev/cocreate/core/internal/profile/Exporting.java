package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.profile.rights.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything held about one person: what this room holds, in its own terms, and every event of any area that concerns
 * her, as stored and as told. Reads only.
 */
final class Exporting {

    private final Profiles profiles;
    private final List<Telling> tellings;

    Exporting(Profiles profiles, Keeping keeping) {
        this.profiles = profiles;
        this.tellings = keeping.tellings();
    }

    Export export(PartyId owner) {
        Obj everything = json(owner);
        return new Export(
                everything.bytes().utf8(),
                ExportSchema.of(profiles.catalogue()).bytes().utf8(),
                new ExportPage(profiles, audience(owner)).of(owner, told(owner)));
    }

    Obj json(PartyId owner) {
        Consents consents = profiles.consents(owner);
        List<Json> histories = new ArrayList<>();
        for (Terms terms : consents.offered()) {
            histories.add(Json.object()
                    .with("terms", TermsCodec.write(terms))
                    .with("history", Arr.of(consents.history(terms.id()), Exporting::entry)));
        }
        return Json.object()
                .with("$schema", ExportSchema.ID)
                .with("owner", owner.value())
                .with("at", AccessCodec.instant(profiles.road().now()))
                .with("stance", AccessCodec.stance(profiles.state(owner).stance()))
                .with("facts", Arr.of(profiles.of(owner).facts(), Exporting::fact))
                .with("disputes", Arr.of(profiles.of(owner).contests(), Exporting::contest))
                .with("grants", Arr.of(profiles.grants(owner).all(), Exporting::grant))
                .with("consents", new Arr(histories))
                .with("receipts", Arr.of(consents.receipts(), Exporting::receipt))
                .with("looks", Arr.of(profiles.looks(owner), Exporting::look))
                .with("requests", Arr.of(profiles.rights(owner).requests(), Exporting::request))
                .with("events", events(owner));
    }

    private Arr events(PartyId owner) {
        Audience audience = audience(owner);
        List<Json> events = new ArrayList<>();
        for (Recorded recorded : profiles.concerning(owner).values()) {
            Obj event = Json.object()
                    .with("id", recorded.header().id().toString())
                    .with("position", recorded.position())
                    .with("type", recorded.header().type())
                    .with("at", AccessCodec.instant(recorded.at()))
                    .with("by", recorded.header().by().value());
            event = event.withIf("told", tell(recorded, audience), Str::new);
            events.add(event.withIf("content", profiles.road().content(recorded), content -> content));
        }
        return new Arr(events);
    }

    /** What happened, in her words, the first first. */
    List<ExportPage.Line> told(PartyId owner) {
        List<ExportPage.Line> lines = new ArrayList<>();
        for (Recorded recorded : profiles.concerning(owner).values()) {
            tell(recorded, audience(owner)).ifPresent(words -> lines.add(new ExportPage.Line(recorded.at(), words)));
        }
        return lines;
    }

    private Optional<String> tell(Recorded recorded, Audience audience) {
        for (Telling telling : tellings) {
            Optional<Telling.Told> told = telling.tell(recorded);
            if (told.isPresent()) {
                return told.map(each -> each.text().in(audience).words());
            }
        }
        return Optional.empty();
    }

    private Audience audience(PartyId owner) {
        return profiles.state(owner).stance().audience("");
    }

    private static Obj fact(Fact<?> fact) {
        return Json.object()
                .with("id", fact.id())
                .with("attribute", fact.key().name())
                .with("label", Words.write(fact.key().label()))
                .with("value", ValueCodec.write(fact.value()))
                .with("source", AccessCodec.provenance(fact.from()))
                .with("recordedAt", AccessCodec.instant(fact.recordedAt()))
                .with("validFrom", AccessCodec.instant(fact.validFrom()))
                .withIf("validTo", fact.validTo(), AccessCodec::instant)
                .withIf("corrects", fact.corrects(), Str::new)
                .with("standing", fact.standing().name());
    }

    private static Obj contest(Contest contest) {
        return Json.object()
                .with("id", contest.id())
                .with("fact", contest.fact())
                .with("by", contest.by().value())
                .with("claim", Words.write(contest.claim()))
                .with("at", AccessCodec.instant(contest.at()))
                .withIf("upheld", contest.upheld(), Json.Flag::new)
                .withIf("because", contest.because(), Words::write);
    }

    private static Obj grant(Granted granted) {
        return Json.object()
                .with("id", granted.id())
                .with("grant", AccessCodec.grant(granted.grant()))
                .with("at", AccessCodec.instant(granted.at()))
                .with("used", granted.used())
                .withIf("revokedAt", granted.revokedAt(), AccessCodec::instant);
    }

    private static Obj entry(ConsentEntry entry) {
        return Json.object()
                .with("version", entry.version())
                .with("status", entry.status().name())
                .with("by", entry.by().value())
                .with("at", AccessCodec.instant(entry.at()))
                .withIf("way", entry.way(), TermsCodec::write)
                .with("keys", Arr.ofTexts(entry.keys()));
    }

    private static Obj receipt(Receipt receipt) {
        return Json.object()
                .with("id", receipt.id())
                .with("terms", receipt.terms())
                .with("version", receipt.version())
                .with("status", receipt.status().name())
                .with("document", receipt.document())
                .with("signature", receipt.signature().toString());
    }

    private static Obj look(Look look) {
        Obj unseen = Json.object();
        for (var each : look.unseen().entrySet()) {
            unseen = unseen.with(each.getKey(), each.getValue().name());
        }
        return Json.object()
                .with("id", look.id())
                .with("at", AccessCodec.instant(look.at()))
                .with("by", look.by().value())
                .with("purpose", AccessCodec.purpose(look.purpose()))
                .withIf("decision", look.decision(), Str::new)
                .with("seen", Arr.ofTexts(look.seen()))
                .with("unseen", unseen)
                .with("grounds", Arr.ofTexts(look.grounds()));
    }

    private static Obj request(Request request) {
        return Json.object()
                .with("id", request.id())
                .with("right", request.right().name())
                .with("to", request.to().value())
                .with("about", Arr.ofTexts(request.about()))
                .with("words", Words.write(request.words()))
                .with("at", AccessCodec.instant(request.at()))
                .with("due", AccessCodec.instant(request.due()))
                .with("answer", RightsCodecs.write(request.answer()));
    }
}
