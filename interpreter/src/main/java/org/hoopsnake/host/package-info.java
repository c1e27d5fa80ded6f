/**
 * The world outside the interpreter: clocks, streams, files, environment, signals. Only this
 * package touches the machine; everything else asks the {@link org.hoopsnake.host.Host}.
 */
package org.hoopsnake.host;
