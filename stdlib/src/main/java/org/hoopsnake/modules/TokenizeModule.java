package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.PyDict;

/**
 * The module {@code _tokenize}. {@code tokenize} imports it, and {@code linecache} and {@code
 * inspect} import that for the encoding of sources; tokens themselves cannot be had yet.
 */
@BuiltinModule(name = "_tokenize", doc = "Tokens of Python sources.")
public final class TokenizeModule {
  @Function(value = "TokenizerIter(*args, **kwargs)", doc = "Not available.")
  static Object tokenizerIter(Object[] args, PyDict kwargs) {
    throw Errors.notImplementedError("hoopsnake cannot tokenize Python sources yet");
  }
}
