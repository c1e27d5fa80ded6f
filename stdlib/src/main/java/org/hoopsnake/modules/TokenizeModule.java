package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.PyType;

/** The module {@code _tokenize}, on which {@code tokenize} is built. */
@BuiltinModule(name = "_tokenize", doc = "Tokens of Python sources.")
public final class TokenizeModule {
  @Constant("TokenizerIter")
  static final PyType TOKENIZER_ITERATOR = TokenizerIterator.TYPE;

  TokenizeModule() {}
}
