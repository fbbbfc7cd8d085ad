/** What can go wrong, said in one shape: problems of a file, and errors of the whole product. */
@NullMarked
package org.weft.problem;

import org.jspecify.annotations.NullMarked;
