package dev.cocreate.core.internal.personalization.form;

/** A text that is no condition: what is wrong, where, and the nearest form that is allowed. */
public final class RuleSyntax extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    RuleSyntax(int line, int column, String what, String nearest) {
        super("line " + line + ", column " + column + ": " + what + "; allowed is: " + nearest);
    }
}
