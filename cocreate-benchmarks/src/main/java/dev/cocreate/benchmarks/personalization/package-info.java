/** How fast rules are matched, beside what a Java developer would otherwise pick; answers verified first. */
@NullMarked
package dev.cocreate.benchmarks.personalization;

import org.jspecify.annotations.NullMarked;
