package dev.cocreate.core.internal.profile;

import dev.cocreate.Bytes;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Consents;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** One person's answers to terms from one seat, over the road. Immutable; safe for several threads. */
final class RecordedConsents implements Consents {

    private final Profiles profiles;
    private final PartyId owner;
    private final PartyId seat;

    RecordedConsents(Profiles profiles, PartyId owner, PartyId seat) {
        this.profiles = profiles;
        this.owner = owner;
        this.seat = seat;
    }

    @Override
    public Consents as(PartyId by) {
        return new RecordedConsents(profiles, owner, Objects.requireNonNull(by, "by"));
    }

    @Override
    public Outcome<ConsentEntry> offer(Terms terms) {
        ProfileAct.OfferTerms act = new ProfileAct.OfferTerms(seat, owner, terms);
        return profiles.take(
                act,
                (situation, about) -> OfferDecider.offer(
                        about,
                        act,
                        situation.state(
                                TariffFold.FOLD,
                                TariffFold.name(
                                        terms.controller().id(), terms.purpose().id()))),
                (recorded, state) -> last(recorded));
    }

    @Override
    public Outcome<Receipt> give(String terms, AttributeKey<?>... optional) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(optional).forEach(key -> names.add(key.name()));
        return answer(new ProfileAct.AnswerTerms(seat, owner, terms, new Way.GiveFacts(), names));
    }

    @Override
    public Outcome<Receipt> choose(String terms, Way way) {
        return answer(new ProfileAct.AnswerTerms(seat, owner, terms, way, Set.of()));
    }

    private Outcome<Receipt> answer(ProfileAct.AnswerTerms act) {
        return take(act, act.terms(), decider -> decider.answer(act), RecordedConsents::receipt);
    }

    @Override
    public Outcome<Receipt> refuse(String terms) {
        ProfileAct.RefuseTerms act = new ProfileAct.RefuseTerms(seat, owner, terms);
        return take(act, terms, decider -> decider.refuse(act), RecordedConsents::receipt);
    }

    @Override
    public Outcome<Receipt> withdraw(String terms) {
        ProfileAct.WithdrawTerms act = new ProfileAct.WithdrawTerms(seat, owner, terms);
        return take(act, terms, decider -> decider.withdraw(act), RecordedConsents::receipt);
    }

    @Override
    public Outcome<ConsentEntry> defer(String terms) {
        return move(terms, ConsentStatus.DEFERRED);
    }

    @Override
    public Outcome<ConsentEntry> reopen(String terms) {
        return move(terms, ConsentStatus.REQUESTED);
    }

    private Outcome<ConsentEntry> move(String terms, ConsentStatus status) {
        ProfileAct.MoveTerms act = new ProfileAct.MoveTerms(seat, owner, terms, status);
        return take(act, terms, decider -> decider.move(act), RecordedConsents::last);
    }

    private <T> Outcome<T> take(
            ProfileAct act, String terms, Function<ConsentDecider, Decided> decide, Function<List<Recorded>, T> value) {
        return profiles.take(
                act,
                (situation, about) -> seat.equals(owner) && about.state().closed() == null
                        ? decide.apply(decider(about, terms))
                        : ProfileDecider.decide(about, act),
                (recorded, state) -> value.apply(recorded));
    }

    private ConsentDecider decider(Case about, String terms) {
        List<ConsentEntry> steps = history().of(terms);
        return new ConsentDecider(about, profiles.looks(owner), steps, profiles.signer());
    }

    @Override
    public Effects preview(String terms) {
        return decider(profiles.about(owner), terms).preview(terms);
    }

    @Override
    public List<ConsentEntry> history(String terms) {
        return visible(terms) ? history().of(terms) : List.of();
    }

    @Override
    public List<Terms> offered() {
        return profiles.state(owner).agreements().values().stream()
                .filter(agreement -> seat.equals(owner) || agreement.concerns(seat))
                .map(Agreement::offered)
                .toList();
    }

    @Override
    public ConsentStatus at(Purpose purpose, AttributeKey<?> key, Instant at) {
        ProfileState[] state = {ProfileState.EMPTY};
        profiles.all(ProfileFold.streamOf(owner), recorded -> {
            if (!recorded.at().isAfter(at)) {
                state[0] = profiles.fold().after(state[0], recorded);
            }
            return Optional.empty();
        });
        ConsentStatus best = ConsentStatus.UNKNOWN;
        for (Agreement agreement : state[0].agreements().values()) {
            Agreement.InForce inForce = agreement.inForce();
            if (inForce != null
                    && inForce.terms().purpose().equals(purpose)
                    && inForce.keys().contains(key.name())
                    && at.isBefore(inForce.until())) {
                return agreement.status() == ConsentStatus.RENEWED ? ConsentStatus.RENEWED : ConsentStatus.GIVEN;
            }
            if (agreement.offered().purpose().equals(purpose)
                    && agreement.offered().keys().contains(key.name())) {
                best = agreement.statusAt(at).permits() ? ConsentStatus.REFUSED : agreement.statusAt(at);
            }
        }
        return best;
    }

    @Override
    public List<Receipt> receipts() {
        return history().receipts().stream()
                .filter(receipt -> visible(receipt.terms()))
                .toList();
    }

    @Override
    public Outcome<ConsentEntry> check(Receipt receipt) {
        Optional<Recorded> issued = answers(answered -> answered.receipt().equals(receipt.id()));
        if (issued.isEmpty()) {
            return notHers(receipt.signedBy(signer()));
        }
        return issued.filter(found ->
                        ConsentHistory.receipt((ConsentAnswered) found.event()).equals(receipt))
                .map(RecordedConsents::proven)
                .orElseGet(() -> refused(
                        "consent.receipt-altered",
                        "This receipt was altered or is not whole.",
                        "Dieser Beleg wurde verändert oder ist nicht vollständig."));
    }

    @Override
    public Outcome<ConsentEntry> check(Bytes receipt) {
        return answers(answered -> ConsentHistory.receipt(answered).bytes().equals(receipt))
                .map(RecordedConsents::proven)
                .orElseGet(() -> notHers(Receipt.read(receipt, signer()).isPresent()));
    }

    /** The answer on record this seat may see that is meant. */
    private Optional<Recorded> answers(Predicate<ConsentAnswered> meant) {
        return history().answers(meant.and(answered -> visible(answered.terms())));
    }

    private static Outcome<ConsentEntry> proven(Recorded recorded) {
        return new Outcome.Done<>(ConsentHistory.entry(recorded).orElseThrow(), recorded.position());
    }

    private static Outcome<ConsentEntry> notHers(boolean genuine) {
        return genuine
                ? refused(
                        "consent.receipt-elsewhere",
                        "This receipt is genuine, but of somebody else.",
                        "Dieser Beleg ist echt, gehört aber jemand anderem.")
                : refused(
                        "consent.receipt-forged",
                        "This receipt was not issued here, or it was altered or is not whole.",
                        "Dieser Beleg wurde hier nicht ausgestellt, oder er wurde verändert oder ist nicht vollständig.");
    }

    private static Outcome<ConsentEntry> refused(String code, String english, String german) {
        Decided.Refused refused = (Decided.Refused) Refused.because(code, english, german);
        return new Outcome.Refused<>(refused.refusal());
    }

    @Override
    public PublicKey signer() {
        return profiles.signer().publicKey();
    }

    private boolean visible(String terms) {
        if (seat.equals(owner)) {
            return true;
        }
        Agreement agreement = profiles.state(owner).agreements().get(terms);
        return agreement != null && agreement.concerns(seat);
    }

    private static ConsentEntry last(List<Recorded> recorded) {
        return ConsentHistory.entry(recorded.get(recorded.size() - 1)).orElseThrow();
    }

    private static Receipt receipt(List<Recorded> recorded) {
        return ConsentHistory.receipt(RecordedProfile.only(recorded, ConsentAnswered.class));
    }

    private ConsentHistory history() {
        return new ConsentHistory(profiles, owner);
    }
}
