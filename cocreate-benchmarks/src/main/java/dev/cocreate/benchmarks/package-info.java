/** What its harnesses share; figures, commands and what they mean are in docs/benchmarks.md. */
@NullMarked
package dev.cocreate.benchmarks;

import org.jspecify.annotations.NullMarked;
