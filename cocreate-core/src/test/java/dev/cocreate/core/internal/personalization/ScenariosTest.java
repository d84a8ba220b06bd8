package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.CLUB;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.LAW;
import static dev.cocreate.core.internal.personalization.Studio.ground;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Condition.all;
import static dev.cocreate.personalization.Condition.always;
import static dev.cocreate.personalization.Condition.has;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Condition.not;
import static dev.cocreate.personalization.Effect.advise;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Effect.require;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scenarios of the sources, each with what it must come to. */
class ScenariosTest {

    private static final AttributeKey<String> SEASON = AttributeKey.choice("season", "spring", "winter");
    private static final Element FLOWER = Element.of("flower", "rose", "peony", "tulip");

    @Test
    @Tag("concept-28")
    void florist() {
        Studio studio = new Studio(List.of(SEASON), FLOWER);
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("seasonal")
                                .then(choose("colour", "red"))
                                .because("Red is in season.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("roses")
                                .then(choose("flower", "rose"))
                                .because("Roses are always there.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("out of season")
                                .when(is(SEASON, "winter"))
                                .then(forbid("flower", "peony"))
                                .because("Peonies do not grow in winter.")
                                .asDuty(ground("season", "What is out of season is not flown in."))))
                .orElseThrow();
        studio.rules(CLUB)
                .author(rule("wilting")
                        .then(choose("flower", "tulip"))
                        .because("Peonies wilt in heat; take tulips.")
                        .in(Layer.ADOPTED_COMMUNITY))
                .orElseThrow();
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("white only").then(choose("colour", "white")).because("I like white."),
                        rule("small").then(choose("stems", 12)).because("I like it small.")))
                .orElseThrow();

        assertThat(studio.decide("colour").value()).contains("white");
        assertThat(studio.decide("colour").explanation().overruled())
                .extracting(each -> each.rule().rule().id())
                .containsExactly("seasonal");
        assertThat(studio.decide("stems").value()).contains("12");
        assertThat(decideIn(studio, "spring").value()).contains("rose");

        studio.rules(ADA).adopt(CLUB).orElseThrow();
        assertThat(decideIn(studio, "spring").value()).contains("tulip");

        studio.rules(ADA)
                .author(rule("peonies").then(choose("flower", "peony")).because("I love them."))
                .orElseThrow();
        assertThat(decideIn(studio, "spring").value()).contains("peony");
        Decision winter = decideIn(studio, "winter");
        assertThat(winter.conclusion()).isEqualTo(new Conclusion.Barred("peony", List.of("rose", "tulip")));
    }

    @Test
    @Tag("concept-56")
    @Tag("concept-57")
    void theNoviceIsAdvisedFirstAndTheExpertSeesTheParameters() {
        AttributeKey<Double> budget = AttributeKey.number("budget", 0, 500, "EUR");
        AttributeKey<Double> lavish = AttributeKey.number("lavish", 20, 200, "EUR");
        Studio studio = new Studio(List.of(SEASON, budget), FLOWER);
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("roses")
                                .when(Condition.notBelow(budget, lavish))
                                .then(choose("flower", "rose"))
                                .because("Roses for a generous budget.")
                                .in(Layer.FIRM_DEFAULT)
                                .movable(new dev.cocreate.personalization.Rule.Parameter(lavish, 60)),
                        rule("florist says")
                                .then(advise("flower", Text.of("Cut the stems before you put them in water.")))
                                .because("It keeps them fresh.")
                                .in(Layer.FIRM_DEFAULT)))
                .orElseThrow();
        studio.profile(ADA).declare(budget, 80.0).orElseThrow();

        Decision decision = studio.decide("flower");

        assertThat(decision.told(new Audience(List.of(ENGLISH), Level.PLAIN)))
                .containsSubsequence("Advice: Cut the stems", "Roses for a generous budget")
                .doesNotContain("lavish");
        assertThat(decision.told(new Audience(List.of(ENGLISH), Level.EXPERT)))
                .contains("You may move: lavish, 20 EUR to 200 EUR, begins at 60 EUR.");
    }

    @Test
    @Tag("concept-59")
    void ofSeveralElementsThatWaitTheQuestionThatMovesMostIsAskedFirst() {
        Studio studio = hospital();
        studio.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        Decision plan = studio.decide("plan");
        Decision clinic = studio.decide("clinic");
        Decision other = studio.decide("unheard");

        assertThat(Question.next(List.of(clinic, plan)).orElseThrow().key()).isEqualTo(NIGHTS);
        assertThat(Question.next(List.of(plan, clinic)).orElseThrow().key()).isNotEqualTo(NIGHTS);
        assertThat(Question.next(List.of(other))).isEmpty();
        Question.Plan both = Question.Plan.over(List.of(plan, clinic, other));
        assertThat(both.couldChange()).containsExactlyInAnyOrder(ALONE, CHILDREN, LEAGUE, NIGHTS);
        assertThat(both.exact()).isFalse();
        assertThat(Question.Plan.over(List.of(clinic, other))).isEqualTo(((Decision.Open) clinic).plan());
    }

    private static Decision decideIn(Studio studio, String season) {
        return studio.personalization
                .decide(Asking.about("flower", ADA, CARE).given(SEASON, season))
                .orElseThrow();
    }

    @Test
    @Tag("concept-32")
    void museum() {
        AttributeKey<Boolean> full = AttributeKey.flag("tenIsFull");
        AttributeKey<Boolean> stairs = AttributeKey.flag("cannotClimb").labelled(Text.of("trouble with stairs"));
        Element tour = Element.of("tour", "ten", "noon", "three");
        Element route = Element.named("route", Text.of("route").and(GERMAN, "Weg"))
                .value("stairs", Text.of("by the stairs").and(GERMAN, "über die Treppe"))
                .value("lift", Text.of("by the lift").and(GERMAN, "mit dem Aufzug"));
        Studio studio = new Studio(List.of(full, stairs), tour, route);
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("capacity")
                                .when(is(full))
                                .then(forbid("tour", "ten"))
                                .because("The ten o'clock tour is full.")
                                .asDuty(ground("capacity", "A full room is not safe.")),
                        rule("usual way")
                                .then(choose("route", "stairs"))
                                .because("It is the shorter way.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("step-free")
                                .when(is(stairs))
                                .then(require("route", "lift"))
                                .because("It has no steps.")
                                .in(Layer.FIRM_DEFAULT)))
                .orElseThrow();
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("both").then(choose("guide", "both")).because("A screen and a person."),
                        rule("expert in room three")
                                .then(choose("guide.room3", "expert"))
                                .because("I paint myself."),
                        rule("in the morning").then(choose("tour", "ten")).because("I rise early.")))
                .orElseThrow();

        assertThat(studio.decide("guide").value()).contains("both");
        assertThat(studio.decide("guide.room3").value()).contains("expert");
        Decision tours = studio.personalization
                .decide(Asking.about("tour", ADA, CARE).given(full, true))
                .orElseThrow();
        assertThat(tours.conclusion()).isEqualTo(new Conclusion.Barred("ten", List.of("noon", "three")));
        Decision.Open asked = (Decision.Open) studio.decide("route");
        assertThat(asked.question().orElseThrow().key()).isEqualTo(stairs);
        assertThat(studio.decide("tour").explanation().missing())
                .extracting(each -> each.key().name())
                .containsExactly("tenIsFull");

        studio.rules(ADA)
                .author(rule("my way").then(choose("route", "lift")).because("I like it."))
                .orElseThrow();
        assertThat(studio.decide("route").value())
                .as("mobility no longer matters")
                .contains("lift");
        Audience french = new Audience(List.of(FRENCH, GERMAN), Level.PLAIN);
        assertThat(studio.decide("route").told(french)).startsWith("Weg: mit dem Aufzug.");
        assertThat(route.label().in(french).missing()).containsExactly(FRENCH);
    }

    @Test
    @Tag("concept-34")
    void onStar() {
        AttributeKey<Boolean> near = AttributeKey.flag("nearRestaurant")
                .labelled(Text.of("your location"))
                .in("location");
        Studio studio = new Studio(List.of(near));
        for (String kind : List.of("restaurants", "news", "team", "safety")) {
            studio.rules(FIRM)
                    .author(rule(kind + " off")
                            .then(choose("alert." + kind, "off"))
                            .because("Nobody asked for it.")
                            .in(Layer.FIRM_DEFAULT))
                    .orElseThrow();
        }
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("eat")
                                .when(is(near))
                                .then(choose("alert.restaurants", "on"))
                                .because("I like to eat out."),
                        rule("team").then(choose("alert.team", "on")).because("My team!"),
                        rule("quiet").then(choose("alert.safety", "off")).because("I want quiet.")))
                .orElseThrow();
        studio.rules(LAW)
                .author(rule("safety")
                        .then(require("alert.safety", "on"))
                        .because("Safety alerts cannot be off.")
                        .in(Layer.LAW))
                .orElseThrow();
        studio.profile(ADA).declare(near, true).orElseThrow();

        assertThat(studio.decide("alert.restaurants").value()).contains("on");
        assertThat(studio.decide("alert.news").value()).contains("off");
        assertThat(studio.decide("alert.team").value()).contains("on");
        assertThat(studio.decide("alert.safety").value()).contains("on");
        assertThat(studio.decide("alert.safety").explanation().overruled())
                .extracting(each -> each.rule().rule().id())
                .contains("quiet");
        assertThat(refusal(studio.rules(ADA).switchOff(LAW, "safety"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.not-switchable");
        assertThat(refusal(studio.rules(ADA)
                                .author(rule("quieter")
                                        .then(choose("alert.safety", "low"))
                                        .because("Still too loud.")))
                        .reasons())
                .as("once the law stands, a rule it leaves no room for is refused")
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("personalization.rule.against-law");
                    assertThat(reason.text().in(Audience.of(GERMAN)).words())
                            .startsWith("Regel „quieter“ widerspricht");
                });

        studio.profile(ADA).decline(near).orElseThrow();

        Decision.Open restaurants = (Decision.Open) studio.decide("alert.restaurants");
        assertThat(restaurants.plan().couldChange())
                .extracting(each -> each.name())
                .containsExactly("nearRestaurant");
        assertThat(restaurants.question()).as("she is not asked again").isEmpty();
        assertThat(studio.decide("alert.news").value()).contains("off");
        assertThat(studio.decide("alert.team").value()).contains("on");
    }

    private static final AttributeKey<Boolean> ALONE = AttributeKey.flag("livesAlone");
    private static final AttributeKey<Boolean> CHILDREN = AttributeKey.flag("caresForChildren");
    private static final AttributeKey<Boolean> LEAGUE = AttributeKey.flag("wantsLittleLeague");
    private static final AttributeKey<Set<String>> ALLERGIES =
            AttributeKey.set("allergies", "penicillin", "latex").special();
    private static final AttributeKey<Boolean> SMOKES = AttributeKey.flag("smokes");
    private static final AttributeKey<Boolean> NIGHTS = AttributeKey.flag("worksNights");

    private static Studio hospital() {
        Studio studio = new Studio(
                List.of(ALONE, CHILDREN, LEAGUE, ALLERGIES, SMOKES, NIGHTS),
                Element.of("plan", "usual", "diet", "games", "penicillin"),
                Element.of("clinic", "near", "late"));
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("usual")
                                .then(choose("plan", "penicillin"))
                                .because("The usual plan.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("diet help")
                                .when(all(is(ALONE), not(is(CHILDREN))))
                                .then(require("plan", "diet"))
                                .because("Who lives alone profits from help with the diet.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("shift")
                                .when(is(NIGHTS))
                                .then(choose("clinic", "late"))
                                .because("Open late.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("smokers")
                                .when(is(SMOKES))
                                .then(advise("plan", Text.of("Stopping helps most.")))
                                .because("It helps.")
                                .in(Layer.FIRM_DEFAULT)))
                .orElseThrow();
        studio.rules(LAW)
                .author(rule("contraindicated")
                        .when(has(ALLERGIES, "penicillin"))
                        .then(forbid("plan", "penicillin"))
                        .because("Not with this allergy.")
                        .in(Layer.LAW)
                        .on(ground("safety", "It could kill.")))
                .orElseThrow();
        studio.rules(ADA)
                .author(rule("around games")
                        .when(all(is(CHILDREN), is(LEAGUE)))
                        .then(choose("plan", "games"))
                        .because("The games come first."))
                .orElseThrow();
        return studio;
    }

    @Test
    @Tag("concept-19")
    void patientsAAndB() {
        Studio nothing = hospital();
        Decision.Open open = (Decision.Open) nothing.decide("plan");
        assertThat(open.plan().couldChange())
                .extracting(each -> each.name())
                .containsExactlyInAnyOrder("livesAlone", "caresForChildren", "wantsLittleLeague", "allergies");
        assertThat(open.plan().atWorst()).isEqualTo(3);
        assertThat(open.ifSilent())
                .as("never penicillin by default")
                .isEqualTo(new Conclusion.Free(List.of("usual", "diet", "games")));

        Studio a = hospital();
        a.profile(ADA).declare(ALONE, true).orElseThrow();
        a.profile(ADA).declare(CHILDREN, false).orElseThrow();
        assertThat(a.decide("plan").value()).contains("diet");

        Studio b = hospital();
        b.profile(ADA).declare(CHILDREN, true).orElseThrow();
        b.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        Decision.Open league = (Decision.Open) b.decide("plan");
        assertThat(league.plan().couldChange()).isEqualTo(List.of(LEAGUE));
        assertThat(league.plan().atWorst()).isEqualTo(1);
        b.profile(ADA).declare(LEAGUE, true).orElseThrow();
        assertThat(b.decide("plan").value()).contains("games");
    }

    @Test
    @Tag("concept-22")
    void barman() {
        AttributeKey<Boolean> intoxicated =
                AttributeKey.flag("intoxicated").labelled(Text.of("signs of having drunk much"));
        Studio studio = new Studio(List.of(intoxicated), Element.of("serve", "yes", "no"));
        studio.rules(FIRM)
                .author(rule("enough")
                        .when(is(intoxicated))
                        .then(forbid("serve", "yes"))
                        .because("The barman knows when to stop.")
                        .asDuty(ground("safety.drunk", "It would harm you.")))
                .orElseThrow();
        studio.rules(ADA)
                .author(rule("serve me")
                        .when(always())
                        .then(choose("serve", "yes"))
                        .because("I am thirsty."))
                .orElseThrow();
        Asking asking = Asking.about("serve", ADA, CARE).given(intoxicated, true);

        Decision decision = studio.personalization.decide(asking).orElseThrow();

        assertThat(decision).isInstanceOf(Decision.Denied.class);
        assertThat(decision.explanation().overruled())
                .extracting(each -> each.rule().rule().id())
                .containsExactly("serve me");
        assertThat(decision.explanation().used())
                .extracting(each -> each.key().name())
                .containsExactly("intoxicated");
        assertThat(decision.told(Audience.of(ENGLISH))).contains("signs of having drunk much = yes");
        assertThat(decision.explanation().alternatives())
                .as("what would change it")
                .anySatisfy(each -> assertThat(each.leadsTo()).isEqualTo(new Conclusion.Chosen("yes")));
    }

    @Test
    void whatIsWithheldIsNamedWithItsReason() {
        AttributeKey<Boolean> flagged = AttributeKey.flag("flagged");
        Studio studio = new Studio(List.of(flagged));
        studio.rules(FIRM)
                .author(rule("check")
                        .when(is(flagged))
                        .then(forbid("credit", "yes"))
                        .because("A check failed.")
                        .asDuty(ground("fraud", "We must prevent fraud.")))
                .orElseThrow();
        dev.cocreate.Reason secret =
                dev.cocreate.Reason.of("fraud.tipping-off", Text.of("Telling would help fraudsters."));

        Decision decision = studio.personalization
                .decide(Asking.about("credit", ADA, CARE).wishing("yes").withholding(flagged, true, secret))
                .orElseThrow();

        assertThat(decision).isInstanceOf(Decision.Denied.class);
        assertThat(decision.explanation().used()).isEmpty();
        assertThat(decision.explanation().withheld())
                .extracting(each -> each.reason())
                .containsExactly(secret);
    }

    @Test
    @Tag("concept-12")
    void whatSheForbadeHerselfIsNothingALawKeepsHerFrom() {
        AttributeKey<Boolean> ill = AttributeKey.flag("ill");
        Studio studio = new Studio(List.of(ill), Element.of("plan", "one", "two", "three"));
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("two").then(choose("plan", "two")).because("I like it."),
                        rule("three").then(choose("plan", "three")).because("I like it too."),
                        rule("not three").then(forbid("plan", "three")).because("On second thoughts.")))
                .orElseThrow();
        assertThat(studio.decide("plan").value()).contains("two");
        studio.rules(LAW)
                .author(rule("not when ill")
                        .when(is(ill))
                        .then(forbid("plan", "three"))
                        .because("It harms.")
                        .in(Layer.LAW))
                .orElseThrow();

        assertThat(studio.decide("plan").value())
                .as("whether she is ill does not matter")
                .contains("two");
        studio.profile(ADA).declare(ill, true).orElseThrow();
        assertThat(studio.decide("plan").value()).contains("two");
    }

    @Test
    @Tag("concept-26")
    void herOwnContradictionsAreShownNotResolved() {
        Studio studio = new Studio(List.of(SEASON));
        studio.rules(ADA)
                .authorAll(List.of(
                        rule("white").then(choose("colour", "white")).because("I like white."),
                        rule("blue in winter")
                                .when(is(SEASON, "winter"))
                                .then(choose("colour", "blue"))
                                .because("Blue is cold.")))
                .orElseThrow();

        assertThat(studio.rules(ADA).clashes()).hasSize(1);
        assertThat(studio.personalization
                        .decide(Asking.about("colour", ADA, CARE).given(SEASON, "spring"))
                        .orElseThrow()
                        .value())
                .contains("white");
        Decision clash = studio.personalization
                .decide(Asking.about("colour", ADA, CARE).given(SEASON, "winter"))
                .orElseThrow();
        assertThat(clash.conclusion()).isEqualTo(new Conclusion.Clash(List.of("blue", "white")));
    }

    @Test
    void refusesHopelessRulesAllAtOnceAndLeavesWhatStands() {
        Studio studio = new Studio(List.of(SEASON), FLOWER);
        studio.rules(FIRM)
                .author(rule("roses")
                        .then(choose("flower", "rose"))
                        .because("Roses.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
        Condition deep = always();
        for (int i = 0; i < 10_000; i++) {
            deep = not(deep);
        }
        List<dev.cocreate.personalization.Rule> hopeless = List.of(
                rule("unknown")
                        .when(is(AttributeKey.flag("nowhere")))
                        .then(choose("flower", "rose"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT),
                rule("type")
                        .when(is(AttributeKey.flag("season")))
                        .then(choose("flower", "rose"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT),
                rule("value")
                        .when(is(SEASON, "autumn"))
                        .then(choose("flower", "cactus"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT),
                rule("deep")
                        .when(deep)
                        .then(choose("flower", "rose"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT),
                rule("groundless").then(forbid("flower", "rose")).because("?").in(Layer.DUTY),
                rule("law").then(forbid("flower", "rose")).because("?").in(Layer.LAW),
                rule("large")
                        .when(new Condition.Any(Collections.nCopies(100_000, always())))
                        .then(choose("flower", "rose"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT));

        assertThat(refusal(studio.rules(FIRM).authorAll(hopeless)).reasons())
                .extracting(each -> each.code())
                .containsExactlyInAnyOrder(
                        "personalization.rule.unknown-attribute",
                        "personalization.rule.wrong-type",
                        "personalization.rule.out-of-range",
                        "personalization.rule.unknown-value",
                        "personalization.rule.too-deep",
                        "personalization.rule.no-ground",
                        "personalization.rule.too-large",
                        "personalization.no-mandate");
        assertThat(studio.rules(FIRM).inForce())
                .extracting(each -> each.rule().id())
                .containsExactly("roses");
        assertThat(studio.decide("flower").value()).contains("rose");
    }

    @Test
    void parametersExperimentsAndSwitches() {
        AttributeKey<Double> limit = AttributeKey.number("limit", 0, 100, "");
        AttributeKey<Double> price = AttributeKey.number("price", 0, 100, "");
        Studio studio = new Studio(List.of(price));
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("gift")
                                .when(Condition.notBelow(price, limit))
                                .then(choose("wrap", "gift"))
                                .because("Dear things.")
                                .in(Layer.FIRM_DEFAULT)
                                .movable(new dev.cocreate.personalization.Rule.Parameter(limit, 50)),
                        rule("trial")
                                .then(choose("banner", "new"))
                                .because("To learn.")
                                .in(Layer.FIRM_DEFAULT)
                                .tryingOut(new dev.cocreate.personalization.Rule.Experiment(
                                        "banners", 100, Text.of("Which is clearer?")))))
                .orElseThrow();
        studio.profile(ADA).declare(price, 60.0).orElseThrow();

        assertThat(studio.decide("wrap").value()).contains("gift");
        assertThat(refusal(studio.rules(ADA).move(FIRM, "gift", "limit", 101))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.out-of-range");
        studio.rules(ADA).move(FIRM, "gift", "limit", 70).orElseThrow();
        assertThat(studio.decide("wrap").conclusion()).isInstanceOf(Conclusion.Free.class);

        assertThat(studio.decide("banner").value()).contains("new");
        assertThat(studio.decide("banner").told(Audience.of(GERMAN))).contains("Versuch „banners“");
        studio.rules(ADA).refuse("banners").orElseThrow();
        assertThat(studio.decide("banner").value()).isEmpty();

        studio.rules(ADA).switchOff(FIRM, "gift").orElseThrow();
        studio.rules(ADA).move(FIRM, "gift", "limit", 10).orElseThrow();
        assertThat(studio.decide("wrap").value()).isEmpty();
    }
}
