package org.hoopsnake.binding;

import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Checks the declarations of native types and modules and generates their bindings.
 *
 * <p>For every class {@code X} with {@link BuiltinType} or {@link BuiltinModule} it writes {@code
 * XBinding}, a subclass of {@code org.hoopsnake.object.Binding} that dispatches by plain {@code
 * switch}: no reflection, no method handle and no class per function, because all of those cost
 * start-up time. A declaration that does not fit its Java method is a compile error at that method
 * ({@link DeclarationReader} has the rules); a class with an error gets no binding.
 */
public final class BindingProcessor extends AbstractProcessor {
  static final List<Class<? extends Annotation>> MEMBERS =
      List.of(
          New.class,
          Init.class,
          Method.class,
          RichCompare.class,
          ClassMethod.class,
          StaticMethod.class,
          Function.class,
          Getter.class,
          Setter.class,
          Deleter.class,
          Member.class,
          Constant.class);

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("org.hoopsnake.binding.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    JavaTypes types = new JavaTypes(processingEnv);
    for (Class<? extends Annotation> member : MEMBERS) {
      for (Element element : round.getElementsAnnotatedWith(member)) {
        Element owner = element.getEnclosingElement();
        if (owner.getAnnotation(BuiltinType.class) == null
            && owner.getAnnotation(BuiltinModule.class) == null
            && !types.isShared((TypeElement) owner)) {
          error(element, "its class has neither @BuiltinType nor @BuiltinModule");
        }
      }
    }
    for (Element element : round.getElementsAnnotatedWith(BuiltinType.class)) {
      if (element.getAnnotation(BuiltinModule.class) != null) {
        error(element, "@BuiltinType or @BuiltinModule, not both");
      } else {
        generate((TypeElement) element, types);
      }
    }
    for (Element element : round.getElementsAnnotatedWith(BuiltinModule.class)) {
      if (element.getAnnotation(BuiltinType.class) == null) {
        generate((TypeElement) element, types);
      }
    }
    return false;
  }

  private void generate(TypeElement owner, JavaTypes types) {
    DeclarationReader reader = new DeclarationReader(owner, types, this::error);
    List<Declaration> declarations = reader.read();
    if (reader.failed()) {
      return;
    }
    String packageName = processingEnv.getElementUtils().getPackageOf(owner).toString();
    String className = bindingName(owner);
    String source = new BindingWriter(owner, packageName, className, types).write(declarations);
    try (Writer out =
        processingEnv
            .getFiler()
            .createSourceFile(packageName + "." + className, owner)
            .openWriter()) {
      out.write(source);
    } catch (IOException e) {
      error(owner, "the binding cannot be written: " + e.getMessage());
    }
  }

  /** {@code XBinding}; for a nested class {@code X.Y} it is {@code XYBinding}. */
  private static String bindingName(TypeElement owner) {
    StringBuilder name = new StringBuilder("Binding");
    for (Element e = owner; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      name.insert(0, e.getSimpleName());
    }
    return name.toString();
  }

  private void error(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
