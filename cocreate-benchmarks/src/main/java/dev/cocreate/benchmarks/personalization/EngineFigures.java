package dev.cocreate.benchmarks.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.benchmarks.Rounds;
import dev.cocreate.core.internal.personalization.book.Bookshelf;
import dev.cocreate.core.internal.personalization.index.AuthorRules;
import dev.cocreate.core.internal.personalization.index.Coded;
import dev.cocreate.core.internal.personalization.index.Matches;
import dev.cocreate.core.internal.personalization.index.RuleLines;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the engine costs beside matching itself: three-valued, deciding with explanations, loading, keeping, changing
 * while others read, and rules of one's own. CPU time of the thread, medians; ratios within one run.
 *
 * <pre>EngineFigures [rules] [seconds a figure] [matching,load,change,personal]</pre>
 */
public final class EngineFigures {

    static final PartyId FIRM = PartyId.of("firm");
    static final PartyId ADA = PartyId.of("ada");
    private static final Purpose PURPOSE = Purpose.of("measure", Text.of("to measure"));
    private static final List<String> ALL = List.of("matching", "load", "change", "personal");

    /** How many changes go by before they are measured, as every other figure is of code that is warm. */
    private static final int WARMING = 200;

    private static double seconds = 4;

    private EngineFigures() {}

    public static void main(String[] args) throws Exception {
        int rules = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        seconds = args.length > 1 ? Double.parseDouble(args[1]) : 4;
        List<String> figures = args.length > 2 ? List.of(args[2].split(",")) : ALL;
        Workload full = Workload.of(rules, Measure.PEOPLE, 1.0, 42);
        if (figures.contains("matching")) {
            double matching = matching("all disclosed", full);
            matching("30 % undisclosed", Workload.of(rules, Measure.PEOPLE, 0.7, 42));
            deciding(full, matching);
        }
        if (figures.contains("load")) {
            load(full);
        }
        if (figures.contains("change")) {
            change(full);
            AddedRules.measure(full);
        }
        if (figures.contains("personal")) {
            OwnRules.measure(full, seconds);
        }
        if (Measure.sink == 42) {
            System.out.println();
        }
    }

