/** The module {@code zlib}: compression, by the deflate of the Java library. */
package org.hoopsnake.modules.zlib;
