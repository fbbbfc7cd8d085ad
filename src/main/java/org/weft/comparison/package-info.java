/**
 * What changed between two views of one network: a removal, a scenario, two pictures of it. Everything that compares is
 * one engine: who can no longer reach whom, by name; which flows went; on whom the load falls; and how sure that is
 * where answers are missing.
 */
@NullMarked
package org.weft.comparison;

import org.jspecify.annotations.NullMarked;
