package org.hoopsnake.modules.io;

import java.util.Arrays;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.CodecRegistry;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyException;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.Types;
import org.hoopsnake.object.UtfWide;

/** Encodes and decodes a stream of text piece by piece. */
abstract class TextCoder {
  /** The bytes of a piece of text. */
  abstract byte[] encode(String text);

  /** The text of some more bytes; what is incomplete waits unless these are the last. */
  abstract String decode(byte[] bytes, boolean last);

  /** The bytes that wait for more, and the decoder's flags. */
  abstract byte[] waiting();

  /** The decoder's state apart from the bytes that wait. */
  long flags() {
    return 0;
  }

  /** Puts the decoder into a state. */
  abstract void restore(byte[] waiting, long flags);

  /** Puts the encoder at the start of a stream, or, where {@code start} is false, behind it. */
  abstract void resetEncoder(boolean start);

  /** A coder in the same encoding, at its start. */
  abstract TextCoder fresh();

  /** The coder of an encoding; LookupError where there is none. */
  static TextCoder of(String encoding, String errors) {
    Codecs.Common common = Codecs.common(encoding);
    return common != null ? new Native(common, errors) : new Registered(encoding, errors);
  }

  /** One of the common encodings. */
  private static final class Native extends TextCoder {
    private static final byte[] NOTHING = {};
    private final Codecs.Common codec;
    private final String errors;
    private byte[] waiting = NOTHING;
    private int order;
    private boolean markDone;
    private boolean markWritten;

    Native(Codecs.Common codec, String errors) {
      this.codec = codec;
      this.errors = errors;
    }

    @Override
    byte[] encode(String text) {
      Codecs.Common by = codec;
      if (markWritten) {
        by =
            switch (codec) {
              case UTF_16 -> Codecs.Common.UTF_16_LE;
              case UTF_32 -> Codecs.Common.UTF_32_LE;
              case UTF_8_SIG -> Codecs.Common.UTF_8;
              default -> codec;
            };
      }
      markWritten = true;
      return Codecs.encode(text, by, errors);
    }

    @Override
    String decode(byte[] bytes, boolean last) {
      byte[] in = bytes;
      if (waiting.length > 0) {
        in = Arrays.copyOf(waiting, waiting.length + bytes.length);
        System.arraycopy(bytes, 0, in, waiting.length, bytes.length);
        waiting = NOTHING;
      }
      return switch (codec) {
        case ASCII, LATIN_1 -> Codecs.decode(in, codec, errors);
        case UTF_8 -> utf8(in, last);
        case UTF_8_SIG -> {
          if (!markDone) {
            if (in.length < 3 && !last && startsMark(in)) {
              waiting = in;
              yield "";
            }
            markDone = true;
            if (in.length >= 3 && startsMark(in)) {
              in = Arrays.copyOfRange(in, 3, in.length);
            }
          }
          yield utf8(in, last);
        }
        case UTF_16 -> wide(in, 2, order, last);
        case UTF_16_LE -> wide(in, 2, -1, last);
        case UTF_16_BE -> wide(in, 2, 1, last);
        case UTF_32 -> wide(in, 4, order, last);
        case UTF_32_LE -> wide(in, 4, -1, last);
        case UTF_32_BE -> wide(in, 4, 1, last);
      };
    }

    private static boolean startsMark(byte[] in) {
      int[] mark = {0xEF, 0xBB, 0xBF};
      for (int i = 0; i < Math.min(3, in.length); i++) {
        if ((in[i] & 255) != mark[i]) {
          return false;
        }
      }
      return true;
    }

    private String utf8(byte[] in, boolean last) {
      Codecs.Partial partial = Codecs.decodeUtf8(in, errors, last);
      if (partial.consumed() < in.length) {
        waiting = Arrays.copyOfRange(in, partial.consumed(), in.length);
      }
      return partial.text();
    }

