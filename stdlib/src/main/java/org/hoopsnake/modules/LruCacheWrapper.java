package org.hoopsnake.modules;

import java.math.BigInteger;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Getter;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Attributes;
import org.hoopsnake.object.Calls;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Keywords;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.Types;

/**
 * A function whose results are remembered ({@code functools.lru_cache}). The cache is a dict in the
 * order of use, the oldest entry first.
 */
@BuiltinType(
    name = "_lru_cache_wrapper",
    module = "functools",
    doc = "A callable that remembers the results of a function.",
    subclassable = false,
    weakReferences = true)
final class LruCacheWrapper extends PyObject {
  static final PyType TYPE = PyType.builtin(LruCacheWrapperBinding.INSTANCE).withDict();

  /** Stands between positional and keyword arguments in keys. */
  private static final PyObject KEYWORDS = PyObject.instance(PyType.OBJECT);

  private final Object function;

  /** The maximum size, -1 where there is none. */
  private final long maxsize;

  private final boolean typed;
  private final Object infoType;
  private final PyDict cache = new PyDict();
  private long hits;
  private long misses;

  private LruCacheWrapper(Object function, long maxsize, boolean typed, Object infoType) {
    super(TYPE);
    this.function = function;
    this.maxsize = maxsize;
    this.typed = typed;
    this.infoType = infoType;
  }

  @New("_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)")
  static Object create(
      PyType cls, Object function, Object maxsize, boolean typed, Object infoType) {
    if (!Ops.isCallable(function)) {
      throw Errors.typeError("the first argument must be callable");
    }
    long size = -1;
    if (maxsize != PyNone.NONE) {
      if (Convert.intOrNull(maxsize) == null) {
        throw Errors.typeError("maxsize should be integer or None");
      }
      size = Math.max(0, Convert.toLong(maxsize));
    }
    return new LruCacheWrapper(function, size, typed, infoType);
  }

  @Override
  public Object call1(Object a) {
    if (maxsize == 0) {
      misses++;
      return Calls.call1(function, a);
    }
    Object key = singleKey(a);
    Object known = lookup(key);
    if (known != null) {
      return known;
    }
    return store(key, Calls.call1(function, a));
  }

  @Override
  public Object call(Object[] args, String[] kw) {
    if (maxsize == 0) {
      misses++;
      return Calls.call(function, args, kw);
    }
    Object key = args.length == 1 && kw.length == 0 ? singleKey(args[0]) : key(args, kw);
    Object known = lookup(key);
    if (known != null) {
      return known;
    }
    return store(key, Calls.call(function, args, kw));
  }

  private Object singleKey(Object a) {
    return !typed && (a instanceof String || a instanceof Long || a instanceof BigInteger)
        ? a
        : key(new Object[] {a}, Calls.NO_KW);
  }

  private Object key(Object[] args, String[] kw) {
    int positional = args.length - kw.length;
    int plain = positional + (kw.length == 0 ? 0 : 1 + 2 * kw.length);
    Object[] parts = new Object[plain + (typed ? args.length : 0)];
    System.arraycopy(args, 0, parts, 0, positional);
    if (kw.length > 0) {
      parts[positional] = KEYWORDS;
      for (int i = 0; i < kw.length; i++) {
        parts[positional + 1 + 2 * i] = kw[i];
        parts[positional + 2 + 2 * i] = args[positional + i];
      }
    }
    if (typed) {
      for (int i = 0; i < args.length; i++) {
        parts[plain + i] = Types.of(args[i]);
      }
    }
    for (Object part : parts) {
      // An unhashable argument is reported as such, not as a bad key.
      Ops.hash(part);
    }
    return new PyTuple(parts);
  }

  private Object lookup(Object key) {
    int i = cache.position(key);
    if (i < 0) {
      misses++;
      return null;
    }
    hits++;
    Object value = cache.valueAt(i);
    if (maxsize > 0) {
      cache.moveEntry(i, true);
    }
    return value;
  }

  /** Notes a result; the call may have used this cache meanwhile. */
  private Object store(Object key, Object value) {
    if (maxsize > 0 && cache.size() >= maxsize && !cache.containsKey(key)) {
      cache.removeAt(cache.nextIndex(0));
    }
    if (maxsize < 0 || !cache.containsKey(key)) {
      cache.put(key, value);
    }
    return value;
  }

  @Method(value = "__call__(self, /, *args, **kwargs)", doc = "Call self as a function.")
  Object callMethod(Object[] args, PyDict kwargs) {
    return call(Keywords.values(args, kwargs), Keywords.names(kwargs));
  }

  @Method(
      value = "__get__(self, instance, owner=None, /)",
      doc = "Return an attribute of instance.")
  Object get(Object instance, Object owner) {
    return Attributes.instanceFor(instance, owner) == null
        ? this
        : new PyBoundMethod(this, instance);
  }

  @Method(value = "cache_info(self, /)", doc = "Report cache statistics")
  Object cacheInfo() {
    Object limit = maxsize < 0 ? PyNone.NONE : (Object) maxsize;
    return Calls.call(
        infoType, new Object[] {hits, misses, limit, (long) cache.size()}, Calls.NO_KW);
  }

  @Method(value = "cache_clear(self, /)", doc = "Clear the cache and cache statistics")
  void cacheClear() {
    hits = 0;
    misses = 0;
    cache.clear();
  }

  @Getter("__dict__")
  PyDict getDict() {
    return dict();
  }

  @Method(value = "__reduce__(self, /)", doc = "Return state information for pickling.")
  Object reduce() {
    return Ops.getAttr(this, "__qualname__");
  }

  @Method(value = "__copy__(self, /)", doc = "The function itself.")
  Object copy() {
    return this;
  }

  @Method(value = "__deepcopy__(self, memo, /)", doc = "The function itself.")
  Object deepCopy(Object memo) {
    return this;
  }
}
