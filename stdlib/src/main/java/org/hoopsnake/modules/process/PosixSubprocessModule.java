package org.hoopsnake.modules.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Function;
import org.hoopsnake.modules.io.Descriptors;
import org.hoopsnake.modules.io.IoErrors;
import org.hoopsnake.modules.io.OpenFile;
import org.hoopsnake.object.Codecs;
import org.hoopsnake.object.Convert;
import org.hoopsnake.object.Errors;
import org.hoopsnake.object.Interpreter;
import org.hoopsnake.object.Ops;
import org.hoopsnake.object.PyBytes;
import org.hoopsnake.object.PyNone;

/**
 * The module {@code _posixsubprocess}, on which {@code subprocess} stands. There is no fork in a
 * JVM: the host starts the process, whose streams {@link Pump}s connect with the descriptors that
 * {@code fork_exec} was given. Other descriptors are not inherited.
 */
@BuiltinModule(name = "_posixsubprocess", doc = "Starting processes.")
public final class PosixSubprocessModule {
  /** An id that no process has: there is nothing to wait for. */
  private static final long NO_PROCESS = (1 << 22) + 1;

  private final Interpreter interpreter;

  public PosixSubprocessModule(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What could not be done before the program ran, and its error number. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final int errno;
    final String where;

    Refused(int errno, String where) {
      super(where, null, false, false);
      this.errno = errno;
      this.where = where;
    }
  }

  @Function(
      value =
          "fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite,"
              + " c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write,"
              + " restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask,"
              + " preexec_fn, /)",
      doc = "Start a process; its id.")
  long forkExec(
      Object args,
      Object executables,
      Object closeFds,
      Object passFds,
      Object cwd,
      Object env,
      int childIn,
      int parentIn,
      int parentOut,
      int childOut,
      int parentErr,
      int childErr,
      int errorRead,
      int errorWrite,
      Object restoreSignals,
      boolean newSession,
      long group,
      Object gid,
      Object groups,
      Object uid,
      Object umask,
      Object preexec) {
    if (preexec != PyNone.NONE) {
      throw Errors.runtimeError("preexec_fn is not supported: a JVM cannot fork");
    }
    if (gid != PyNone.NONE || uid != PyNone.NONE || groups != PyNone.NONE) {
      throw IoErrors.of(1, PyNone.NONE);
    }
    List<String> command = new ArrayList<>();
    for (Object arg : Ops.toArray(args)) {
      command.add(text(arg));
    }
    try {
      ProcessBuilder builder = new ProcessBuilder();
      Path directory = directory(cwd);
      builder.directory(directory.toFile());
      environment(builder.environment(), env);
      command.set(0, executable(Ops.toArray(executables), command.get(0), directory));
      if (newSession || group >= 0) {
        command.add(0, "setsid"); // a session of its own is a group of its own
      }
      builder.command(command);
      Child child = start(builder, childIn, childOut, childErr);
      Children.of(interpreter).add(child);
      return child.pid();
    } catch (Refused refused) {
      report(errorWrite, refused);
      return NO_PROCESS;
    }
  }

  private static String text(Object value) {
    if (value instanceof PyBytes b) {
      return Codecs.decode(b.value, "utf-8", "surrogateescape");
    }
    String text = Convert.strOrNull(value);
    if (text != null) {
      return text;
    }
    Object path = Ops.callMethod(value, "__fspath__");
    return path instanceof PyBytes b ? text(b) : Convert.toStr(path, "path");
  }

  private Path directory(Object cwd) throws Refused {
    Path here = interpreter.host.currentDirectory();
    if (cwd == PyNone.NONE) {
      return here;
    }
    Path directory = here.resolve(interpreter.host.files().getPath(text(cwd)));
    if (!Files.exists(directory)) {
      throw new Refused(2, "noexec:chdir");
    }
    if (!Files.isDirectory(directory)) {
      throw new Refused(20, "noexec:chdir");
    }
    return directory;
  }

  private void environment(Map<String, String> into, Object given) {
    into.clear();
    if (given == PyNone.NONE) {
      into.putAll(interpreter.host.environment());
      return;
    }
    for (Object entry : Ops.toArray(given)) {
      String text = text(entry);
      int equals = text.indexOf('=');
      into.put(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /**
   * The first of the candidates that can be run. Where it is what the machine itself would find by
   * that name, the name stays, since it is what the program is told that it was called.
   */
  private String executable(Object[] candidates, String name, Path directory) throws Refused {
    int errno = 2;
    for (Object candidate : candidates) {
      String path = text(candidate);
      Path file = directory.resolve(interpreter.host.files().getPath(path));
      if (!Files.exists(file)) {
        continue;
      }
      if (Files.isDirectory(file) || !Files.isExecutable(file)) {
        errno = 13;
        continue;
      }
      return path.equals(name) || !isFirstOnPath(name, file) ? file.toString() : name;
    }
    throw new Refused(errno, "");
  }

  private boolean isFirstOnPath(String name, Path file) {
    if (name.indexOf('/') >= 0) {
      return false;
    }
    String path = interpreter.host.environment().getOrDefault("PATH", "");
    for (String folder : path.split(":")) {
      Path there = interpreter.host.files().getPath(folder, name);
      if (Files.isExecutable(there) && !Files.isDirectory(there)) {
        return there.equals(file);
      }
    }
    return false;
  }

  private Child start(ProcessBuilder builder, int in, int out, int err) throws Refused {
    Descriptors all = Descriptors.of(interpreter);
    boolean inherits = interpreter.host.ownsStandardStreams();
    OpenFile input = inherits && in <= 0 ? null : all.get(Math.max(in, 0));
    OpenFile output = inherits && (out < 0 || out == 1) ? null : all.get(out < 0 ? 1 : out);
    OpenFile errors = inherits && (err < 0 || err == 2) ? null : all.get(err < 0 ? 2 : err);
    builder.redirectInput(redirect(input));
    builder.redirectOutput(redirect(output));
    boolean together = output != null && output == errors;
    if (together) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(redirect(errors));
    }
    Process process;
    try {
      Descriptors.current().settle();
      process = interpreter.host.start(builder);
    } catch (IOException e) {
      throw new Refused(IoErrors.errno(e), "");
    }
    List<Pump> pumps = new ArrayList<>();
    if (input != null) {
      pumps.add(Pump.into(process.getOutputStream(), input, all.hold(input)::close));
    }
    if (output != null) {
      pumps.add(Pump.outOf(process.getInputStream(), output, all.hold(output)::close));
    }
    if (errors != null && !together) {
      pumps.add(Pump.outOf(process.getErrorStream(), errors, all.hold(errors)::close));
    }
    return new Child(process, pumps);
  }

  private static ProcessBuilder.Redirect redirect(OpenFile file) {
    return file == null ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.PIPE;
  }

  /** Tells {@code subprocess} what went wrong, in the form in which a forked child would. */
  private void report(int fd, Refused refused) {
    String message = "OSError:" + Integer.toHexString(refused.errno) + ":" + refused.where;
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    try {
      Descriptors.of(interpreter).get(fd).write(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw IoErrors.of(refused.errno, PyNone.NONE);
    }
  }
}
