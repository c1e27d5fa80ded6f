/** The module {@code _json}. */
package org.hoopsnake.modules.json;
