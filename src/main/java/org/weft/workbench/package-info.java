/**
 * The use cases: check, import, view, score, profile, export; the jobs that do them, and the records that the command
 * line and the API both print. Orders work, computes nothing.
 */
@NullMarked
package org.weft.workbench;

import org.jspecify.annotations.NullMarked;
