/** The module {@code _io}: files, buffers and text streams. */
package org.hoopsnake.modules.io;
