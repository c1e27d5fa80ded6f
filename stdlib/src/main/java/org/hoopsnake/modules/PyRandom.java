package org.hoopsnake.modules;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.hoopsnake.binding.BuiltinType;
import org.hoopsnake.binding.Init;
import org.hoopsnake.binding.Method;
import org.hoopsnake.binding.New;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.IntArithmetic;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyDict;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyObject;
import org.hoopsnake.object.PyTuple;
import org.hoopsnake.object.PyType;

/**
 * The Mersenne Twister MT19937 of Matsumoto and Nishimura, seeded by an array of words. It gives
 * the same numbers as CPython does for the same seed.
 */
@BuiltinType(
    name = "Random",
    module = "_random",
    doc = "A generator of pseudo-random numbers with its own state.")
public final class PyRandom extends PyObject {
  public static final PyType TYPE = PyType.builtin(PyRandomBinding.INSTANCE);

  private static final int N = 624;
  private static final int M = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[N];
  private int index = N + 1;

  private PyRandom(PyType cls) {
    super(cls);
  }

  @New("Random(*args, **kwargs)")
  static PyRandom create(PyType cls, Object[] args, PyDict kwargs) {
    return new PyRandom(cls);
  }

  @Init("__init__(self, /, *args, **kwargs)")
  void init(Object[] args, PyDict kwargs) {
    if (kwargs.size() > 0) {
      throw Errors.typeError("Random() takes no keyword arguments");
    }
    if (args.length > 1) {
      throw Errors.typeError("Random() requires 0 or 1 argument");
    }
    seed(args.length == 0 ? PyNone.NONE : args[0]);
  }

  @Method(
      value = "seed(self, n=None, /)",
      doc = "Start anew from an int, the hash of another object, or true randomness.")
  void seed(Object n) {
    if (n == PyNone.NONE) {
      byte[] bytes = new byte[4 * N];
      Interpreter.current().host.randomBytes(bytes);
      int[] key = new int[N];
      ByteBuffer.wrap(bytes).asIntBuffer().get(key);
      seed(key);
      return;
    }
    Object value = Convert.intOrNull(n);
    BigInteger size =
        value != null
            ? Convert.big(IntArithmetic.abs(value))
            : new BigInteger(Long.toUnsignedString(Ops.hash(n)));
    int words = Math.max(1, (size.bitLength() + 31) / 32);
    int[] key = new int[words];
    for (int i = 0; i < words; i++) {
      key[i] = size.shiftRight(32 * i).intValue();
    }
    seed(key);
  }

  private void seed(int[] key) {
    state[0] = 19650218;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      state[i] = (state[i] ^ (mixed(i) * 1664525)) + key[j] + j;
      i = next(i);
      j = (j + 1) % key.length;
    }
    for (int k = N - 1; k > 0; k--) {
      state[i] = (state[i] ^ (mixed(i) * 1566083941)) - i;
      i = next(i);
    }
    state[0] = UPPER;
    index = N;
  }

  private int mixed(int i) {
    return state[i - 1] ^ (state[i - 1] >>> 30);
  }

  private int next(int i) {
    if (i + 1 < N) {
      return i + 1;
    }
    state[0] = state[N - 1];
    return 1;
  }

  private int nextWord() {
    if (index >= N) {
      if (index > N) {
        seed(PyNone.NONE);
      }
      twist();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void twist() {
    for (int k = 0; k < N; k++) {
      int y = (state[k] & UPPER) | (state[(k + 1) % N] & LOWER);
      state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX);
    }
    index = 0;
  }

  @Method(value = "random(self, /)", doc = "Return a float from 0 to 1, 1 not included.")
  double random() {
    long high = nextWord() >>> 5;
    long low = nextWord() >>> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }

  @Method(value = "getrandbits(self, k, /)", doc = "Return an int of k random bits.")
  Object getRandomBits(Object k) {
    Object count = Convert.toIndex(k);
    if (IntArithmetic.signum(count) < 0) {
      throw Errors.valueError("Cannot convert negative int");
    }
    int bits = (int) Convert.toLong(count);
    if (bits == 0) {
      return 0L;
    }
    if (bits <= 32) {
      return Integer.toUnsignedLong(nextWord() >>> (32 - bits));
    }
    int words = (bits - 1) / 32 + 1;
    ByteBuffer little = ByteBuffer.allocate(4 * words).order(ByteOrder.BIG_ENDIAN);
    for (int i = 0, left = bits; i < words; i++, left -= 32) {
      int word = nextWord();
      little.putInt(4 * (words - 1 - i), left < 32 ? word >>> (32 - left) : word);
    }
    return Convert.fromBigInteger(new BigInteger(1, little.array()));
  }

  @Method(value = "getstate(self, /)", doc = "Return the whole state as a tuple of ints.")
  PyTuple getState() {
    Object[] words = new Object[N + 1];
    for (int i = 0; i < N; i++) {
      words[i] = Integer.toUnsignedLong(state[i]);
    }
    words[N] = (long) index;
    return new PyTuple(words);
  }

  @Method(value = "setstate(self, state, /)", doc = "Go on from a state that getstate gave.")
  void setState(Object saved) {
    if (!(saved instanceof PyTuple words)) {
      throw Errors.typeError("state vector must be a tuple");
    }
    if (words.size() != N + 1) {
      throw Errors.valueError("state vector is the wrong size");
    }
    int[] values = new int[N];
    for (int i = 0; i < N; i++) {
      values[i] = (int) Convert.toLong(words.items[i], "unsigned long");
    }
    long position = Convert.toLong(words.items[N], "long");
    if (position < 0 || position > N) {
      throw Errors.valueError("invalid state");
    }
    System.arraycopy(values, 0, state, 0, N);
    index = (int) position;
  }
}
