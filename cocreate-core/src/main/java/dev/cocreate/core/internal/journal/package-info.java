/** The stores behind the journal SPI: in memory, SQLite, PostgreSQL. */
@NullMarked
package dev.cocreate.core.internal.journal;

import org.jspecify.annotations.NullMarked;
