package org.hoopsnake.modules.zlib;

import java.util.Arrays;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.ByteSource;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.ExceptionTypes;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyType;

/** {@code zlib._ZlibDecompressor}: as {@link PyDecompress}, but it keeps what it cannot use yet. */
@BuiltinType(
    name = "_ZlibDecompressor",
    module = "zlib",
    doc = "_ZlibDecompressor(wbits=15, zdict=b''): decompresses a stream piece by piece.")
public final class PyZlibDecompressor extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyZlibDecompressorBinding.INSTANCE);

  private final Inflation inflation;
  private byte[] waiting = {};
  private boolean needsInput = true;

  private PyZlibDecompressor(PyType type, Inflation inflation) {
    super(type);
    this.inflation = inflation;
  }

  @New("_ZlibDecompressor(wbits=15, zdict=<unset>)")
  static Object create(PyType cls, int wbits, Object zdict) {
    return new PyZlibDecompressor(cls, ZlibModule.inflation(wbits, zdict));
  }

  @Getter("eof")
  boolean eof() {
    return inflation.isAtEnd();
  }

  @Getter("unused_data")
  PyBytes unusedData() {
    return new PyBytes(inflation.isAtEnd() ? waiting : new byte[0]);
  }

  @Getter("needs_input")
  boolean needsInput() {
    return needsInput;
  }

  @Method(
      value = "decompress(self, data, max_length=-1)",
      doc = "Decompress more, to at most max_length bytes unless that is negative.")
  PyBytes decompress(Object data, long most) {
    byte[] more = ByteSource.of(data);
    if (inflation.isAtEnd()) {
      throw Errors.of(ExceptionTypes.EOF_ERROR, "End of stream already reached");
    }
    byte[] in = Arrays.copyOf(waiting, waiting.length + more.length);
    System.arraycopy(more, 0, in, waiting.length, more.length);
    byte[] out = inflation.run(in, most);
    waiting = inflation.left();
    // As much as was asked for: more may be there without any input.
    needsInput = !inflation.isAtEnd() && waiting.length == 0 && (most < 0 || out.length < most);
    return new PyBytes(out);
  }
}
