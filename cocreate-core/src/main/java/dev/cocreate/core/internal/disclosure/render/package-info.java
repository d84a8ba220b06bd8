/** Text, pages, pictures and documents as pure functions of a disclosure's JSON. */
@NullMarked
package dev.cocreate.core.internal.disclosure.render;

import org.jspecify.annotations.NullMarked;
