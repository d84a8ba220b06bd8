/** Rules as data: the versioned JSON form, the text form, and readers of other tools' conditions. */
@NullMarked
package dev.cocreate.core.internal.personalization.form;

import org.jspecify.annotations.NullMarked;
