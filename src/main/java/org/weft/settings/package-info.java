/** What can be set, each setting once. */
@NullMarked
package org.weft.settings;

import org.jspecify.annotations.NullMarked;
