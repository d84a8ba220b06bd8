package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Reason;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a charter impossible to keep. Pure. */
final class Contradictions {

    private static final Duration DAY = Duration.ofDays(1);

    private Contradictions() {}

    static List<Reason> in(Charter charter) {
        List<Reason> found = new ArrayList<>();
        List<Clause> clauses = charter.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = i + 1; j < clauses.size(); j++) {
                if (!Collections.disjoint(clauses.get(i).binds(), clauses.get(j).binds())
                        && contradict(clauses.get(i), clauses.get(j))) {
                    found.add(between(clauses.get(i), clauses.get(j)));
                }
            }
        }
        return found;
    }

    private static boolean contradict(Clause one, Clause other) {
        if (one.duty().isEmpty() || other.duty().isEmpty()) {
            return false;
        }
        Duty first = one.duty().get();
        Duty second = other.duty().get();
        return either(first, second) || either(second, first);
    }

    private static boolean either(Duty one, Duty other) {
        if (one instanceof Duty.Topics topics && other instanceof Duty.Topics others) {
            return Collections.disjoint(topics.allowed(), others.allowed());
        }
        if (one instanceof Duty.Topics topics && other instanceof Duty.TopicsExcluded excluded) {
            return excluded.excluded().containsAll(topics.allowed());
        }
        if (one instanceof Duty.Languages languages && other instanceof Duty.Languages others) {
            Set<String> spoken = codes(languages);
            return codes(others).stream().noneMatch(spoken::contains);
        }
        if (one instanceof Duty.AnswerWithin answer && other instanceof Duty.QuietHours quiet) {
            return answer.time().compareTo(length(quiet)) <= 0;
        }
        if (one instanceof Duty.QuietHours quiet && other instanceof Duty.QuietHours others) {
            return quiet.zone().equals(others.zone()) && wholeDay(quiet, others);
        }
        return false;
    }

    private static Set<String> codes(Duty.Languages languages) {
        return languages.spoken().stream().map(locale -> locale.getLanguage()).collect(Collectors.toSet());
    }

    private static Duration length(Duty.QuietHours quiet) {
        Duration between = Duration.between(quiet.from(), quiet.until());
        return between.isNegative() ? between.plus(DAY) : between;
    }

    /** Whether two quiet times leave no moment of the day to speak in. */
    private static boolean wholeDay(Duty.QuietHours one, Duty.QuietHours other) {
        return Stream.of(one.until(), other.until()).allMatch(end -> isQuiet(one, end) || isQuiet(other, end));
    }

    private static boolean isQuiet(Duty.QuietHours quiet, LocalTime time) {
        boolean after = !time.isBefore(quiet.from());
        boolean before = time.isBefore(quiet.until());
        return quiet.until().isBefore(quiet.from()) ? after || before : after && before;
    }

    private static Reason between(Clause one, Clause other) {
        return No.reason(
                        "charter-contradicts-itself",
                        "The clauses “" + one.id() + "” and “" + other.id()
                                + "” cannot both be kept by those they bind.",
                        "Die Klauseln „" + one.id() + "“ und „" + other.id()
                                + "“ können die, die sie binden, nicht beide einhalten.")
                .from("clause:" + other.id(), 1);
    }
}
