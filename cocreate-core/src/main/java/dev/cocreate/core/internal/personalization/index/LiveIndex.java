package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * An index that rules join and leave while others match. Readers take one snapshot, a volatile read, and never wait: a
 * new rule is first evaluated by its own program beside the lines, and folded into them by and by.
 *
 * <p>Safe for several threads, each with its own {@link Matches} and {@link Coded}.
 */
public final class LiveIndex {

    /** How many rules stand beside the lines before they are folded in. */
    static final int FOLD_AT = 128;

    /**
     * What readers see.
     *
     * @param conditions of all rules, in order of their numbers
     * @param beside the programs of the rules the lines do not hold yet
     * @param gone the numbers of the rules that left
     */
    private record Snapshot(
            Schema schema, BitmapIndex lines, List<Condition> conditions, List<Program> beside, BitSet gone) {}

    private final Executor folding;
    private volatile Snapshot now;
    private boolean busy;

    /** @param folding where lines are built anew */
    public LiveIndex(List<Condition> conditions, Executor folding) {
        this.folding = folding;
        BitmapIndex lines = BitmapIndex.of(conditions);
        this.now = new Snapshot(lines.schema(), lines, List.copyOf(conditions), List.of(), new BitSet());
    }

    /** Adds a rule; it counts at once. Returns its number. */
    public synchronized int add(Condition condition) {
        Snapshot before = now;
        Schema schema = before.schema().plus(List.of(condition));
        List<Condition> conditions = new ArrayList<>(before.conditions());
        conditions.add(condition);
        List<Program> beside = new ArrayList<>(before.beside());
        beside.add(Program.of(condition, schema));
        now = new Snapshot(schema, before.lines(), conditions, beside, before.gone());
        if (beside.size() >= FOLD_AT && !busy) {
            busy = true;
            folding.execute(this::fold);
        }
        return conditions.size() - 1;
    }

    /** Takes a rule away; it counts no longer at once. */
    public synchronized void remove(int rule) {
        Snapshot before = now;
        BitSet gone = (BitSet) before.gone().clone();
        gone.set(rule);
        now = new Snapshot(before.schema(), before.lines(), before.conditions(), before.beside(), gone);
    }

    private void fold() {
        Snapshot before = now;
        BitmapIndex lines = BitmapIndex.of(before.conditions());
        synchronized (this) {
            Snapshot latest = now;
            List<Condition> late = latest.conditions()
                    .subList(lines.rules(), latest.conditions().size());
            Schema schema = lines.schema().plus(late);
            List<Program> beside = new ArrayList<>();
            late.forEach(each -> beside.add(Program.of(each, schema)));
            now = new Snapshot(schema, lines, latest.conditions(), beside, latest.gone());
            busy = false;
        }
    }

    /** How many rules stand beside the lines. */
    int beside() {
        return now.beside().size();
    }

    /** The reader's side of one snapshot. */
    public interface Reader {

        /** The numbers of attributes and values to code by. */
        Schema schema();

        /** Finds the rules that hold and those that are unknown. */
        void match(Coded facts, Matches matches);
    }

    /** The rules as they are now, for one match: take another for the next. */
    public Reader reader() {
        return new At(now);
    }

    private record At(Snapshot snapshot) implements Reader {

        @Override
        public Schema schema() {
            return snapshot.schema();
        }

        @Override
        public void match(Coded facts, Matches matches) {
            int held = snapshot.lines().rules();
            snapshot.lines().match(facts, matches, snapshot.conditions().size(), snapshot.gone());
            for (int i = 0; i < snapshot.beside().size(); i++) {
                if (snapshot.gone().get(held + i)) {
                    continue;
                }
                int verdict = snapshot.beside().get(i).run(facts);
                if (verdict == 2) {
                    matches.holds(held + i);
                } else if (verdict == 1) {
                    matches.isUnknown(held + i);
                }
            }
        }
    }
}