    private String wide(byte[] in, int width, int by, boolean last) {
      UtfWide.Decoded decoded = UtfWide.decode(in, width, by, errors, last);
      if (by == 0 && in.length >= width) {
        order = decoded.order() == 0 ? -1 : decoded.order();
      }
      if (decoded.consumed() < in.length) {
        waiting = Arrays.copyOfRange(in, decoded.consumed(), in.length);
      }
      return decoded.text();
    }

    @Override
    byte[] waiting() {
      return waiting;
    }

    @Override
    long flags() {
      return markDone ? 1 : order == 0 ? 0 : order < 0 ? 2 : 3;
    }

    @Override
    void restore(byte[] bytes, long flags) {
      waiting = bytes;
      markDone = flags == 1;
      order = flags == 2 ? -1 : flags == 3 ? 1 : 0;
    }

    @Override
    void resetEncoder(boolean start) {
      markWritten = !start;
    }

    @Override
    TextCoder fresh() {
      return new Native(codec, errors);
    }
  }

  /** Any other codec: its incremental encoder and decoder, written in Python. */
  private static final class Registered extends TextCoder {
    private final String encoding;
    private final String errors;
    private final PyTuple codec;
    private Object encoder;
    private Object decoder;

    Registered(String encoding, String errors) {
      this.encoding = encoding;
      this.errors = errors;
      codec = CodecRegistry.current().lookup(encoding);
      Object text = Ops.getAttrOrNull(codec, "_is_text_encoding");
      if (text != null && !Ops.truth(text)) {
        throw Errors.of(
            ExceptionTypes.LOOKUP_ERROR,
            "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
            encoding);
      }
    }

    private Object encoder() {
      if (encoder == null) {
        encoder = Calls.call1(Ops.getAttr(codec, "incrementalencoder"), errors);
      }
      return encoder;
    }

    private Object decoder() {
      if (decoder == null) {
        decoder = Calls.call1(Ops.getAttr(codec, "incrementaldecoder"), errors);
      }
      return decoder;
    }

    @Override
    byte[] encode(String text) {
      return ByteSource.of(Ops.callMethod(encoder(), "encode", text));
    }

    @Override
    String decode(byte[] bytes, boolean last) {
      Object result = Ops.callMethod(decoder(), "decode", new PyBytes(bytes), last);
      String text = Convert.strOrNull(result);
      if (text == null) {
        throw Errors.typeError(
            "decoder should return a string result, not '%s'", Types.name(result));
      }
      return text;
    }

    @Override
    byte[] waiting() {
      return decoder == null
          ? new byte[0]
          : ByteSource.of(((PyTuple) Ops.callMethod(decoder, "getstate")).items[0]);
    }

    @Override
    long flags() {
      return decoder == null
          ? 0
          : Convert.toLong(((PyTuple) Ops.callMethod(decoder, "getstate")).items[1]);
    }

    @Override
    void restore(byte[] waiting, long flags) {
      if (waiting.length == 0 && flags == 0) {
        Ops.callMethod(decoder(), "reset");
      } else {
        Ops.callMethod(decoder(), "setstate", new PyTuple(new PyBytes(waiting), flags));
      }
    }

    @Override
    void resetEncoder(boolean start) {
      try {
        if (start) {
          Ops.callMethod(encoder(), "reset");
        } else {
          Ops.callMethod(encoder(), "setstate", 0L);
        }
      } catch (PyException e) {
        if (!e.is(ExceptionTypes.ATTRIBUTE_ERROR) && !e.is(ExceptionTypes.NOT_IMPLEMENTED_ERROR)) {
          throw e;
        }
      }
    }

    @Override
    TextCoder fresh() {
      return new Registered(encoding, errors);
    }
  }

  /** Raises LookupError where there is no such error handler. */
  static void checkErrors(String errors) {
    switch (errors) {
      case "strict", "ignore", "replace", "surrogateescape", "backslashreplace" -> {}
      default -> CodecRegistry.current().errorHandler(errors);
    }
  }
}
