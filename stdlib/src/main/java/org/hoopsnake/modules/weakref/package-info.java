/**
 * The module {@code _weakref}: references that Java's collector clears, with Python's callbacks.
 */
package org.hoopsnake.modules.weakref;
