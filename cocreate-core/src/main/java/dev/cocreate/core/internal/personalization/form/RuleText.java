package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Conditions printed in the subset of CEL that {@link RuleParser} reads. */
public final class RuleText {

    private RuleText() {}

    /** @throws IllegalArgumentException if the subset has no words for the condition */
    public static String print(Condition condition) {
        check(condition);
        return print(condition, false);
    }

    /** Looks level by level: a tree too deep or too wide to recurse into is one of the things to find. */
    private static void check(Condition condition) {
        List<Condition> level = List.of(condition);
        int parts = 0;
        for (int depth = 1; !level.isEmpty(); depth++) {
            parts += level.size();
            if (depth > ConditionCheck.DEEPEST || parts > ConditionCheck.LARGEST) {
                throw new IllegalArgumentException("a condition nests at most " + ConditionCheck.DEEPEST
                        + " deep and has at most " + ConditionCheck.LARGEST
                        + " parts, but this one has more: no rule can hold it, and the text form has no words for it");
            }
            List<Condition> next = new ArrayList<>();
            for (Condition each : level) {
                if (each instanceof All all) {
                    next.addAll(all.parts());
                } else if (each instanceof Any any) {
                    next.addAll(any.parts());
                } else if (each instanceof Not not) {
                    next.add(not.part());
                }
            }
            level = next;
        }
    }

    private static String print(Condition condition, boolean inside) {
        if (condition instanceof All all) {
            return group(all.parts(), " && ", "true", inside);
        }
        if (condition instanceof Any any) {
            return group(any.parts(), " || ", "false", inside);
        }
        if (condition instanceof Not not) {
            return "!(" + print(not.part(), false) + ")";
        }
        return clause((Clause) condition, inside);
    }

    private static String group(List<Condition> parts, String operator, String empty, boolean inside) {
        if (parts.isEmpty()) {
            return empty;
        }
        if (parts.size() == 1) {
            return print(parts.get(0), inside);
        }
        List<String> printed = new ArrayList<>();
        parts.forEach(each -> printed.add(print(each, true)));
        String joined = String.join(operator, printed);
        return inside ? "(" + joined + ")" : joined;
    }

    private static String clause(Clause clause, boolean inside) {
        String name = name(clause.key().name());
        if (clause instanceof OneOf<?> oneOf) {
            return oneOf(name, oneOf);
        }
        if (clause instanceof Range<?> range) {
            return range(name, range, inside);
        }
        if (clause instanceof HasAny hasAny) {
            List<String> each = new ArrayList<>();
            new TreeSet<>(hasAny.answers()).forEach(answer -> each.add(quoted(answer) + " in " + name));
            String joined = String.join(" || ", each);
            return inside && each.size() > 1 ? "(" + joined + ")" : joined;
        }
        if (clause instanceof Wording wording) {
            String function = switch (wording.place()) {
                case CONTAINS -> "contains";
                case STARTS -> "startsWith";
                case ENDS -> "endsWith";
            };
            return name + "." + function + "(" + quoted(wording.part()) + ")";
        }
        if (clause instanceof NotBelow pair) {
            return name + " >= " + name(pair.other().name());
        }
        throw new IllegalArgumentException("the text form has no words for "
                + clause.getClass().getSimpleName() + " on '" + name + "'; the JSON form has");
    }

    private static String oneOf(String name, OneOf<?> oneOf) {
        List<String> values = new ArrayList<>();
        oneOf.values().stream().map(RuleText::literal).sorted().forEach(values::add);
        if (values.size() == 1) {
            String only = values.get(0);
            return only.equals("true") ? name : only.equals("false") ? "!" + name : name + " == " + only;
        }
        return name + " in [" + String.join(", ", values) + "]";
    }

    private static String range(String name, Range<?> range, boolean inside) {
        List<String> bounds = new ArrayList<>();
        if (range.least() != null) {
            bounds.add(name + (range.leastIncluded() ? " >= " : " > ") + literal(range.least()));
        }
        if (range.most() != null) {
            bounds.add(name + (range.mostIncluded() ? " <= " : " < ") + literal(range.most()));
        }
        String joined = String.join(" && ", bounds);
        return inside && bounds.size() > 1 ? "(" + joined + ")" : joined;
    }

    private static String name(String name) {
        if (name.indexOf('-') >= 0) {
            throw new IllegalArgumentException("the text form has no word for '" + name + "': it has a hyphen");
        }
        if (RuleScanner.isReserved(name)) {
            throw new IllegalArgumentException("the text form has no word for '" + name + "': it is one of its own");
        }
        return name;
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Instant instant) {
            return "timestamp(" + quoted(instant.toString()) + ")";
        }
        if (value instanceof LocalDate day) {
            return "timestamp("
                    + quoted(day.atStartOfDay().toInstant(ZoneOffset.UTC).toString()) + ")";
        }
        if (value instanceof Boolean || value instanceof Double) {
            return value.toString();
        }
        throw new IllegalArgumentException("the text form has no words for amounts; the JSON form has");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
