package org.hoopsnake.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An interpreter's registered codecs and error handlers: what {@code codecs.register} fills. */
public final class CodecRegistry {
  private final List<Object> searchFunctions = new ArrayList<>();
  private final Map<String, Object> found = new HashMap<>();
  private final Map<String, Object> handlers = new HashMap<>();
  private boolean encodingsImported;

  /** The registry of the running interpreter. */
  public static CodecRegistry current() {
    return Interpreter.current().state(CodecRegistry.class, i -> new CodecRegistry());
  }

  public void register(Object search) {
    if (!Ops.isCallable(search)) {
      throw Errors.typeError("argument must be callable");
    }
    searchFunctions.add(search);
  }

  public void unregister(Object search) {
    if (searchFunctions.removeIf(f -> f == search)) {
      found.clear();
    }
  }

  public void registerError(String name, Object handler) {
    if (!Ops.isCallable(handler)) {
      throw Errors.typeError("handler must be callable");
    }
    handlers.put(name, handler);
  }

  /** Forgets a registered handler; whether there was one. */
  public boolean unregisterError(String name) {
    if (CodecErrors.isBuiltin(name)) {
      throw Errors.valueError("cannot un-register built-in error handler '%s'", name);
    }
    return handlers.remove(name) != null;
  }

  /** {@code codecs.lookup_error}. */
  public Object errorHandler(String name) {
    Object handler = handlers.get(name);
    if (handler == null && CodecErrors.isBuiltin(name)) {
      handler = new CodecErrors.Handler(name);
      handlers.put(name, handler);
    }
    if (handler == null) {
      throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown error handler name '%s'", name);
    }
    return handler;
  }

  /** {@code codecs.lookup}: the codec's CodecInfo. */
  public PyTuple lookup(String encoding) {
    String name = Codecs.normalize(encoding).replace('-', '_');
    Object known = found.get(name);
    if (known == null) {
      importEncodings();
      for (Object search : searchFunctions.toArray()) {
        Object result = Calls.call1(search, name);
        if (result == PyNone.NONE) {
          continue;
        }
        if (!(result instanceof PyTuple tuple) || tuple.items.length != 4) {
          throw Errors.typeError("codec search functions must return 4-tuples");
        }
        known = result;
        found.put(name, known);
        break;
      }
    }
    if (known == null) {
      throw Errors.of(ExceptionTypes.LOOKUP_ERROR, "unknown encoding: %s", encoding);
    }
    return (PyTuple) known;
  }

  private void importEncodings() {
    if (!encodingsImported) {
      encodingsImported = true;
      Interpreter.current().importModule("encodings");
    }
  }

  private PyTuple textCodec(String encoding, String function) {
    PyTuple codec = lookup(encoding);
    Object text = Ops.getAttrOrNull(codec, "_is_text_encoding");
    if (text != null && !Ops.truth(text)) {
      throw Errors.of(
          ExceptionTypes.LOOKUP_ERROR,
          "'%s' is not a text encoding; use %s to handle arbitrary codecs",
          encoding,
          function);
    }
    return codec;
  }

  Object encodeText(String s, String encoding, String errors) {
    return call(textCodec(encoding, "codecs.encode()").items[0], s, errors, "encoder");
  }

  Object decodeText(Object bytes, String encoding, String errors) {
    return call(textCodec(encoding, "codecs.decode()").items[1], bytes, errors, "decoder");
  }

  /** {@code codecs.encode}: any codec. */
  public Object encode(Object value, String encoding, String errors) {
    return call(lookup(encoding).items[0], value, errors, "encoder");
  }

  /** {@code codecs.decode}: any codec. */
  public Object decode(Object value, String encoding, String errors) {
    return call(lookup(encoding).items[1], value, errors, "decoder");
  }

  private static Object call(Object coder, Object value, String errors, String what) {
    Object result = Calls.call2(coder, value, errors);
    if (!(result instanceof PyTuple tuple) || tuple.items.length != 2) {
      throw Errors.typeError("%s must return a tuple (object, integer)", what);
    }
    return tuple.items[0];
  }
}
