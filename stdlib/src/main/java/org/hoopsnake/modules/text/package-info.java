/** Modules about text: {@code unicodedata}, {@code _csv}, {@code binascii}. */
package org.hoopsnake.modules.text;
