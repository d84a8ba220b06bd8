package dev.cocreate.core.internal.profile;

import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileAct.Attest;
import dev.cocreate.core.internal.profile.ProfileAct.Correct;
import dev.cocreate.core.internal.profile.ProfileAct.Declare;
import dev.cocreate.core.internal.profile.ProfileAct.Decline;
import dev.cocreate.core.internal.profile.ProfileAct.Dispute;
import dev.cocreate.core.internal.profile.ProfileAct.GiveGrant;
import dev.cocreate.core.internal.profile.ProfileAct.Infer;
import dev.cocreate.core.internal.profile.ProfileAct.Invite;
import dev.cocreate.core.internal.profile.ProfileAct.Join;
import dev.cocreate.core.internal.profile.ProfileAct.Observe;
import dev.cocreate.core.internal.profile.ProfileAct.Release;
import dev.cocreate.core.internal.profile.ProfileAct.Reopen;
import dev.cocreate.core.internal.profile.ProfileAct.Restrict;
import dev.cocreate.core.internal.profile.ProfileAct.Retract;
import dev.cocreate.core.internal.profile.ProfileAct.RevokeGrant;
import dev.cocreate.core.internal.profile.ProfileAct.Settle;
import dev.cocreate.core.internal.profile.ProfileAct.Show;
import dev.cocreate.core.internal.profile.ProfileAct.TakeStance;
import dev.cocreate.core.internal.profile.ProfileEvent.AttestorInvited;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantGiven;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantRevoked;
import dev.cocreate.core.internal.profile.ProfileEvent.JoinAgreed;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyReopened;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.profile.ProfileEvent.VisibilitySet;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an act on a profile may be, and what then happens. Pure. */
final class ProfileDecider {

    private ProfileDecider() {}

    static Decided decide(Case about, ProfileAct act) {
        if (act instanceof ProfileAct.Hers && !about.isOwner(act.by())) {
            return act instanceof Declare ? StatementDecider.notHers() : hersAlone();
        }
        if (about.state().closed() != null) {
            return Refused.because(
                    "profile.closed",
                    "This profile was merged into another one and takes no more acts.",
                    "Dieses Profil ist in einem anderen aufgegangen und nimmt nichts mehr auf.");
        }
        if (act instanceof Declare declare) {
            return StatementDecider.declare(about, declare);
        }
        if (act instanceof Observe observe) {
            return StatementDecider.observe(about, observe);
        }
        if (act instanceof Infer infer) {
            return StatementDecider.infer(about, infer);
        }
        if (act instanceof Attest attest) {
            return StatementDecider.attest(about, attest);
        }
        if (act instanceof Correct correct) {
            return StatementDecider.correct(about, correct);
        }
        if (act instanceof Retract retract) {
            return retract(about, retract);
        }
        if (act instanceof Dispute dispute) {
            return ContestDecider.dispute(about, dispute);
        }
        if (act instanceof Settle settle) {
            return ContestDecider.settle(about, settle);
        }
        if (act instanceof RevokeGrant revoke) {
            return revoke(about, revoke);
        }
        if (act instanceof ProfileAct.AnswerRight answer) {
            return RightsDecider.answer(about, answer);
        }
        if (act instanceof ProfileAct.AskRight ask) {
            return RightsDecider.ask(about, ask);
        }
        return hers(about, act);
    }

    private static Decided hers(Case about, ProfileAct act) {
        if (act instanceof Invite invite) {
            return known(about, invite.attribute())
                    .orElseGet(() -> Decided.accepted(about.change(
                            new AttestorInvited(invite.attribute().name(), invite.attestor()), invite.attestor())));
        }
        if (act instanceof Decline decline) {
            return known(about, decline.attribute())
                    .orElseGet(() -> decline(about, decline.attribute().name()));
        }
        if (act instanceof Reopen reopen) {
            return about.state().topic(reopen.attribute().name()).declined()
                    ? Decided.accepted(
                            about.change(new KeyReopened(reopen.attribute().name())))
                    : Refused.because(
                            "profile.not-declined",
                            "This was not declined, so it may be asked anyway.",
                            "Das wurde nicht abgelehnt und darf ohnehin gefragt werden.");
        }
        if (act instanceof Show show) {
            return known(about, show.attribute())
                    .orElseGet(() -> Decided.accepted(
                            about.change(new VisibilitySet(show.attribute().name(), show.reader(), show.most()))));
        }
        if (act instanceof Restrict restrict) {
            return known(about, restrict.attribute())
                    .orElseGet(() ->
                            about.state().topic(restrict.attribute().name()).restricted()
                                    ? Refused.because(
                                            "profile.restricted-already",
                                            "Its use is restricted already.",
                                            "Die Nutzung ist bereits eingeschränkt.")
                                    : Decided.accepted(about.change(new UseRestricted(
                                            restrict.attribute().name()))));
        }
        if (act instanceof Release release) {
            return about.state().topic(release.attribute().name()).restricted()
                    ? Decided.accepted(
                            about.change(new UseReleased(release.attribute().name())))
                    : Refused.because(
                            "profile.not-restricted",
                            "Its use was not restricted.",
                            "Die Nutzung war nicht eingeschränkt.");
        }
        if (act instanceof TakeStance take) {
            return Decided.accepted(about.change(new StanceTaken(take.stance())));
        }
        if (act instanceof GiveGrant give) {
            return grant(about, give);
        }
        if (act instanceof Join join) {
            return about.isOwner(join.into())
                    ? Refused.because(
                            "profile.itself",
                            "A profile is not merged into itself.",
                            "Ein Profil geht nicht in sich selbst auf.")
                    : Decided.accepted(about.change(new JoinAgreed(join.into()), join.into()));
        }
        throw new IllegalStateException("no decision is written for " + act.name());
    }

