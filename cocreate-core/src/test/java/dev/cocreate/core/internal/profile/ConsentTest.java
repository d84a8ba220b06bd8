package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALONE;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.MAIL;
import static dev.cocreate.core.internal.profile.House.NOTE;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.Datum.Unknown;
import dev.cocreate.Datum.Why;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terms and her answers to them: what each answer opens, ends and proves. */
class ConsentTest {

    static final Purpose ADVERTS =
            Purpose.of("adverts", Text.of("to choose advertisements").and(Locale.GERMAN, "um Werbung auszuwählen"));
    static final Way.Pay TWO_EURO = new Way.Pay(
            Money.parse("2.00", "EUR"),
            Period.ofMonths(1),
            Text.of("what advertisements would bring").and(Locale.GERMAN, "was Werbung einbrächte"));
    static final PartyId MAILER = MAIL.id();
    static final Terms TERMS = Terms.of("mail", 1, ADVERTS, MAIL, NOTICE)
            .needing(COLOUR)
            .optionally(ALONE)
            .offering(new Way.GiveFacts(), TWO_EURO, new Way.GoWithout());

    private final House house = new House();

    @Test
    @Tag("concept-58")
    void hotmailEachWayGivesAReceipt() {
        for (Way way : TERMS.ways()) {
            House fresh = new House();
            fresh.consentsAs(MAILER).offer(TERMS).orElseThrow();

            Receipt receipt = fresh.consents().choose("mail", way).orElseThrow();

            assertThat(receipt.signedBy(fresh.consents().signer())).isTrue();
            assertThat(fresh.consents().check(receipt).isDone()).isTrue();
        }
    }

    @Test
    void findsTermsByTheirId() {
        assertThat(house.consents().terms("mail")).isEmpty();

        house.consentsAs(MAILER).offer(TERMS).orElseThrow();

        assertThat(house.consents().terms("mail")).contains(TERMS);
        assertThat(house.consents().terms("post")).isEmpty();
    }

