/** The API and the page over HTTP: one route table, one error shape, and the checks of who may ask. */
@NullMarked
package org.weft.http;

import org.jspecify.annotations.NullMarked;
