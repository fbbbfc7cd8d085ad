/** The model: agencies, representatives, kinds, flows, waves and forums; views of them, and the projection a view makes. */
@NullMarked
package org.weft.network;

import org.jspecify.annotations.NullMarked;
