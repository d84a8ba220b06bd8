/** Other libraries' engines; compiled only with the profile {@code peers}. */
package dev.cocreate.benchmarks.personalization.peers;
