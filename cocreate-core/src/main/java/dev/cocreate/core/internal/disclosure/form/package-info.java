/** Disclosures as JSON, and the figures that are shown: rounded once, here, so that every rendering shows the same. */
@NullMarked
package dev.cocreate.core.internal.disclosure.form;

import org.jspecify.annotations.NullMarked;
