package org.hoopsnake.binding;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build step: gives the pattern switches of compiled classes their tests at build time. javac
 * leaves them to a bootstrap method, which spins a hidden class for each switch at its first use,
 * and no AOT cache keeps those: a small script that starts makes some twenty of them ("bench/run
 * start_asyncio"). Here each becomes a static method of its own class that asks {@code instanceof}
 * in turn, which is what the hidden class does.
 *
 * <p>Switches whose labels are not all types stay as they are. To run it again changes nothing.
 */
public final class TypeSwitches {
  private TypeSwitches() {}

  /** Rewrites the class files below the folder given. */
  public static void main(String[] args) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      ClassModel model = ClassFile.of().parse(file);
      Rewriting rewriting = new Rewriting(model);
      byte[] rewritten = ClassFile.of().transformClass(model, rewriting);
      if (!rewriting.tests.isEmpty()) {
        Files.write(file, rewritten);
      }
    }
  }

  /** The method that stands for one switch: {@code index} of the first label that fits. */
  private record Test(String name, MethodTypeDesc type, List<ClassDesc> labels) {
    /** -1 for null, the number of labels when none fits, those before {@code restart} left out. */
    void writeTo(CodeBuilder code) {
      Label present = code.newLabel();
      code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf(labels.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }
  }

  private static final class Rewriting implements ClassTransform {
    private final ClassModel model;
    private final List<Test> tests = new ArrayList<>();

    Rewriting(ClassModel model) {
      this.model = model;
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method) {
        CodeTransform code = this::accept;
        builder.transformMethod(method, MethodTransform.transformingCode(code));
      } else {
        builder.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      int flags =
          AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();
      for (Test test : tests) {
        builder.withMethodBody(test.name, test.type, flags, test::writeTo);
      }
    }

    private void accept(CodeBuilder code, CodeElement element) {
      if (!(element instanceof InvokeDynamicInstruction call) || !isTypeSwitch(call)) {
        code.with(element);
        return;
      }
      List<ClassDesc> labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
      Test test = new Test("typeSwitch$" + tests.size(), call.typeSymbol(), labels);
      tests.add(test);
      boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
      code.invokestatic(model.thisClass().asSymbol(), test.name, test.type, isInterface);
    }

    private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
      if (!call.bootstrapMethod().methodName().equals("typeSwitch")
          || !call.bootstrapMethod().owner().displayName().equals("SwitchBootstraps")
          || !call.bootstrapMethod().owner().packageName().equals("java.lang.runtime")) {
        return false;
      }
      for (ConstantDesc argument : call.bootstrapArgs()) {
        if (!(argument instanceof ClassDesc)) {
          return false;
        }
      }
      return true;
    }
  }
}
