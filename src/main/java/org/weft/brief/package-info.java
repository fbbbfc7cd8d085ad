/** The brief: one page for a meeting, then an annex of tables and methods, as HTML, Markdown and PDF. */
@NullMarked
package org.weft.brief;

import org.jspecify.annotations.NullMarked;
