package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Conditions compiled, with those that came and went since: a new one is evaluated by its own program beside the lines
 * until all are compiled anew. Immutable: a reader keeps the one it took, whatever comes after; safe for several
 * threads, each with its own {@link Coded} and {@link Matches}.
 */
public final class RuleLines {

    /** How many conditions are worth lines; fewer are run one by one. */
    static final int WORTH_LINES = 48;

    private final Schema schema;
    private final BitmapIndex lines;
    private final Program[] beside;
    private final BitSet gone;
    private final boolean grown;

    private RuleLines(Schema schema, BitmapIndex lines, Program[] beside, BitSet gone, boolean grown) {
        this.schema = schema;
        this.lines = lines;
        this.beside = beside;
        this.gone = gone;
        this.grown = grown;
    }

    /** Compiles conditions; a condition's number is its place. */
    public static RuleLines of(List<Condition> conditions) {
        return of(conditions, Schema.of(conditions));
    }

    /** Compiles conditions by a schema that has all they read and name. */
    static RuleLines of(List<Condition> conditions, Schema schema) {
        boolean few = conditions.size() < WORTH_LINES;
        BitmapIndex lines = new IndexBuilder(schema).build(few ? List.of() : conditions);
        RuleLines compiled = new RuleLines(schema, lines, new Program[0], new BitSet(), false);
        return few ? compiled.plus(conditions, schema, false) : compiled;
    }

    /** These and more, which take the next numbers. */
    public RuleLines plus(List<Condition> more) {
        return plus(more, schema.plus(more), true);
    }

    private RuleLines plus(List<Condition> more, Schema wider, boolean growing) {
        List<Program> programs = new ArrayList<>(List.of(beside));
        for (Condition each : more) {
            programs.add(Program.of(each, wider));
        }
        return new RuleLines(wider, lines, programs.toArray(new Program[0]), gone, grown || growing);
    }

    /** These without one, whose number no other takes. */
    public RuleLines minus(int number) {
        BitSet more = (BitSet) gone.clone();
        more.set(number);
        return new RuleLines(schema, lines, beside, more, grown);
    }

    /** Whether some came after the others were compiled. */
    boolean grown() {
        return grown;
    }

    /** The numbers of attributes and values to code by. */
    public Schema schema() {
        return schema;
    }

    /** How many numbers there are, those that are gone included. */
    public int size() {
        return lines.rules() + beside.length;
    }

    /** How many came or went since the lines were made. */
    int changes() {
        return beside.length + gone.cardinality();
    }

    /** Finds those that hold for what is known and those that are unknown. */
    public void match(Coded facts, Matches matches) {
        int held = lines.rules();
        lines.match(facts, matches, size(), gone);
        for (int i = 0; i < beside.length; i++) {
            if (gone.get(held + i)) {
                continue;
            }
            int verdict = beside[i].run(facts);
            if (verdict == Program.TRUE) {
                matches.holds(held + i);
            } else if (verdict == Program.UNKNOWN) {
                matches.isUnknown(held + i);
            }
        }
    }
}
