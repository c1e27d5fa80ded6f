package org.hoopsnake.runtime;

import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.syntax.SourceCodec;

/**
 * Decodes sources as {@code bytes.decode()} does, with all the codecs that a program knows; else
 * with Java's, among which are those of East Asia.
 */
final class PythonSourceCodec implements SourceCodec {
  @Override
  public String decode(String encoding, byte[] bytes) throws Undecodable {
    try {
      return Ops.str(Ops.callMethod(new PyBytes(bytes), "decode", encoding));
    } catch (PyException e) {
      if (e.is(ExceptionTypes.LOOKUP_ERROR) && SourceCodec.isOfJava(encoding)) {
        return OF_JAVA.decode(encoding, bytes);
      }
      if (e.is(ExceptionTypes.LOOKUP_ERROR) || e.is(ExceptionTypes.VALUE_ERROR)) {
        throw new Undecodable(Ops.str(e.value));
      }
      throw e;
    }
  }
}
