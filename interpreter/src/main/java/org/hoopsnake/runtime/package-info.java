/**
 * What a running program needs around the object model: settings, the import system, the cache of
 * parsed code, and how an uncaught exception is shown.
 */
package org.hoopsnake.runtime;
