package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.Preparing.Prepared;
import dev.cocreate.core.internal.personalization.engine.Deliberation;
import dev.cocreate.core.internal.personalization.index.Panel;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Refuses whatever act, by whomever, takes a value that law or a duty forbids for that person: with the ground, with
 * what remains, and with the appeal. Where something undisclosed could forbid it, it is refused too, with the question.
 *
 * <p>The check is made on her behalf, from all she ever disclosed. Where somebody else acts, he learns that it may not
 * be, and the ground only if he could have read the facts himself.
 *
 * <p>Safe for several threads.
 */
public final class DutyGate implements Gate {

    private static final String NOT_ON_RECORD = "";

    private final Preparing preparing;

    /** @param elements the elements the host declared */
    public DutyGate(FactReader reader, Function<String, Optional<AttributeKey<?>>> keys, Collection<Element> elements) {
        this.preparing = new Preparing(reader, keys, Personalizations.byName(elements));
    }

    @Override
    public Optional<Refusal> objection(Act act, Situation situation) {
        if (!(act instanceof Choosing choosing)) {
            return Optional.empty();
        }
        Optional<Prepared> hers = prepared(choosing, choosing.consumer(), situation);
        if (hers.isEmpty()) {
            return Optional.empty();
        }
        Optional<Refusal> onHerBehalf = refusal(Deliberation.decide(hers.get().matter()));
        if (onHerBehalf.isEmpty() || choosing.by().equals(choosing.consumer())) {
            return onHerBehalf;
        }
        Optional<Refusal> seen = prepared(choosing, choosing.by(), situation)
                .flatMap(prepared -> refusal(Deliberation.decide(prepared.matter())));
        return seen.equals(onHerBehalf) ? onHerBehalf : Optional.of(discreet(choosing));
    }

    @Override
    public List<Change> marks(Act act, Situation situation) {
        return act instanceof Choosing choosing
                ? prepared(choosing, choosing.consumer(), situation)
                        .map(Prepared::looks)
                        .orElse(List.of())
                : List.of();
    }

    private Optional<Prepared> prepared(Choosing choosing, PartyId reader, Situation situation) {
        Gathering gathering = preparing.gathering(choosing.consumer(), Set.of(), situation);
        Panel binding = gathering.rules(choosing.element(), true);
        if (binding.isEmpty()) {
            return Optional.empty();
        }
        Asking asking = Asking.about(choosing.element(), choosing.consumer(), choosing.purpose())
                .wishing(choosing.value());
        return Optional.of(preparing.prepare(asking, reader, NOT_ON_RECORD, situation, gathering.choices(), binding));
    }

    private static Optional<Refusal> refusal(Decision decision) {
        if (decision instanceof Decision.Denied denied) {
            return Optional.of(denied.refusal());
        }
        return decision instanceof Decision.Open open ? Optional.of(open(open)) : Optional.empty();
    }

    private static Refusal open(Decision.Open open) {
        Text asked = open.question()
                .map(Question::words)
                .orElse(Text.of("What it depends on is not known and may not be asked.")
                        .and(Locale.GERMAN, "Wovon es abhängt, ist nicht bekannt und darf nicht gefragt werden."));
        Text told = asked.map((language, words) -> (language.getLanguage().equals("de")
                        ? "Ob das geht, hängt von etwas ab, das nicht bekannt ist. "
                        : "Whether this may be depends on something that is not known. ")
                + words);
        Refusal refusal = Refusal.of(Reason.of("personalization.duty-open", told));
        return open.question()
                .map(question -> refusal.withRemaining(List.of(question.why())))
                .orElse(refusal);
    }

    private Refusal discreet(Choosing choosing) {
        return Refusal.of(RulesDecider.reason(
                "duty",
                "A law or duty stands against this choice; the ground is told to " + choosing.consumer() + " alone.",
                "Ein Gesetz oder eine Pflicht steht dieser Wahl entgegen; den Grund erfährt nur " + choosing.consumer()
                        + "."));
    }
}