    private static double matching(String what, Workload workload) {
        Engines.Index index = new Engines.Index(workload);
        double micros = Measure.micros(
                seconds, turn -> index.run(workload.profiles().get(turn)).holding());
        long before = Measure.THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            Measure.sink +=
                    index.run(workload.profiles().get(i & (Measure.PEOPLE - 1))).holding();
        }
        long allocated = Measure.THREADS.getCurrentThreadAllocatedBytes() - before;
        Rounds.say(
                "matching %d rules, %s: %.1f us; %d bytes allocated in 10000 matches",
                workload.rules().size(), what, micros, allocated);
        return micros;
    }

    static List<Rule.Authored> authored(Workload workload, int elements, PartyId author, Layer layer) {
        List<Rule.Authored> rules = new ArrayList<>();
        for (int i = 0; i < workload.rules().size(); i++) {
            Rule rule = Rule.rule("r" + i)
                    .when(workload.rules().get(i))
                    .then(Effect.rank("element" + i % elements, "v" + i % 7, 1 + i % 5))
                    .because("For a reason.")
                    .in(layer);
            rules.add(new Rule.Authored(author, rule, 1, Instant.EPOCH));
        }
        return rules;
    }

    static List<Person> people(Workload workload) {
        List<Person> people = new ArrayList<>();
        for (Map<String, Object> profile : workload.profiles()) {
            Map<AttributeKey<?>, Object> known = new HashMap<>();
            // Other engines are given lists; here several answers are a set.
            profile.forEach((name, value) -> known.put(
                    workload.keys().get(name), value instanceof Collection<?> several ? Set.copyOf(several) : value));
            people.add(new Person(ADA, known, PURPOSE, Workload.TODAY, Choices.NONE));
        }
        return people;
    }

    static Bookshelf shelf(Workload workload) {
        return new Bookshelf(name -> Optional.ofNullable(workload.keys().get(name)), Map.of());
    }

    private static void deciding(Workload workload, double matching) {
        for (int elements : new int[] {300, 1}) {
            Rulebook book = shelf(workload)
                    .of(authored(workload, elements, FIRM, Layer.FIRM_DEFAULT))
                    .orElseThrow();
            List<Person> people = people(workload);
            double micros = Measure.micros(seconds, turn -> {
                Decision decision = book.decide("element" + (elements == 1 ? 0 : turn), people.get(turn));
                return (long) decision.explanation().applied().size()
                        + decision.explanation().used().size();
            });
            Rounds.say(
                    "deciding with explanation, rules on %d elements: %.1f us, %.2f x matching all %d rules",
                    elements, micros, micros / matching, workload.rules().size());
        }
    }

    private static void load(Workload workload) {
        Rulebook first = shelf(workload)
                .of(authored(workload, 300, FIRM, Layer.FIRM_DEFAULT))
                .orElseThrow();
        String json = first.json();
        double[] millis = new double[7];
        for (int i = 0; i < millis.length; i++) {
            long from = System.nanoTime();
            Rulebook book = shelf(workload).read(json).orElseThrow();
            millis[i] = (System.nanoTime() - from) / 1e6;
            Measure.sink += book.rules().size();
        }
        Rounds.say(
                "loading %d rules from %.1f MB of JSON, checked and compiled: first %.0f ms, then %.0f ms",
                workload.rules().size(), json.length() / 1e6, millis[0], Rounds.median(millis));
        for (int elements : new int[] {300, 1}) {
            List<Rule.Authored> rules = authored(workload, elements, FIRM, Layer.FIRM_DEFAULT);
            SortedMap<String, Rule.Authored> inForce = byId(rules);
            long before = Measure.used();
            AuthorRules compiled = AuthorRules.of(inForce);
            long compiledBytes = Measure.used() - before;
            Measure.sink += compiled.size();
            before = Measure.used();
            Rulebook whole = shelf(workload)
                    .read(shelf(workload).of(rules).orElseThrow().json())
                    .orElseThrow();
            long wholeBytes = Measure.used() - before;
            Measure.sink += whole.rules().size();
            Rounds.say(
                    "retained on %d elements: compiled %.2f KB a rule; with the rules as read %.2f KB a rule",
                    elements, compiledBytes / 1024.0 / rules.size(), wholeBytes / 1024.0 / rules.size());
        }
    }

    private static SortedMap<String, Rule.Authored> byId(List<Rule.Authored> rules) {
        SortedMap<String, Rule.Authored> inForce = new TreeMap<>();
        rules.forEach(each -> inForce.put(each.rule().id(), each));
        return inForce;
    }

    /** What readers take their snapshot from. */
    private static final class InForce {

        private volatile AuthorRules rules;

        InForce(AuthorRules rules) {
            this.rules = rules;
        }
    }

    /** Rules are added one after the other, all on one element, the worst case, while another thread matches. */
    private static void change(Workload workload) throws InterruptedException {
        SortedMap<String, Rule.Authored> inForce = byId(authored(workload, 1, FIRM, Layer.FIRM_DEFAULT));
        InForce now = new InForce(AuthorRules.of(inForce));
        AtomicBoolean stop = new AtomicBoolean();
        double[] quiet = new double[1];
        double[] meanwhile = new double[1];
        AtomicBoolean changing = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            Coded coded = new Coded();
            Matches matches = new Matches();
            quiet[0] = read(workload, now, coded, matches, () -> !changing.get());
            meanwhile[0] = read(workload, now, coded, matches, () -> !stop.get());
        });
        reader.start();
        Thread.sleep((long) (seconds * 1_000));
        changing.set(true);
        Workload more = Workload.of(WARMING + 600, 1, 1.0, 99);
        List<Rule.Authored> coming = authored(more, 1, FIRM, Layer.FIRM_DEFAULT);
        double[] added = new double[WARMING + 600];
        double[] worked = new double[added.length];
        double longestFold = 0;
        for (int i = 0; i < added.length; i++) {
            SortedMap<String, Rule.Authored> next = new TreeMap<>(inForce);
            next.put("x" + i, coming.get(i));
            inForce = next;
            long busy = Measure.THREADS.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            AuthorRules after = now.rules.after(inForce, Set.of("x" + i));
            now.rules = after;
            added[i] = (System.nanoTime() - from) / 1e6;
            worked[i] = (Measure.THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
            from = System.nanoTime();
            now.rules = after.folded();
            longestFold = Math.max(longestFold, (System.nanoTime() - from) / 1e6);
            Thread.sleep(5);
        }
        stop.set(true);
        reader.join();
        double first = added[0];
        added = Arrays.copyOfRange(added, WARMING, added.length);
        Arrays.sort(added);
        worked = Arrays.copyOfRange(worked, WARMING, worked.length);
        Arrays.sort(worked);
        Rounds.say(
                "a rule added to %d, in force after: the first ever %.2f ms, later median %.2f ms, 99 %% %.2f ms, longest"
                        + " %.2f ms; of CPU median %.2f ms, longest %.2f ms; lines anew %.0f ms beside",
                workload.rules().size(),
                first,
                added[added.length / 2],
                added[added.length * 99 / 100],
                added[added.length - 1],
                worked[worked.length / 2],
                worked[worked.length - 1],
                longestFold);
        Rounds.say(
                "a reader meanwhile: %.1f us CPU a match, %.2f x that without changes",
                meanwhile[0], meanwhile[0] / quiet[0]);
    }

    private interface Going {
        boolean on();
    }

    private static double read(Workload workload, InForce now, Coded coded, Matches matches, Going going) {
        Object[] values = new Object[64];
        long from = 0;
        long done = 0;
        long warm = System.nanoTime() + 1_000_000_000L;
        while (going.on()) {
            RuleLines lines = now.rules.on("element0").get(0).lines();
            for (int a = 0; a < lines.schema().size(); a++) {
                values[a] = workload.profiles()
                        .get((int) (done & (Measure.PEOPLE - 1)))
                        .get(lines.schema().key(a).name());
            }
            lines.match(coded.take(lines.schema(), values, Workload.TODAY.toEpochDay()), matches);
            Measure.sink += matches.holding();
            done++;
            if (from == 0 && System.nanoTime() > warm) {
                from = Measure.THREADS.getCurrentThreadCpuTime();
                done = 0;
            }
        }
        return (Measure.THREADS.getCurrentThreadCpuTime() - from) / 1e3 / Math.max(1, done);
    }
}
