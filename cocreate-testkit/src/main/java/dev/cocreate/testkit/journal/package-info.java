/** What every store of events must do, as tests: extend {@link dev.cocreate.testkit.journal.JournalContract}. */
@NullMarked
package dev.cocreate.testkit.journal;

import org.jspecify.annotations.NullMarked;
