package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Bargain.Accept;
import dev.cocreate.dialogue.Bargain.Breach;
import dev.cocreate.dialogue.Bargain.Decline;
import dev.cocreate.dialogue.Bargain.End;
import dev.cocreate.dialogue.Bargain.Fulfil;
import dev.cocreate.dialogue.Bargain.Meet;
import dev.cocreate.dialogue.Bargain.Signal;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Bargain.Withdraw;
import dev.cocreate.dialogue.Consequence.Agreed;
import dev.cocreate.dialogue.Consequence.Expired;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides on offers and agreements. Pure.
 *
 * <p>Of two acts at once one comes first, in the order of the journal: an offer accepted in the moment it is withdrawn
 * is either agreed on or withdrawn, and the other party is told which.
 */
final class BargainDecider {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);

    private BargainDecider() {}

    static Answer decide(DialogueState state, PartyId by, Bargain move, Instant now) {
        Bargaining bargaining = state.bargaining();
        if (move instanceof Signal) {
            return Answer.yes(move);
        }
        if (move instanceof Table table) {
            return table(state, by, table, now);
        }
        if (move instanceof Accept accept) {
            return accept(bargaining, by, accept, now);
        }
        if (move instanceof Decline decline) {
            Offer offer = bargaining.offers().get(decline.offer());
            return missing(bargaining, offer, now)
                    .orElseGet(() -> offer != null && offer.required().contains(by) ? Answer.yes(decline) : notAsked());
        }
        if (move instanceof Withdraw withdraw) {
            return withdraw(bargaining, by, withdraw, now);
        }
        return ofAgreement(bargaining, by, move);
    }

    private static Answer table(DialogueState state, PartyId by, Table table, Instant now) {
        Bargaining bargaining = state.bargaining();
        Instant expires = table.expires().orElse(now.plus(USUAL));
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            return Answer.no(
                    "expiry-out-of-range",
                    "An offer expires later than now and within a year.",
                    "Ein Angebot läuft nach jetzt und innerhalb eines Jahres ab.");
        }
        Set<PartyId> stakeholders = new LinkedHashSet<>(
                table.required().isEmpty() ? state.people().sides().stakeholders() : table.required());
        stakeholders.remove(by);
        if (table.terms().provisos().stream().anyMatch(each -> !state.people().has(each.by()))) {
            return Answer.no(
                    "proviso-of-a-stranger",
                    "A proviso is met by somebody who takes part here; otherwise nothing would ever be in force.",
                    "Einen Vorbehalt erfüllt, wer hier teilnimmt; sonst käme nie etwas in Kraft.",
                    No.text("Invite that party first.", "Laden Sie diese Seite zuerst ein."));
        }
        Optional<Answer> stale = stale(bargaining, by, table, now);
        if (stale.isPresent()) {
            return stale.get();
        }
        if (table.replaces().isPresent()) {
            Optional<Agreement> old = bargaining.agreement(table.replaces().getAsLong());
            if (old.isEmpty() || !old.get().stands() || !old.get().parties().contains(by)) {
                return Answer.no(
                        "nothing-to-renegotiate",
                        "There is no standing agreement of yours to renegotiate.",
                        "Es gibt keine bestehende Vereinbarung von Ihnen, die neu zu verhandeln wäre.");
            }
            stakeholders.addAll(old.get().parties());
            stakeholders.remove(by);
        }
        if (stakeholders.isEmpty() || !state.people().present().keySet().containsAll(stakeholders)) {
            return Answer.no(
                    "nobody-to-accept",
                    "An offer is made to others who take part.",
                    "Ein Angebot richtet sich an andere, die teilnehmen.");
        }
        List<Move> moves = new ArrayList<>();
        if (table.binding()) {
            bargaining
                    .onTable()
                    .filter(offer -> !offer.isLive(now))
                    .ifPresent(offer -> moves.add(new Expired(offer.turn())));
        }
        moves.add(new Table(
                table.terms(),
                table.binding(),
                Optional.of(expires),
                table.counters(),
                table.replaces(),
                stakeholders));
        return Answer.yes(moves);
    }

    /** Whether the offer this one answers, or should answer, is another than its author thinks. */
    private static Optional<Answer> stale(Bargaining bargaining, PartyId by, Table table, Instant now) {
        Optional<Offer> live = bargaining.liveAt(now);
        if (table.counters().isPresent()) {
            long meant = table.counters().getAsLong();
            if (live.isEmpty() || live.get().turn() != meant) {
                return Optional.of(notLive(live));
            }
            if (live.get().by().equals(by)) {
                return Optional.of(Answer.no(
                        "own-offer",
                        "You cannot counter your own offer; withdraw it first.",
                        "Ihr eigenes Angebot können Sie nicht beantworten; ziehen Sie es zuerst zurück."));
            }
            return Optional.empty();
        }
        if (table.binding() && live.isPresent()) {
            Text instead = No.text(
                    "Counter offer " + live.get().turn() + ", or decline it first.",
                    "Antworten Sie auf Angebot " + live.get().turn() + " mit einem Gegenangebot, oder lehnen Sie es"
                            + " zuerst ab.");
            return Optional.of(Answer.no(
                    "offer-on-the-table",
                    "There is a live offer on the table; there is never more than one.",
                    "Es liegt ein Angebot auf dem Tisch; es gibt nie mehr als eines.",
                    instead));
        }
        return Optional.empty();
    }

    private static Answer accept(Bargaining bargaining, PartyId by, Accept accept, Instant now) {
        Offer offer = bargaining.offers().get(accept.offer());
        Optional<Answer> missing = missing(bargaining, offer, now);
        if (missing.isPresent() || offer == null) {
            return missing.orElseGet(() -> notLive(Optional.empty()));
        }
        if (!offer.termsHash().equals(accept.termsHash())) {
            return Answer.no(
                    "terms-differ",
                    "These are not the terms that were offered. Read them again.",
                    "Das sind nicht die angebotenen Bedingungen. Lesen Sie sie noch einmal.");
        }
        if (!offer.required().contains(by)) {
            return notAsked();
        }
        if (offer.replaces().isPresent()
                && bargaining
                        .agreement(offer.replaces().getAsLong())
                        .filter(Agreement::stands)
                        .isEmpty()) {
            return Answer.no(
                    "nothing-left-to-replace",
                    "The agreement this offer renegotiates no longer stands: it was kept, broken or ended meanwhile.",
                    "Die Vereinbarung, die dieses Angebot neu verhandelt, besteht nicht mehr: Sie wurde inzwischen"
                            + " erfüllt, gebrochen oder beendet.",
                    No.text(
                            "Decline it; what is still wanted needs an offer of its own.",
                            "Lehnen Sie es ab; was noch gewünscht ist, braucht ein eigenes Angebot."));
        }
        if (offer.accepted().contains(by)) {
            return Answer.no("accepted-already", "You have accepted it already.", "Sie haben es schon angenommen.");
        }
        Set<PartyId> accepted = Copies.with(offer.accepted(), by);
        if (!accepted.containsAll(offer.required())) {
            return Answer.yes(accept);
        }
        Set<PartyId> parties = Copies.with(offer.required(), offer.by());
        boolean inForce = offer.terms().provisos().isEmpty();
        return Answer.yes(accept, new Agreed(offer.turn(), offer.termsHash(), parties, inForce));
    }

    private static Answer withdraw(Bargaining bargaining, PartyId by, Withdraw withdraw, Instant now) {
        Offer offer = bargaining.offers().get(withdraw.offer());
        return missing(bargaining, offer, now)
                .orElseGet(() -> offer != null && offer.by().equals(by)
                        ? Answer.yes(withdraw)
                        : Answer.no(
                                "not-your-offer",
                                "Only who made an offer can withdraw it; you can decline it.",
                                "Nur wer ein Angebot gemacht hat, kann es zurückziehen; Sie können es ablehnen."));
    }

    private static Optional<Answer> missing(
            Bargaining bargaining, @org.jspecify.annotations.Nullable Offer offer, Instant now) {
        if (offer != null && offer.state() == Offer.State.SOUNDING) {
            return Optional.of(Answer.no(
                    "not-binding",
                    "That offer only sounds things out; there is nothing to accept or decline.",
                    "Dieses Angebot ist nur ein Vorfühlen; es gibt nichts anzunehmen oder abzulehnen."));
        }
        return offer == null || !offer.isLive(now) ? Optional.of(notLive(bargaining.liveAt(now))) : Optional.empty();
    }

    private static Answer notLive(Optional<Offer> live) {
        return live.map(offer -> Answer.no(
                        "offer-not-live",
                        "That offer is no longer on the table; offer " + offer.turn() + " is.",
                        "Dieses Angebot liegt nicht mehr auf dem Tisch; dort liegt jetzt Angebot " + offer.turn()
                                + "."))
                .orElseGet(() -> Answer.no(
                        "offer-not-live",
                        "That offer is not on the table: it was answered, withdrawn or has expired.",
                        "Dieses Angebot liegt nicht auf dem Tisch: Es wurde beantwortet, zurückgezogen oder ist"
                                + " abgelaufen."));
    }

    private static Answer notAsked() {
        return Answer.no("not-asked", "This offer was not made to you.", "Dieses Angebot wurde nicht Ihnen gemacht.");
    }

    private static Answer ofAgreement(Bargaining bargaining, PartyId by, Bargain move) {
        long number = move instanceof Meet meet
                ? meet.agreement()
                : move instanceof Fulfil fulfil
                        ? fulfil.agreement()
                        : move instanceof Breach breach ? breach.agreement() : ((End) move).agreement();
        Agreement agreement = bargaining.agreements().get(number);
        if (agreement == null || !agreement.stands()) {
            return Answer.no(
                    "no-such-agreement",
                    "There is no such agreement that stands.",
                    "Eine solche bestehende Vereinbarung gibt es nicht.");
        }
        if (move instanceof Meet meet) {
            return meet(agreement, by, meet);
        }
        if (!agreement.parties().contains(by)) {
            return Answer.no(
                    "not-your-agreement",
                    "Only the parties to an agreement can say that.",
                    "Das können nur die Parteien einer Vereinbarung sagen.");
        }
        if (move instanceof Breach breach) {
            return agreement.parties().contains(breach.by())
                    ? Answer.yes(breach)
                    : Answer.no(
                            "not-bound",
                            "Only who is bound by an agreement can break it.",
                            "Nur wer an eine Vereinbarung gebunden ist, kann sie brechen.");
        }
        boolean again = move instanceof Fulfil
                ? agreement.fulfilledBy().contains(by)
                : agreement.endedBy().contains(by);
        if (again) {
            return Answer.no("said-already", "You have said so already.", "Das haben Sie schon gesagt.");
        }
        boolean early = move instanceof Fulfil && agreement.state() != Agreement.State.IN_FORCE;
        return early
                ? Answer.no(
                        "not-in-force",
                        "The agreement is not in force yet: provisos are open.",
                        "Die Vereinbarung gilt noch nicht: Es sind Vorbehalte offen.")
                : Answer.yes(move);
    }

    private static Answer meet(Agreement agreement, PartyId by, Meet meet) {
        if (!agreement.open().contains(meet.proviso())) {
            return Answer.no(
                    "no-such-proviso",
                    "There is no such open proviso.",
                    "Einen solchen offenen Vorbehalt gibt es nicht.");
        }
        PartyId named = agreement.terms().provisos().get(meet.proviso()).by();
        return named.equals(by)
                ? Answer.yes(meet)
                : Answer.no(
                        "not-yours-to-meet",
                        "That is for " + named + " to say.",
                        "Das zu sagen ist Sache von " + named + ".");
    }
}
