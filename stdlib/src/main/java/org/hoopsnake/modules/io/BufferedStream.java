package org.hoopsnake.modules.io;

import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyType;

/** What Python sees of a {@link Buffered} stream, whether it is to be read or to be written to. */
abstract class BufferedStream extends Buffered {
  BufferedStream(PyType type) {
    super(type);
  }

  @Override
  @Method(value = "detach(self, /)", doc = "Separate the raw stream from the buffer.")
  Object detach() {
    return detachRaw();
  }

  @Override
  @Method(value = "flush(self, /)", doc = "Write out what is buffered.")
  void flush() {
    flushAll();
  }

  @Override
  @Method(value = "close(self, /)", doc = "Flush and close the stream.")
  void close() {
    closeAll();
  }

  @Override
  @Method(value = "seekable(self, /)", doc = "Whether the position can be changed.")
  boolean seekable() {
    return Ops.truth(ofRaw("seekable"));
  }

  @Override
  @Method(value = "fileno(self, /)", doc = "The file descriptor.")
  Object fileno() {
    return ofRaw("fileno");
  }

  @Override
  @Method(value = "isatty(self, /)", doc = "Whether the stream is a terminal.")
  boolean isatty() {
    return Ops.truth(ofRaw("isatty"));
  }

  @Override
  @Method(value = "seek(self, target, whence=0, /)", doc = "Change the position.")
  Object seek(Object target, Object whence) {
    return seekTo(target, whence);
  }

  @Override
  @Method(value = "tell(self, /)", doc = "The position.")
  Object tell() {
    return tellPosition();
  }

  @Override
  @Method(value = "truncate(self, pos=None, /)", doc = "Cut the stream at a position.")
  Object truncate(Object pos) {
    return truncateTo(pos);
  }

  @Method(value = "__repr__(self, /)", doc = "Return repr(self).")
  String repr() {
    return describe();
  }

  @Getter("raw")
  Object getRaw() {
    return raw == null ? PyNone.NONE : raw;
  }

  @Override
  @Getter("closed")
  boolean getClosed() {
    return isClosed();
  }

  @Getter("name")
  Object getName() {
    return Ops.getAttr(raw(), "name");
  }

  @Getter("mode")
  Object getMode() {
    return Ops.getAttr(raw(), "mode");
  }
}
