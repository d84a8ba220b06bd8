/** JSON as immutable values, over Jackson's streaming half: what event codecs, exports and renderers are written in. */
@NullMarked
package dev.cocreate.core.internal.json;

import org.jspecify.annotations.NullMarked;
