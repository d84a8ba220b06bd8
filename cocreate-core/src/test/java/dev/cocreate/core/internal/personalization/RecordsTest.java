package dev.cocreate.core.internal.personalization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.personalization.DecisionRecord.Cited;
import dev.cocreate.core.internal.personalization.RulesEvent.AuthorJoined;
import dev.cocreate.core.internal.personalization.RulesEvent.CommunityAdopted;
import dev.cocreate.core.internal.personalization.RulesEvent.DecisionMade;
import dev.cocreate.core.internal.personalization.RulesEvent.ElementDelegated;
import dev.cocreate.core.internal.personalization.RulesEvent.ExperimentRefused;
import dev.cocreate.core.internal.personalization.RulesEvent.ParameterMoved;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleRepealed;
import dev.cocreate.core.internal.personalization.RulesEvent.RuleSwitched;
import dev.cocreate.core.internal.personalization.RulesEvent.RulesAuthored;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.personalization.Suggesting.Suggested;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.engine.Standing;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.personalization.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes on record survives writing and reading, and is told in two languages. */
class RecordsTest {

    private static List<Event> events(long seed) {
        Chance chance = new Chance(seed);
        Facts facts = chance.facts(0.4);
        Matter matter = chance.matter(4, 2, facts);
        List<Version> versions = new ArrayList<>();
        List<Cited> cited = new ArrayList<>();
        for (Standing each : matter.rules()) {
            Rule rule = each.rule().rule();
            Rule fuller = seed % 2 == 0
                    ? rule
                    : rule.movable(new Rule.Parameter(Chance.NUMBER, 3))
                            .tryingOut(new Rule.Experiment("try", 50, Text.of("to see")))
                            .during(new Rule.Validity(Optional.of(Instant.EPOCH), Optional.empty()));
            versions.add(new Version(fuller, 3));
            cited.add(new Cited(each.rule().author(), rule.id(), 1, each.rank()));
        }
        PartyId club = PartyId.of("club");
        Text told = Text.of("It is so.").and(Locale.GERMAN, "So ist es.");
        Reason reason = Reason.of("test.reason", told);
        return List.of(
                new AuthorJoined(club),
                new RulesAuthored(versions),
                new RuleRepealed("rule one"),
                new RuleSwitched(club, "rule one", seed % 2 == 0),
                new CommunityAdopted(club, seed % 2 == 0),
                new ElementDelegated("element", seed % 2 == 0 ? Optional.of(club) : Optional.empty()),
                new ParameterMoved(club, "rule one", "limit", seed / 7.0),
                new ExperimentRefused("banners"),
                new DecisionMade(new DecisionRecord(
                        "id",
                        matter.consumer(),
                        club,
                        matter.element(),
                        Purpose.of("care", told),
                        matter.wish(),
                        List.of(
                                new Suggested("one", Optional.of(0.25), told, Optional.of(Chance.FLAG)),
                                new Suggested("two", Optional.empty(), told, Optional.empty())),
                        cited,
                        facts.data(),
                        List.of(new Withheld(Chance.FLAG, reason)),
                        "open",
                        told,
                        List.of(reason))));
    }

    @Test
    void everyEventSurvivesWritingAndReading() {
        for (long seed = 0; seed < 200; seed++) {
            for (Event event : events(seed)) {
                EventType<?> type = RulesEvent.TYPES.stream()
                        .filter(each -> each.type().isInstance(event))
                        .findFirst()
                        .orElseThrow();
                assertThat(again(type, event)).as("seed %d", seed).isEqualTo(event);
            }
        }
    }

    private static <E extends Event> Event again(EventType<E> type, Event event) {
        Json written = Json.parse(type.write().apply(type.type().cast(event)).bytes());
        return type.read().read(written.asObject(), type.schema());
    }

    @Test
    @Tag("concept-13")
    void everyEventIsToldInEnglishAndGerman() {
        RulesTelling telling = new RulesTelling();
        for (long seed = 0; seed < 2; seed++) {
            for (Event event : events(seed)) {
                PartyId ada = PartyId.of("ada");
                EventHeader header = new EventHeader(
                        new UUID(0, 1),
                        StreamId.of("rules", "ada"),
                        0,
                        "test.test",
                        1,
                        Instant.EPOCH,
                        ada,
                        ada,
                        new TreeSet<>());
                Optional<Telling.Told> told = telling.tell(new Recorded(0, header, event));
                if (telling.untold().contains(event.getClass())) {
                    assertThat(told).isEmpty();
                    continue;
                }
                assertThat(told.orElseThrow().text().languages()).contains(Locale.ENGLISH, Locale.GERMAN);
            }
        }
    }
}
