/** Tests of the API against the real server with the real embedded store. */
package org.weft.http;
