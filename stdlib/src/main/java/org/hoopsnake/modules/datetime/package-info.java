/** The module {@code _datetime}: dates, times, spans of time and time zones. */
package org.hoopsnake.modules.datetime;
