package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Approve;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Choose;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Decide;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.ApprovalDecided;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DecisionMade;
import dev.cocreate.core.internal.disclosure.DisclosureState.Current;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.Question;
import dev.cocreate.disclosure.decision.Answered;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.InformedDecision.Chosen;
import dev.cocreate.disclosure.decision.InformedDecision.Denied;
import dev.cocreate.disclosure.decision.InformedDecision.Referred;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Responsibility.Bearer;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides on decisions: what must be known, understood and approved before an option is taken. Pure. */
final class DecisionDecider {

    private static final Pattern WAIVER = Pattern.compile(
            "waive|waiver|hold(s)? harmless|release(s|d)? .* from (any |all )?liab|verzicht|haftungsausschluss"
                    + "|haftungsfreistellung|haftet nicht",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DecisionDecider() {}

    static Decided choose(DisclosureState state, Choose act, Instant now) {
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, true);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Current current = state.current().orElseThrow();
        Content content = current.content();
        Chosen chosen = act.decision();
        Optional<Option> option = content.choice().option(chosen.option());
        if (option.isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.noSuch("option", chosen.option())));
        }
        Optional<Refusal> closed = closed(state, content, option.get(), now);
        if (closed.isPresent()) {
            return Decided.refused(closed.get());
        }
        List<Reason> open = new ArrayList<>(unready(state, content, chosen.option()));
        for (Responsibility split : chosen.split()) {
            open.addAll(unfounded(state, content, split));
        }
        if (!open.isEmpty()) {
            return Decided.refused(new Refusal(open.stream().distinct().toList(), List.of(), Optional.empty()));
        }
        DecisionTaken taken = new DecisionTaken(
                act.id(),
                content.version(),
                current.sha256(),
                act.by(),
                now,
                chosen,
                List.of(),
                Optional.ofNullable(state.approvals().get(chosen.option())),
                DisclosureDecider.remedies(content, risks(content, chosen.option())));
        return Decided.accepted(DisclosureDecider.change(
                state, act.id(), new DecisionMade(option.get().name(), taken)));
    }

    static Decided decide(DisclosureState state, Decide act, Instant now) {
        boolean hers = act.decision() instanceof InformedDecision.Deferred
                || act.decision() instanceof InformedDecision.Refused;
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, hers);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Current current = state.current().orElseThrow();
        Content content = current.content();
        List<String> remaining = List.of();
        Text about = content.choice().question().orElseThrow();
        String named = act.decision() instanceof Denied denied
                ? denied.option()
                : act.decision() instanceof Referred referred ? referred.option() : "";
        if (!named.isEmpty()) {
            Optional<Option> option = content.choice().option(named);
            if (option.isEmpty()) {
                return Decided.refused(Refusal.of(Reasons.noSuch("option", named)));
            }
            about = option.get().name();
        }
        if (act.decision() instanceof Denied denied) {
            if (act.by().equals(current.disclosure().person())) {
                return Decided.refused(Refusal.of(Reasons.noPart()));
            }
            if (denied.denial().appeal().isEmpty() || denied.denial().rule().isBlank()) {
                return Decided.refused(Refusal.of(Reasons.found(
                        dev.cocreate.core.internal.disclosure.lint.Lint.unfoundedDenial(denied.option()))));
            }
            remaining = remaining(state, content, denied.option(), now).stream()
                    .map(Option::id)
                    .toList();
        }
        DecisionTaken taken = new DecisionTaken(
                act.id(),
                content.version(),
                current.sha256(),
                act.by(),
                now,
                act.decision(),
                remaining,
                Optional.empty(),
                List.of());
        return Decided.accepted(DisclosureDecider.change(state, act.id(), new DecisionMade(about, taken)));
    }

    static Decided approve(DisclosureState state, Approve act) {
        Optional<Refusal> objection = DisclosureDecider.objection(state, act, false);
        if (objection.isPresent()) {
            return Decided.refused(objection.get());
        }
        Content content = state.current().orElseThrow().content();
        Approval approval = act.approval();
        Optional<Option> option = content.choice().option(approval.option());
        if (option.isEmpty() || !(option.get().availability() instanceof Availability.NeedsApproval needs)) {
            return Decided.refused(Refusal.of(Reasons.noSuch("option", approval.option())));
        }
        boolean rightKey = needs.publicKey().map(approval.publicKey()::equals).orElse(true);
        if (!needs.neutral().equals(act.by()) || !rightKey) {
            return Decided.refused(Refusal.of(Reasons.notNeutral()));
        }
        if (!Signatures.fits(approval)) {
            return Decided.refused(Refusal.of(Reasons.badSignature()));
        }
        return Decided.accepted(DisclosureDecider.change(
                        state, act.id(), new ApprovalDecided(option.get().name(), approval))
                .concerning(parties(state, act)));
    }

    private static Set<dev.cocreate.PartyId> parties(DisclosureState state, Approve act) {
        Current current = state.current().orElseThrow();
        Set<dev.cocreate.PartyId> parties = new LinkedHashSet<>();
        parties.add(current.disclosure().person());
        parties.add(current.disclosure().issuer());
        parties.add(act.by());
        return parties;
    }

    /** Why an option is not open: denied, or not approved; with what remains and where to appeal. */
    private static Optional<Refusal> closed(DisclosureState state, Content content, Option option, Instant now) {
        Optional<Availability.Denied> denial = denial(state, option, now);
        if (denial.isPresent()) {
            Refusal refusal = Refusal.of(Reasons.notOpen(denial.get().reason()).from(rule(denial.get()), 1));
            return Optional.of(new Refusal(
                    refusal.reasons(),
                    names(remaining(state, content, option.id(), now)),
                    denial.get().appeal()));
        }
        if (option.availability() instanceof Availability.NeedsApproval needs) {
            Approval approval = state.approvals().get(option.id());
            if (approval == null || !approval.granted()) {
                Reason reason =
                        approval == null ? Reasons.needsApproval(needs.why()) : Reasons.notGranted(approval.reasons());
                return Optional.of(new Refusal(
                        List.of(reason), names(remaining(state, content, option.id(), now)), needs.appeal()));
            }
        }
        return Optional.empty();
    }

    private static String rule(Availability.Denied denial) {
        return denial.rule().isBlank() ? "unnamed" : denial.rule();
    }

    /** A denial in the disclosure, or one decided later. */
    private static Optional<Availability.Denied> denial(DisclosureState state, Option option, Instant now) {
        List<Availability.Denied> denials = new ArrayList<>();
        if (option.availability() instanceof Availability.Denied denied) {
            denials.add(denied);
        }
        for (DecisionTaken taken : state.decisions()) {
            if (taken.decision() instanceof Denied denied && denied.option().equals(option.id())) {
                denials.add(denied.denial());
            }
        }
        return denials.stream()
                .filter(denied -> denied.until().map(now::isBefore).orElse(true))
                .findFirst();
    }

    private static List<Option> remaining(DisclosureState state, Content content, String without, Instant now) {
        return content.choice().options().stream()
                .filter(option -> !option.id().equals(without))
                .filter(option -> denial(state, option, now).isEmpty())
                .toList();
    }

    private static List<Text> names(List<Option> options) {
        return options.stream().map(Option::name).toList();
    }

    /** What an option's grave risks still want: to be acknowledged, and to be understood. */
    static List<Reason> unready(DisclosureState state, Content content, String option) {
        List<Reason> open = new ArrayList<>();
        for (String risk : graveRisks(content, option)) {
            Text name = content.criterion(risk).orElseThrow().name();
            if (!state.acknowledged().containsKey(risk)) {
                open.add(Reasons.notAcknowledged(name));
            }
            if (!understood(state, content, risk)) {
                open.add(Reasons.notUnderstood(name));
            }
        }
        return open;
    }

    static boolean understood(DisclosureState state, Content content, String criterion) {
        return content.questions().stream()
                .filter(question -> question.criterion().equals(criterion))
                .map(Question::id)
                .allMatch(question -> {
                    Answered answered = state.answered().get(question);
                    return answered != null && answered.right();
                });
    }

    /** Why a responsibility cannot be recorded as stated. */
    private static List<Reason> unfounded(DisclosureState state, Content content, Responsibility split) {
        List<Reason> open = new ArrayList<>();
        Optional<Criterion> criterion = content.criterion(split.criterion());
        if (criterion.isEmpty()) {
            return List.of(Reasons.undisclosedRisk(split.criterion()));
        }
        boolean waiver = split.basis().wordings().values().stream()
                .flatMap(levels -> levels.values().stream())
                .anyMatch(words -> WAIVER.matcher(words).find());
        if (waiver) {
            open.add(Reasons.waiver());
        }
        boolean hers = split.bearer() == Bearer.CONSUMER || split.bearer() == Bearer.SHARED;
        if (hers && !state.acknowledged().containsKey(split.criterion())) {
            open.add(Reasons.notAcknowledged(criterion.get().name()));
        }
        if (hers) {
            // What is not completely disclosed, nobody can be said to have accepted.
            content.findings().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .map(Reasons::found)
                    .forEach(open::add);
        }
        if (hers && !understood(state, content, split.criterion())) {
            open.add(Reasons.notUnderstood(criterion.get().name()));
        }
        return open;
    }

    /** The risks an option brings, as far as is known. */
    static Set<String> risks(Content content, String option) {
        return content.effects().stream()
                .filter(effect -> effect.option().equals(option) && brings(effect))
                .map(Effect::criterion)
                .filter(criterion -> content.criterion(criterion).orElseThrow().kind() == Kind.RISK)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> graveRisks(Content content, String option) {
        return risks(content, option).stream()
                .filter(criterion -> content.criterion(criterion).orElseThrow().severity() != Criterion.Severity.MINOR)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean brings(Effect effect) {
        boolean nothing = effect.value() instanceof Uncertain.NoneKnown
                || (effect.value() instanceof Uncertain.Exact exact && exact.value() == 0);
        return !nothing;
    }
}
