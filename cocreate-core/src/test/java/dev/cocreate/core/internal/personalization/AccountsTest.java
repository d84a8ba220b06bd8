package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Deliberation;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Listed;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Asymmetry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Before a decision is released, what its rules read is set beside what its explanation shows. */
@Tag("concept-12")
class AccountsTest {

    private static final AttributeKey<Boolean> MEMBER = AttributeKey.flag("member");
    private static final AttributeKey<Boolean> FLAGGED = AttributeKey.flag("flagged");
    private static final Withheld SECRET =
            new Withheld(FLAGGED, Reason.of("fraud", Text.of("It would help fraudsters.")));

    private static Matter matter(List<Withheld> withheld) {
        Rule.Authored first = new Rule.Authored(
                FIRM,
                rule("members")
                        .when(is(MEMBER).and(is(FLAGGED)))
                        .then(choose("price", "low"))
                        .because("For members.")
                        .in(Layer.FIRM_DEFAULT),
                1,
                Instant.EPOCH);
        Map<AttributeKey<?>, Datum<?>> data =
                Map.of(MEMBER, new Datum.Known<>(true, "f1"), FLAGGED, new Datum.Known<>(true, "f2"));
        return new Matter(
                "d",
                ADA,
                Element.of("price", "low", "high"),
                new Listed(List.of(new Standing(first, 6))),
                Optional.empty(),
                new Facts(data, LocalDate.of(2026, 3, 1)),
                CARE,
                withheld);
    }

    @Test
    void whatIsShownOrWithheldWithItsReasonIsAccountedFor() {
        Matter matter = matter(List.of(SECRET));

        Asymmetry found = Accounts.of(matter, Deliberation.decide(matter).explanation());

        assertThat(found.releasable()).isTrue();
        assertThat(found.visible()).containsExactly("member");
        assertThat(found.withheld()).containsOnlyKeys("flagged");
    }

    @Test
    void anExplanationThatIsSilentOnSomethingUsedDoesNotPass() {
        Matter matter = matter(List.of());
        Explanation whole = Deliberation.decide(matter).explanation();
        Explanation silent = new Explanation(
                whole.element(),
                whole.purpose(),
                whole.applied(),
                whole.overruled(),
                whole.used().stream()
                        .filter(each -> !each.key().equals(FLAGGED))
                        .toList(),
                whole.withheld(),
                whole.missing(),
                whole.movable(),
                whole.alternatives());

        assertThat(Accounts.of(matter, whole).releasable()).isTrue();
        assertThat(Accounts.of(matter, silent).releasable()).isFalse();
        assertThat(Accounts.of(matter, silent).unexplained()).containsExactly("flagged");
    }
}
