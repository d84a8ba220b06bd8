package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.disclosure.risk.PreventInputs.AGE;
import static dev.cocreate.disclosure.risk.PreventInputs.BODY_MASS_INDEX;
import static dev.cocreate.disclosure.risk.PreventInputs.DIABETES;
import static dev.cocreate.disclosure.risk.PreventInputs.HDL_CHOLESTEROL;
import static dev.cocreate.disclosure.risk.PreventInputs.KIDNEY_FUNCTION;
import static dev.cocreate.disclosure.risk.PreventInputs.PRESSURE_TREATED;
import static dev.cocreate.disclosure.risk.PreventInputs.SEX;
import static dev.cocreate.disclosure.risk.PreventInputs.SMOKING;
import static dev.cocreate.disclosure.risk.PreventInputs.STATIN;
import static dev.cocreate.disclosure.risk.PreventInputs.SYSTOLIC_PRESSURE;
import static dev.cocreate.disclosure.risk.PreventInputs.TOTAL_CHOLESTEROL;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.risk.Models;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.Query;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.access.Grant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A practice in which a statin is talked about: a journal in memory, two patients, a doctor and a board. */
public final class Practice {

    public static final PartyId ADA = PartyId.of("ada");
    public static final PartyId BEA = PartyId.of("bea");
    public static final PartyId DOCTOR = PartyId.of("practice");
    public static final PartyId BOARD = PartyId.of("board");
    public static final Purpose CARE =
            Purpose.of("care", both("to advise on treatment", "um zur Behandlung zu beraten"));
    public static final View ENGLISH = View.of(dev.cocreate.Audience.of(Locale.ENGLISH));
    public static final View GERMAN = View.of(dev.cocreate.Audience.of(Locale.GERMAN));

    public final Road road;
    public final Profiles profiles;
    public final DisclosureDesk desk;

    public Practice() {
        this(new MemoryJournal(), Models.shipped());
    }

    public Practice(Journal journal, List<RiskModel> models) {
        this(journal, models, List.of());
    }

    /** With something that a room above this one brings. */
    public Practice(List<EventType<?>> types, Gate gate) {
        this(new MemoryJournal(), Models.shipped(), types, gate);
    }

    private Practice(Journal journal, List<RiskModel> models, List<EventType<?>> types, Gate... more) {
        long[] next = {0};
        List<Gate> gates = new ArrayList<>(List.of(more));
        gates.add(new DisclosureGate());
        this.road = new Road(
                journal,
                Vocabulary.of(DisclosureEvent.TYPES).and(ProfileEvent.TYPES).and(types),
                new SaltedSeal(),
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                () -> new UUID(0x4000L, 0x8000000000000000L | next[0]++),
                gates,
                1_000,
                Freezer.none(),
                () -> {});
        Models held = new Models(models);
        AttributeKey<?>[] keys = held.cards().stream()
                .flatMap(card -> card.inputs().stream())
                .map(input -> input.key())
                .distinct()
                .toArray(AttributeKey<?>[]::new);
        this.profiles = new Profiles(road, AttributeCatalogue.of(keys), Set.of(BOARD));
        this.desk = new DisclosureDesk(road, profiles.reader(), held);
    }

    /** A woman of 50 with high pressure and diabetes: the first example of the published code. */
    public Practice adaTold() {
        return told(ADA, 50, "female", 160, true, 200, 45, false, true, false, 90, 35);
    }

    /** The same, but for one thing she did not say. */
    public Practice adaToldBut(AttributeKey<?> key) {
        adaTold();
        profiles.of(ADA).facts().stream()
                .filter(fact -> fact.key().equals(key))
                .forEach(fact -> profiles.of(ADA).retract(fact.id()).orElseThrow());
        return this;
    }

    /** A man of 50 with low values. */
    public Practice beaTold() {
        return told(BEA, 50, "male", 120, false, 213, 50, false, false, false, 90, 25);
    }

    public Practice told(
            PartyId who,
            double age,
            String sex,
            double pressure,
            boolean treated,
            double total,
            double hdl,
            boolean statin,
            boolean diabetes,
            boolean smoking,
            double kidneys,
            double mass) {
        say(who, AGE, age);
        say(who, SEX, sex);
        say(who, SYSTOLIC_PRESSURE, pressure);
        say(who, PRESSURE_TREATED, treated);
        say(who, TOTAL_CHOLESTEROL, total);
        say(who, HDL_CHOLESTEROL, hdl);
        say(who, STATIN, statin);
        say(who, DIABETES, diabetes);
        say(who, SMOKING, smoking);
        say(who, KIDNEY_FUNCTION, kidneys);
        say(who, BODY_MASS_INDEX, mass);
        profiles.grants(who).grant(Grant.to(DOCTOR, CARE, PreventInputs.all())).orElseThrow();
        return this;
    }

    public <T> void say(PartyId who, AttributeKey<T> key, T value) {
        profiles.of(who).declare(key, value).orElseThrow();
    }

    public Disclosure issued(PartyId to, Draft draft) {
        return desk.issue(DOCTOR, to, draft, CARE).orElseThrow();
    }

    /** Issued to Ada and shown to her. */
    public Disclosure shown(Draft draft) {
        Disclosure disclosure = issued(ADA, draft);
        desk.show(DOCTOR, disclosure.id(), ADA, ENGLISH).orElseThrow();
        return disclosure;
    }

    public List<Recorded> concerning(PartyId party) {
        return road.read(new Query.Concerning(party, 0), 10_000);
    }

    public static Text both(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    /** The codes of the reasons why this was refused. */
    static List<String> codes(Outcome<?> outcome) {
        return outcome.refused().orElseThrow().reasons().stream()
                .map(Reason::code)
                .toList();
    }
}
