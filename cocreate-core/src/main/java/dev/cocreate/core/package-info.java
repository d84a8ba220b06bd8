/** Where a host begins: {@link dev.cocreate.core.CoCreateBuilder} puts a {@link dev.cocreate.CoCreate} together. */
@NullMarked
package dev.cocreate.core;

import org.jspecify.annotations.NullMarked;
