/**
 * What she may ask of those who hold something about her: ten rights with their due dates, everything held about her as
 * an export, and erasure that shows first what it will do.
 */
@NullMarked
package dev.cocreate.profile.rights;

import org.jspecify.annotations.NullMarked;
