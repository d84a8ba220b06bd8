/** What profiles cost: to read for a purpose, to keep in memory, and to open and find among a million. */
@NullMarked
package dev.cocreate.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
