package dev.cocreate.core.internal.personalization.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.internal.personalization.engine.Clauses;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a rule says, it says it of the attributes the host declares, and says the same. */
class DeclaredTest {

    private static final AttributeKey<Double> NUMBER = AttributeKey.number("number", 0, 9, "");
    private static final AttributeKey<Double> OTHER = AttributeKey.number("other", 0, 9, "");
    private static final AttributeKey<String> WORDS = AttributeKey.text("words", 9);
    private static final AttributeKey<Set<String>> TAGS = AttributeKey.set("tags", "a");
    private static final AttributeKey<LocalDate> DAY = AttributeKey.date("day", LocalDate.EPOCH, LocalDate.EPOCH);

    private static final Map<String, AttributeKey<?>> HOSTS = Map.of(
            "number", AttributeKey.number("number", 0, 99, "kg"),
            "other", OTHER.special(),
            "words", AttributeKey.text("words", 99).in("health"),
            "tags", AttributeKey.set("tags", "a", "b"),
            "day", AttributeKey.date("day", LocalDate.EPOCH, LocalDate.MAX));

    private final Declared declared = new Declared(name -> Optional.ofNullable(HOSTS.get(name)));

    private static Rule rule(Condition condition) {
        return Rule.rule("r").when(condition).then(Effect.choose("e", "v")).because("?");
    }

    @Test
    void everyClauseIsTheSameOfTheHostsAttribute() {
        Condition every = Condition.any(
                Condition.is(NUMBER, 3.0),
                Condition.all(Condition.between(NUMBER, 1.0, 2.0), Condition.below(NUMBER, 5.0)),
                Condition.not(Condition.has(TAGS, "a")),
                Condition.sinceAtLeast(DAY, Period.ofYears(1)),
                new Clause.Wording(WORDS, Clause.Wording.Place.ENDS, "x"),
                Condition.notBelow(NUMBER, OTHER),
                Condition.isKnown(WORDS));

        Rule read = declared.rule(rule(every));

        assertThat(read).isEqualTo(rule(every));
        List<AttributeKey<?>> keys = new ArrayList<>();
        Clauses.keys(read.condition(), keys::add);
        assertThat(keys).hasSize(9).allSatisfy(key -> assertThat(key).isSameAs(HOSTS.get(key.name())));
    }

    @Test
    void whatNamesThemAlreadyStaysTheVeryRule() {
        AttributeKey<Boolean> parameter = AttributeKey.flag("nobodys");
        Rule rule = rule(Condition.all(Condition.is(parameter), Condition.not(Condition.isKnown(HOSTS.get("tags")))));

        assertThat(declared.rule(rule)).isSameAs(rule);
    }
}
