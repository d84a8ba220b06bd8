/** A command-line auditor: checks a published log or a receipt for somebody who trusts nobody but a public key. */
@NullMarked
package dev.cocreate.examples.auditor;

import org.jspecify.annotations.NullMarked;
