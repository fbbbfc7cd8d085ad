/** Benchmarks: generated networks, kernels under JMH, Weft beside its peers, and growth against size. */
@NullMarked
package org.weft.bench;

import org.jspecify.annotations.NullMarked;
