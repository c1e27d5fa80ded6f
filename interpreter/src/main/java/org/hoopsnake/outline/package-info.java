/**
 * What CPython's compiler would tell of a code object: its constants, its names in the order of
 * their first use, its lines. Nothing runs by it, and it is made when somebody asks.
 */
package org.hoopsnake.outline;
