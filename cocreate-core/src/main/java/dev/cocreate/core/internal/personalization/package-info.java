/** Rules and decisions on the one road: who wrote what, what stands in force for whom, and what was decided. */
@NullMarked
package dev.cocreate.core.internal.personalization;

import org.jspecify.annotations.NullMarked;
