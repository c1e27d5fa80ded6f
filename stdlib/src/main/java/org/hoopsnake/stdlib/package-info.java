/** The modules that CPython writes in C, here in Java. */
package org.hoopsnake.stdlib;
