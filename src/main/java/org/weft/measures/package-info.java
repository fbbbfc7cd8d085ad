/**
 * The measures: a catalogue in which each is declared once, with its convention, parameters, cost and sources, and the
 * code that computes it over a projection.
 */
@NullMarked
package org.weft.measures;

import org.jspecify.annotations.NullMarked;
