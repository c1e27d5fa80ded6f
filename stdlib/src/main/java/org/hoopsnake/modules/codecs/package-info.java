/** The module {@code _codecs}. */
package org.hoopsnake.modules.codecs;
