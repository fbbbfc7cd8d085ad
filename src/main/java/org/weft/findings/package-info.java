/**
 * Findings: rules in plain words that read a view, its scores and its gaps, and say what a manager may want to talk about,
 * each with its numbers, its thresholds, how sure it is, and the literature behind it. Prompts for discussion, never
 * verdicts.
 */
@NullMarked
package org.weft.findings;

import org.jspecify.annotations.NullMarked;
