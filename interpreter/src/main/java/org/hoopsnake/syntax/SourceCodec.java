package org.hoopsnake.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** Decodes sources in encodings other than UTF-8 and Latin-1; a program may add to Python's. */
@FunctionalInterface
public interface SourceCodec {
  /** The text of a source; {@code encoding} is written as in the source. */
  String decode(String encoding, byte[] bytes) throws Undecodable;

  /** Java's own encodings, for sources that are read where there is no interpreter. */
  SourceCodec OF_JAVA = SourceCodec::withCharset;

  /** Whether Java knows an encoding. */
  static boolean isOfJava(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  private static String withCharset(String encoding, byte[] bytes) throws Undecodable {
    try {
      return Charset.forName(encoding)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Undecodable("unknown encoding: " + encoding);
    } catch (CharacterCodingException wrong) {
      throw new Undecodable(wrong.getMessage());
    }
  }

  /** Says why a source is no text in the encoding that it declares. */
  final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    public Undecodable(String message) {
      super(message, null, false, false);
    }
  }
}
