package org.hoopsnake.object;

/**
 * Which of our native modules CPython has in Python: messages name their types without the module,
 * and there can be weak references to their instances.
 */
final class WrittenInPython {
  private WrittenInPython() {}

  static boolean is(String module) {
    return module.equals("asyncio") || module.startsWith("asyncio.");
  }
}