    @Test
    @Tag("concept-58")
    void hotmailWhoPaysIsNotReadForThatPurpose() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().choose("mail", TWO_EURO).orElseThrow();

        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));
        assertThat(house.ada().looks()).allMatch(look -> look.seen().isEmpty());
    }

    @Test
    @Tag("concept-58")
    void hotmailSwitchingFromDataToPayingDropsWhatWasDerived() {
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();
        Fact<String> guess = house.adaAs(MAILER)
                .infer(NOTE, "likes plain things", "taste 2", List.of(white.id()), 0.7)
                .orElseThrow();

        house.consents().choose("mail", TWO_EURO).orElseThrow();

        assertThat(house.ada().fact(guess.id()).orElseThrow().standing()).isEqualTo(Standing.DROPPED);
        assertThat(house.ada().fact(white.id()).orElseThrow().standing()).isEqualTo(Standing.STANDS);
        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS).known()).isEmpty();
    }

    @Test
    @Tag("concept-58")
    void hotmailARefusalIsNotAskedAgainUnderAnyNameUntilSheReopens() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().refuse("mail").orElseThrow();

        assertThat(code(house.consentsAs(MAILER).offer(TERMS.next()))).isEqualTo("consent.refused-before");
        Terms renamed = Terms.of("mail-again", 5, ADVERTS, MAIL, NOTICE).needing(COLOUR);
        assertThat(code(house.consentsAs(MAILER).offer(renamed))).isEqualTo("consent.refused-before");

        house.consents().reopen("mail").orElseThrow();
        assertThat(house.consentsAs(MAILER).offer(TERMS.next()).isDone()).isTrue();
    }

    @Test
    @Tag("concept-58")
    void aBareChoiceOfGivingOrPayingNeedsADeliberateOverride() {
        Terms terms = Terms.of("mail", 1, ADVERTS, MAIL, NOTICE).needing(COLOUR);

        assertThatThrownBy(() -> terms.offering(new Way.GiveFacts(), TWO_EURO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowingBareChoice");
        assertThatThrownBy(() -> terms.offering(new Way.GiveFacts())).hasMessageContaining("at least one way besides");
        assertThat(terms.allowingBareChoice()
                        .offering(new Way.GiveFacts(), TWO_EURO)
                        .choices()
                        .bare())
                .isTrue();
    }

    @Test
    @Tag("concept-58")
    void aFeeCannotDependOnThePerson() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        Way.Pay dearer = new Way.Pay(Money.parse("9.00", "EUR"), Period.ofMonths(1), TWO_EURO.reason());
        Terms forBea = TERMS.offering(new Way.GiveFacts(), dearer, new Way.GoWithout());

        assertThat(code(house.profiles.consents(BEA).as(MAILER).offer(forBea))).isEqualTo("consent.differs");
        house.profiles.consents(BEA).as(MAILER).offer(forBea.next()).orElseThrow();
        House later = house;
        assertThat(code(later.profiles.consents(FLORIST).as(MAILER).offer(TERMS)))
                .isEqualTo("consent.superseded");
    }

    @Test
    void givingOpensWhatIsNeededAndWhatSheAdds() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().declare(ALONE, true).orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));

        house.consents().give("mail").orElseThrow();
        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS).known()).contains("white");
        assertThat(house.adaAs(MAILER).read(ALONE, ADVERTS)).isEqualTo(new Unknown<Boolean>(Why.NOT_GRANTED));

        house.consents().give("mail", ALONE).orElseThrow();
        assertThat(house.adaAs(MAILER).read(ALONE, ADVERTS).known()).contains(true);
        assertThat(code(house.consents().give("mail", PRESSURE))).isEqualTo("consent.not-optional");
        assertThat(house.ada().looks())
                .anyMatch(look -> look.grounds().equals(List.of("consent/mail")) && look.allowed());
    }

    @Test
    void onlySheAnswers() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();

        assertThat(code(house.consentsAs(MAILER).give("mail"))).isEqualTo("profile.owner-only");
        assertThat(code(house.consentsAs(MAILER).withdraw("mail"))).isEqualTo("profile.owner-only");
        assertThat(code(house.consentsAs(FLORIST).offer(TERMS.next()))).isEqualTo("consent.not-its-controller");
    }

    @Test
    void delicateDataNeedsExplicitConsent() {
        Terms terms = Terms.of("fit", 1, COMPOSE, MAIL, NOTICE).needing(PRESSURE);

        assertThat(code(house.consentsAs(MAILER).offer(terms))).isEqualTo("consent.special-category");
        assertThat(house.consentsAs(MAILER).offer(terms.explicitly()).isDone()).isTrue();
    }

    @Test
    void answersOutOfOrderAreRefusedAndChangeNothing() {
        assertThat(code(house.consents().give("mail"))).isEqualTo("consent.not-asked");
        assertThat(code(house.consents().withdraw("mail"))).isEqualTo("consent.out-of-order");
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        assertThat(code(house.consents().reopen("mail"))).isEqualTo("consent.out-of-order");
        house.consents().give("mail").orElseThrow();
        assertThat(code(house.consents().refuse("mail"))).isEqualTo("consent.out-of-order");
        assertThat(code(house.consents().defer("mail"))).isEqualTo("consent.out-of-order");
        assertThat(code(house.consents().choose("mail", new Way.Reduced(Text.of("no")))))
                .isEqualTo("consent.no-such-way");

        assertThat(house.consents().history("mail"))
                .extracting(ConsentEntry::status)
                .containsExactly(ConsentStatus.REQUESTED, ConsentStatus.GIVEN);
    }

    @Test
    void newerTermsWidenNothingUntilSheAnswersThem() {
        house.ada().declare(ALONE, true).orElseThrow();
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();

        Terms wider =
                TERMS.optionally().needing(COLOUR, ALONE).sharedWith(FLORIST).next();
        house.consentsAs(MAILER).offer(wider).orElseThrow();

        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS).known()).contains("white");
        assertThat(house.adaAs(MAILER).read(ALONE, ADVERTS).known()).isEmpty();
        assertThat(house.adaAs(FLORIST).read(COLOUR, ADVERTS).known()).isEmpty();

        house.consents().give("mail").orElseThrow();
        assertThat(house.adaAs(FLORIST).read(ALONE, ADVERTS).known()).contains(true);
    }

    @Test
    void consentEndsWithTheTimeDataIsKept() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS.keptFor(Period.ofDays(30))).orElseThrow();
        house.consents().give("mail").orElseThrow();
        Instant given = house.clock.instant();
        house.clock.pass(Duration.ofDays(30));

        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS)).isEqualTo(new Unknown<String>(Why.NOT_GRANTED));
        assertThat(house.consents().at(ADVERTS, COLOUR, given)).isEqualTo(ConsentStatus.GIVEN);
        assertThat(house.consents().at(ADVERTS, COLOUR, given.minusSeconds(1))).isEqualTo(ConsentStatus.UNKNOWN);
    }

    @Test
    void withdrawalDoesExactlyWhatItsPreviewSays() {
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail", ALONE).orElseThrow();
        Fact<Boolean> seen = house.adaAs(MAILER)
                .observe(ALONE, true, "one toothbrush", Validity.fromNow())
                .orElseThrow();
        Fact<String> guess = house.adaAs(MAILER)
                .infer(NOTE, "lonely", "m 1", List.of(seen.id(), white.id()), 0.3)
                .orElseThrow();
        house.adaAs(MAILER).read(COLOUR, ADVERTS);

        Effects preview = house.consents().preview("mail");
        house.consents().withdraw("mail").orElseThrow();

        assertThat(preview.facts()).containsExactly(seen.id());
        assertThat(preview.inferences()).containsExactly(guess.id());
        assertThat(preview.told()).containsOnlyKeys(MAILER);
        assertThat(preview.changes()).isNotEmpty();
        assertThat(house.ada().facts().stream()
                        .filter(fact -> fact.standing() == Standing.DROPPED)
                        .map(Fact::id))
                .containsExactlyInAnyOrder(seen.id(), guess.id());
        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));
        assertThat(house.english(MAILER)).anyMatch(told -> told.contains("took consent back"));
        assertThat(house.consents().preview("mail")).isEqualTo(Effects.none());
    }

    @Test
    void whatAnotherGroundCoversIsKeptAndNamed() {
        Terms books = Terms.of("books", 1, COMPOSE, MAIL, NOTICE)
                .needing(ALONE)
                .on(
                        Basis.LEGAL_OBLIGATION,
                        Text.of("Tax law demands it for ten years.").and(Locale.GERMAN, "Das Steuerrecht verlangt es."))
                .keptFor(Period.ofYears(10));
        house.consentsAs(MAILER).offer(books).orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail", ALONE).orElseThrow();
        Fact<Boolean> seen = house.adaAs(MAILER)
                .observe(ALONE, true, "invoice", Validity.fromNow())
                .orElseThrow();

        Effects preview = house.consents().preview("mail");

        assertThat(preview.facts()).isEmpty();
        assertThat(preview.kept()).containsOnlyKeys(seen.id());
        assertThat(preview.kept().get(seen.id()).code()).isEqualTo("profile.basis-legal-obligation");
        assertThat(code(house.consents().withdraw("books"))).isEqualTo("consent.not-withdrawable");
    }

    @Test
    void aLegitimateInterestHoldsUntilSheObjects() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        Terms fraud = Terms.of("fraud", 1, COMPOSE, MAIL, NOTICE)
                .needing(COLOUR)
                .on(
                        Basis.LEGITIMATE_INTEREST,
                        Text.of("We prevent fraud.").and(Locale.GERMAN, "Wir verhindern Betrug."));
        house.consentsAs(MAILER).offer(fraud).orElseThrow();
        assertThat(house.adaAs(MAILER).read(COLOUR, COMPOSE).known()).contains("white");

        Receipt receipt = house.consents().withdraw("fraud").orElseThrow();

        assertThat(receipt.status()).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(house.adaAs(MAILER).read(COLOUR, COMPOSE).known()).isEmpty();
        assertThat(code(house.consentsAs(MAILER).offer(fraud.next()))).isEqualTo("consent.refused-before");
    }

    @Test
    void receiptsForRefusingAndWithdrawingAreSignedToo() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().refuse("mail").orElseThrow();
        house.consents().reopen("mail").orElseThrow();
        house.consents().give("mail").orElseThrow();
        house.consents().withdraw("mail").orElseThrow();

        assertThat(house.consents().receipts())
                .extracting(Receipt::status)
                .containsExactly(ConsentStatus.REFUSED, ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN);
        assertThat(house.consents().receipts())
                .allMatch(receipt -> receipt.signedBy(house.consents().signer()));
        assertThat(house.consents().receipts())
                .extracting(receipt -> receipt.kantara().isPresent())
                .containsExactly(false, true, false);
    }

    @Test
    void forgedAndTruncatedReceiptsAreRefused() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        Receipt receipt = house.consents().give("mail").orElseThrow();
        Receipt truncated = with(receipt, receipt.document().substring(0, 200), receipt.signature());
        Receipt forged =
                with(receipt, receipt.document().replace("ConsentGiven", "ConsentRefused"), receipt.signature());
        Receipt unsigned = with(receipt, receipt.document(), Bytes.of(new byte[3]));

        assertThat(List.of(truncated, forged, unsigned))
                .noneMatch(each -> each.signedBy(house.consents().signer()))
                .allMatch(each -> code(house.consents().check(each)).equals("consent.receipt-altered"));
        assertThat(code(house.profiles.consents(BEA).check(receipt))).isEqualTo("consent.receipt-elsewhere");
        Receipt elsewhere = new Receipt(
                "x", "mail", 1, ConsentStatus.GIVEN, "{}", ReceiptSigner.fresh().sign("{}"), Optional.empty());
        assertThat(code(house.consents().check(elsewhere))).isEqualTo("consent.receipt-forged");
    }

    private static Receipt with(Receipt receipt, String document, Bytes signature) {
        return new Receipt(
                receipt.id(),
                receipt.terms(),
                receipt.version(),
                receipt.status(),
                document,
                signature,
                receipt.kantara());
    }

    @Test
    void mergingNeverLosesADenial() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles.consents(BEA).as(MAILER).offer(TERMS).orElseThrow();
        house.clock.pass(Duration.ofDays(1));
        house.profiles.consents(BEA).refuse("mail").orElseThrow();
        house.profiles.of(BEA).join(ADA).orElseThrow();

        house.ada().merge(BEA).orElseThrow();

        assertThat(house.adaAs(MAILER).read(COLOUR, ADVERTS).known()).isEmpty();
        assertThat(house.consents().receipts())
                .extracting(Receipt::status)
                .contains(ConsentStatus.REFUSED, ConsentStatus.GIVEN);
        assertThat(code(house.consentsAs(MAILER).offer(TERMS.next()))).isEqualTo("consent.refused-before");
    }

    @Test
    void sheMayGoBackToAWaySheTookBeforeAndIsOnlyToldIfSheIsOnIt() {
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().choose("mail", TWO_EURO).orElseThrow();
        assertThat(code(house.consents().choose("mail", TWO_EURO))).isEqualTo("consent.out-of-order");

        house.consents().choose("mail", new Way.GoWithout()).orElseThrow();
        Receipt back = house.consents().choose("mail", TWO_EURO).orElseThrow();

        assertThat(back.document()).contains("dpv:FeeRequired", "2.00");
    }

    @Test
    void termsThatNeedNothingAreGivenNothingOnlyByNamingWhatToGive() {
        Terms free = Terms.of("mail", 1, ADVERTS, MAIL, NOTICE)
                .optionally(ALONE)
                .offering(new Way.GiveFacts(), new Way.GoWithout());
        house.consentsAs(MAILER).offer(free).orElseThrow();

        assertThat(code(house.consents().give("mail"))).isEqualTo("consent.gives-nothing");
        assertThat(code(house.consents().give("mail", COLOUR))).isEqualTo("consent.not-optional");
        assertThat(house.consents().give("mail", ALONE).isDone()).isTrue();
    }

    @Test
    void theReceiptSaysWhatChoosingLessCosts() {
        Way.Reduced fewer = new Way.Reduced(Text.of("no weekly letter").and(Locale.GERMAN, "kein wöchentlicher Brief"));
        house.consentsAs(MAILER)
                .offer(TERMS.offering(new Way.GiveFacts(), fewer))
                .orElseThrow();

        Receipt receipt = house.consents().choose("mail", fewer).orElseThrow();

        assertThat(receipt.document())
                .contains("dpv:FeeNotRequired", "reduced", "no weekly letter", "kein wöchentlicher Brief")
                .doesNotContain("data given", "gone without");
    }

    @Test
    void inferencesAreOffWhereSheAllowsNone() {
        house.ada().take(Stance.undeclared().profiling(false)).orElseThrow();
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(MAILER).offer(TERMS).orElseThrow();
        house.consents().give("mail").orElseThrow();

        assertThat(code(house.adaAs(MAILER).infer(NOTE, "x", "m", List.of(white.id()), 0.5)))
                .isEqualTo("profile.profiling-off");
    }
}
