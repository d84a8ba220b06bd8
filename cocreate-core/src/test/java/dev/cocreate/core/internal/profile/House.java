package dev.cocreate.core.internal.profile;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import dev.cocreate.Audience;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.MovableClock;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.consent.Controller;
import dev.cocreate.profile.consent.Notice;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A room of profiles over a journal in memory, with a clock a test can move. */
final class House {

    static final PartyId ADA = PartyId.of("ada");
    static final PartyId BEA = PartyId.of("bea");
    static final PartyId FLORIST = PartyId.of("florist");
    static final PartyId BANK = PartyId.of("bank");
    static final PartyId REGISTRY = PartyId.of("registry");

    static final Purpose COMPOSE =
            Purpose.of("compose", Text.of("to compose a bouquet").and(GERMAN, "um einen Strauß zu binden"));
    static final Purpose CREDIT =
            Purpose.of("credit", Text.of("to check credit").and(GERMAN, "zur Bonitätsprüfung"));

    static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red", "blue")
            .labelled(Text.of("favourite colour").and(GERMAN, "Lieblingsfarbe"))
            .answered("white", Text.of("white").and(GERMAN, "Weiß"))
            .answered("red", Text.of("red").and(GERMAN, "Rot"))
            .answered("blue", Text.of("blue").and(GERMAN, "Blau"));
    static final AttributeKey<Double> PRESSURE = AttributeKey.number("sbp", 90, 180, "mmHg")
            .labelled(Text.of("systolic blood pressure").and(GERMAN, "systolischer Blutdruck"))
            .in("health")
            .special();
    static final AttributeKey<Set<String>> ALLERGIES = AttributeKey.set("allergies", "penicillin", "latex")
            .labelled(Text.of("allergies").and(GERMAN, "Allergien"))
            .answered("penicillin", Text.of("penicillin").and(GERMAN, "Penicillin"))
            .answered("latex", Text.of("latex").and(GERMAN, "Latex"))
            .in("health")
            .special();
    static final AttributeKey<Boolean> ALONE = AttributeKey.flag("livesAlone")
            .labelled(Text.of("living alone").and(GERMAN, "allein lebend"))
            .in("household");
    static final AttributeKey<LocalDate> BORN = AttributeKey.date(
                    "born", LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31))
            .labelled(Text.of("day of birth").and(GERMAN, "Geburtstag"));
    static final AttributeKey<Money> BUDGET = AttributeKey.money(
                    "budget", Money.parse("0.00", "EUR"), Money.parse("500.00", "EUR"))
            .labelled(Text.of("budget").and(GERMAN, "Budget"));
    static final AttributeKey<String> NOTE =
            AttributeKey.text("note", 200).labelled(Text.of("note").and(GERMAN, "Notiz"));

    static final AttributeCatalogue CATALOGUE =
            AttributeCatalogue.of(COLOUR, PRESSURE, ALLERGIES, ALONE, BORN, BUDGET, NOTE);

    static final Reason WRONG = Reason.of("test.wrong", Text.of("It is wrong.").and(GERMAN, "Es stimmt nicht."));

    static final ReceiptSigner SIGNER = ReceiptSigner.fresh();

    static final Controller MAIL = controller(PartyId.of("mail"));
    static final Notice NOTICE = new Notice(
            "privacy",
            1,
            Text.of("We use your interests to choose advertisements.")
                    .and(GERMAN, "Wir wählen mit Ihren Interessen Werbung aus."),
            URI.create("https://mail.example/privacy"));

    static Controller controller(PartyId id) {
        return new Controller(
                id,
                "The firm " + id,
                "Data protection officer",
                "1 Main Street, Dublin",
                "privacy@" + id + ".example",
                "+353 1 000000",
                URI.create("https://" + id + ".example"));
    }

    final MovableClock clock = MovableClock.at("2026-03-01T10:00:00Z");
    final Journal journal;
    final Road road;
    final Eraser eraser;
    final Profiles profiles;

    House() {
        this(new MemoryJournal());
    }

    House(Journal journal) {
        this.journal = journal;
        long[] next = {0};
        // Two houses over one journal must not draw the same ids.
        long house = journal.head().size() + 1;
        this.road = new Road(
                journal,
                Vocabulary.of(ProfileEvent.TYPES),
                new SaltedSeal(),
                clock,
                () -> new UUID(house << 16 | 0x4000L, 0x8000000000000000L | next[0]++),
                List.of(),
                1_000,
                Freezer.none(),
                () -> {});
        this.eraser = new Eraser(road, journal, new MemoryKeys(), Set.of(), List.of());
        this.profiles = new Profiles(
                road,
                CATALOGUE,
                Set.of(REGISTRY),
                SIGNER,
                new Keeping(List.of(new ProfileTelling(CATALOGUE)), Optional.of(eraser)));
    }

    Profile ada() {
        return profiles.of(ADA);
    }

    Profile adaAs(PartyId seat) {
        return profiles.of(ADA).as(seat);
    }

    Consents consents() {
        return profiles.consents(ADA);
    }

    Consents consentsAs(PartyId seat) {
        return profiles.consents(ADA).as(seat);
    }

    /** Everything that concerns a party, told. */
    List<Telling.Told> told(PartyId party) {
        ProfileTelling telling = new ProfileTelling(CATALOGUE);
        List<Telling.Told> told = new ArrayList<>();
        for (Recorded recorded : road.read(new Query.Concerning(party, 0), 10_000)) {
            telling.tell(recorded).ifPresent(told::add);
        }
        return told;
    }

    List<String> english(PartyId party) {
        return told(party).stream()
                .map(each -> each.text().in(Audience.of(ENGLISH)).words())
                .toList();
    }

    List<String> german(PartyId party) {
        return told(party).stream()
                .map(each -> each.text().in(Audience.of(GERMAN)).words())
                .toList();
    }
}
