package org.hoopsnake.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hoopsnake.ast.Mod;
import org.junit.jupiter.api.Test;

/** Every file of CPython's library: parsed, written and parsed again; encoded and decoded. */
class LibraryRoundTripTest {
  @Test
  void sourceAndBinaryFormGiveTheSameTreeBack() throws Exception {
    List<String> failures = onLargeStack(LibraryRoundTripTest::checkAll);
    assertEquals(List.of(), failures);
  }

  private static List<String> checkAll() throws ReflectiveOperationException {
    List<String> failures = new ArrayList<>();
    List<CPythonLibrary.File> files = CPythonLibrary.files();
    assertTrue(files.size() > 1500, "the library is there");
    for (CPythonLibrary.File file : files) {
      try {
        Mod tree =
            Parser.parseFile(SourceText.decode(file.path(), file.content(), SourceCodec.OF_JAVA));
        String source = Unparser.unparse(tree);
        Mod again = Parser.parseFile(SourceText.of(file.path(), source));
        String difference = TreeDifference.find(tree, again);
        if (difference != null) {
          failures.add(file.path() + ": " + difference);
        }
        if (!AstCodec.decode(AstCodec.encode(tree)).equals(new AstCodec.Decoded.Tree(tree))) {
          failures.add(file.path() + ": the binary form is another tree");
        }
      } catch (SyntaxException e) {
        failures.add(file.path() + ": " + e.problem());
      }
    }
    return failures;
  }

  @Test
  void damagedBinaryFormsAreRefused() {
    byte[] whole =
        AstCodec.encode(Parser.parseFile(SourceText.of("f", "x = [1, 'a', b'c']\nprint(x)\n")));
    for (int i = 0; i < whole.length; i++) {
      assertTrue(
          AstCodec.decode(Arrays.copyOf(whole, i)) instanceof AstCodec.Decoded.Damaged,
          "cut at " + i);
      byte[] changed = whole.clone();
      changed[i] ^= 4;
      assertTrue(AstCodec.decode(changed) instanceof AstCodec.Decoded.Damaged, "changed at " + i);
    }
  }

  private static <T> T onLargeStack(Callable<T> task)
      throws InterruptedException, ExecutionException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "parser", 512L << 20);
    thread.start();
    return future.get();
  }
}
