/**
 * asyncio, natively (https://docs.python.org/3.14/library/asyncio.html): the event loop, futures
 * and tasks, synchronisation, queues, timeouts and task groups.
 *
 * <p>The order of execution is CPython's to the step. {@link
 * org.hoopsnake.asyncio.PyBaseEventLoop#runOnce} is the one place that calls callbacks, {@link
 * org.hoopsnake.asyncio.PyTask#step} the one method that steps tasks.
 */
package org.hoopsnake.asyncio;
