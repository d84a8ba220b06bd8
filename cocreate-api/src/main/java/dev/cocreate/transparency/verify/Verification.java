package dev.cocreate.transparency.verify;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of checking something.
 *
 * <p>Immutable.
 *
 * @param faults what is wrong, each with a code and words in English and German; empty if everything holds
 * @param remarks what could not be proved, though nothing speaks against it, such as the content of what was erased
 */
public record Verification(List<Reason> faults, List<Reason> remarks) {

    /**
     * Copies.
     *
     * @param faults as above
     * @param remarks as above
     */
    public Verification {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether everything holds.
     *
     * @return true if there is no fault
     */
    public boolean holds() {
        return faults.isEmpty();
    }

    /**
     * What is wrong and what is not proved, for a reader.
     *
     * @param audience the reader
     * @return one sentence or more for each; empty if there is nothing to say
     */
    public String told(Audience audience) {
        return Stream.concat(faults.stream(), remarks.stream())
                .map(reason -> reason.text().in(audience).words())
                .collect(Collectors.joining(" "));
    }

    /** The codes: for a developer's eye. */
    @Override
    public String toString() {
        return (holds() ? "holds" : "fails")
                + Stream.concat(faults.stream(), remarks.stream())
                        .map(reason -> "; " + reason.code() + ": " + reason.text())
                        .collect(Collectors.joining());
    }
}
