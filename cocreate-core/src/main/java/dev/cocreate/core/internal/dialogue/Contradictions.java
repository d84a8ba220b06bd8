package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Reason;
import dev.cocreate.Role;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Duty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        found.addAll(ofTime(clauses));
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
        return false;
    }

    private static Set<String> codes(Duty.Languages languages) {
        return languages.spoken().stream().map(locale -> locale.getLanguage()).collect(Collectors.toSet());
    }

    /** Clauses that leave somebody they bind no time to speak, or too little to answer in. */
    private static List<Reason> ofTime(List<Clause> clauses) {
        List<Reason> found = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Clause> bound = clauses.stream()
                    .filter(clause -> clause.binds().contains(role))
                    .toList();
            List<Clause> quiet = bound.stream()
                    .filter(clause -> duty(clause) instanceof Duty.QuietHours)
                    .toList();
            Duration longest = Quiet.longest(
                    quiet.stream().map(clause -> (Duty.QuietHours) duty(clause)).toList());
            if (longest.compareTo(DAY) >= 0) {
                found.add(between(quiet.get(0), quiet.get(quiet.size() - 1)));
            }
            for (Clause clause : bound) {
                if (duty(clause) instanceof Duty.AnswerWithin answer
                        && longest.compareTo(DAY) < 0
                        && answer.time().compareTo(longest) <= 0) {
                    found.add(between(quiet.get(0), clause));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static @Nullable Duty duty(Clause clause) {
        return clause.duty().orElse(null);
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
