/** The module {@code _sre}: matching regular expressions. */
package org.hoopsnake.modules.sre;
