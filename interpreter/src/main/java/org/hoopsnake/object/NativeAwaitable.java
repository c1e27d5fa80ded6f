package org.hoopsnake.object;

/**
 * An awaitable written in Java that suspends by yielding an object to whoever drives the chain: a
 * future yields itself. Awaiting one makes no iterator.
 */
public interface NativeAwaitable {
  /**
   * The result if it is there; null to suspend, with {@link #yielded} as what is yielded. May
   * raise.
   */
  Object beginAwait();

  /** Goes on after a suspension: the result, or null to suspend once more. May raise. */
  Object resumeAwait(Object sent);

  /** What the suspended frame yields. */
  Object yielded();
}
