/** The module {@code array}: compact arrays of numbers. */
package org.hoopsnake.modules.array;
