/** Eigenvectors and walks: power iteration and Lanczos with a proof that the result has settled. */
@NullMarked
package org.weft.graph.spectral;

import org.jspecify.annotations.NullMarked;
