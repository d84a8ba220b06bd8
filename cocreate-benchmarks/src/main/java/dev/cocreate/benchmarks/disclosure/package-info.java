/** How fast options are weighed and disclosures rendered. */
@NullMarked
package dev.cocreate.benchmarks.disclosure;

import org.jspecify.annotations.NullMarked;
