package dev.cocreate.core.internal.personalization.book;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Difference;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a draft would change for some people, and which rules make the difference. */
final class Comparing {

    private final Rulebook now;
    private final Rulebook draft;
    private final Map<String, Rule.Authored> inForce;
    private final Map<String, Rule.Authored> drafted;

    Comparing(Rulebook now, Rulebook draft) {
        this.now = now;
        this.draft = draft;
        this.inForce = byName(now);
        this.drafted = byName(draft);
    }

    private static Map<String, Rule.Authored> byName(Rulebook book) {
        Map<String, Rule.Authored> byName = new HashMap<>();
        book.rules().forEach(each -> byName.put(each.name(), each));
        return byName;
    }

    List<Difference> over(List<Person> people) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> elements = new TreeSet<>(now.elements());
        elements.addAll(draft.elements());
        for (Person person : people) {
            for (String element : elements) {
                Decision before = now.decide(element, person);
                Decision then = draft.decide(element, person);
                if (!said(before).equals(said(then))) {
                    differences.add(new Difference(person, element, before, then, because(before, then)));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static List<Object> said(Decision decision) {
        List<Object> said = new ArrayList<>();
        said.add(decision.getClass());
        Conclusion conclusion = decision.conclusion();
        said.add(conclusion);
        if (decision instanceof Decision.Open open) {
            said.add(open.possible());
        }
        return said;
    }

    /** The rules that count on one side only, and what became of them on the other. */
    private List<Text> because(Decision before, Decision then) {
        Map<String, Rule.Authored> counted = counting(before);
        Map<String, Rule.Authored> counting = counting(then);
        List<Text> because = new ArrayList<>();
        counted.forEach((name, rule) -> {
            if (!counting.containsKey(name)) {
                because.add(told("counts no longer: ", "zählt nicht mehr: ", rule, fate(name, drafted, then)));
            }
        });
        counting.forEach((name, rule) -> {
            Rule.Authored old = counted.get(name);
            if (old == null) {
                because.add(told("counts in the draft: ", "zählt im Entwurf: ", rule, origin(name)));
            } else if (!old.rule().equals(rule.rule())) {
                because.add(told(
                        "counts in another wording: ",
                        "zählt in anderer Fassung: ",
                        rule,
                        both("It was changed.", "Sie wurde geändert.")));
            }
        });
        return because;
    }

    private static Map<String, Rule.Authored> counting(Decision decision) {
        Map<String, Rule.Authored> counting = new TreeMap<>();
        decision.explanation()
                .applied()
                .forEach(each -> counting.put(each.rule().name(), each.rule()));
        return counting;
    }

    private Text origin(String name) {
        Rule.Authored old = inForce.get(name);
        if (old == null) {
            return both("It is new.", "Sie ist neu.");
        }
        return old.rule().equals(Objects.requireNonNull(drafted.get(name)).rule())
                ? both("Nothing stands against it any more.", "Ihr steht nichts mehr entgegen.")
                : both("It was changed.", "Sie wurde geändert.");
    }

    private static Text fate(String name, Map<String, Rule.Authored> drafted, Decision then) {
        if (!drafted.containsKey(name)) {
            return both("The draft does not have it.", "Der Entwurf hat sie nicht.");
        }
        Optional<Explanation.Overruled> overruled = then.explanation().overruled().stream()
                .filter(each -> each.rule().name().equals(name))
                .findFirst();
        return overruled
                .map(each -> both(
                        "“" + each.by().rule().id() + "” is stronger.",
                        "„" + each.by().rule().id() + "“ ist stärker."))
                .orElse(both("It does not hold here any more.", "Sie gilt hier nicht mehr."));
    }

    private static Text told(String english, String german, Rule.Authored rule, Text more) {
        Text rationale = rule.rule().rationale();
        return both(
                ("“" + rule.rule().id() + "” " + english + in(rationale, Locale.ENGLISH) + " "
                                + in(more, Locale.ENGLISH))
                        .trim(),
                ("„" + rule.rule().id() + "“ " + german + in(rationale, Locale.GERMAN) + " " + in(more, Locale.GERMAN))
                        .trim());
    }

    private static String in(Text text, Locale language) {
        return text.in(Audience.of(language)).words();
    }

    private static Text both(String english, String german) {
        return Text.of(english).and(Locale.GERMAN, german);
    }
}
