/** The functions of the module {@code builtins}, a chapter a class. */
package org.hoopsnake.builtins;