    private static Decided decline(Case about, String key) {
        List<String> dropped = withInferences(about, about.state().standing(key));
        return about.state().topic(key).declined()
                ? Refused.because(
                        "profile.declined-already", "This was declined already.", "Das wurde bereits abgelehnt.")
                : Decided.accepted(about.change(new KeyDeclined(key, dropped)));
    }

    private static Decided retract(Case about, Retract act) {
        Optional<Found> found = about.state().find(act.fact());
        if (found.isEmpty()) {
            return StatementDecider.unknownFact();
        }
        Held fact = found.get().fact();
        if (!about.isOwner(act.by()) && !about.answersFor(fact, act.by())) {
            return hersAlone();
        }
        if (!fact.stands()) {
            return doesNotStand();
        }
        return Decided.accepted(about.change(
                new FactRetracted(fact.id(), found.get().key(), withInferences(about, List.of(fact.id()))),
                fact.from().by()));
    }

    private static Decided grant(Case about, GiveGrant act) {
        for (String key : act.grant().keys()) {
            if (about.catalogue().find(key).isEmpty()) {
                return Refused.because(
                        "profile.unknown-attribute",
                        "The attribute '" + key + "' is not in the catalogue.",
                        "Das Merkmal „" + key + "“ steht nicht im Verzeichnis.");
            }
        }
        if (act.grant().notAfter().filter(end -> !end.isAfter(about.now())).isPresent()) {
            return Refused.because(
                    "profile.ended-already",
                    "This leave would have ended before it began.",
                    "Diese Erlaubnis wäre abgelaufen, bevor sie beginnt.");
        }
        return Decided.accepted(about.change(
                new GrantGiven(about.id(), act.grant(), Optional.empty()),
                act.grant().to()));
    }

    private static Decided revoke(Case about, RevokeGrant act) {
        Given given = about.state().grants().get(act.grant());
        // Whose grant it is not learns nothing of it.
        if (given == null
                || given.revokedAt() != null
                || (!about.isOwner(act.by()) && !given.grant().to().equals(act.by()))) {
            return Refused.because(
                    "profile.no-such-grant",
                    "There is no such leave, or it was revoked.",
                    "Eine solche Erlaubnis gibt es nicht, oder sie ist widerrufen.");
        }
        return Decided.accepted(about.change(
                new GrantRevoked(given.id(), given.grant().to()), given.grant().to()));
    }

    static List<String> withInferences(Case about, List<String> facts) {
        List<String> all = new ArrayList<>(facts);
        all.addAll(about.state().restingOn(facts));
        return all;
    }

    private static Optional<Decided> known(Case about, AttributeKey<?> key) {
        return about.catalogue().has(key)
                ? Optional.empty()
                : Optional.of(Refused.because(
                        "profile.unknown-attribute",
                        "The attribute '" + key.name() + "' is not in the catalogue.",
                        "Das Merkmal „" + key.name() + "“ steht nicht im Verzeichnis."));
    }

    private static Decided hersAlone() {
        Text words = Refused.text(
                "This is for the owner of the profile alone to do.",
                "Das kann nur die Person tun, der das Profil gehört.");
        return Refused.because("profile.owner-only", words);
    }

    static Decided doesNotStand() {
        return Refused.because(
                "profile.does-not-stand", "This fact no longer counts.", "Diese Angabe gilt nicht mehr.");
    }
}
