package org.hoopsnake.modules;

import org.hoopsnake.binding.BuiltinModule;
import org.hoopsnake.binding.Constant;
import org.hoopsnake.object.Cell;
import org.hoopsnake.object.Code;
import org.hoopsnake.object.Frame;
import org.hoopsnake.object.MemberDescriptor;
import org.hoopsnake.object.PyAsyncGenerator;
import org.hoopsnake.object.PyBoundMethod;
import org.hoopsnake.object.PyClassMethodDescriptor;
import org.hoopsnake.object.PyCoroutine;
import org.hoopsnake.object.PyEllipsis;
import org.hoopsnake.object.PyFunction;
import org.hoopsnake.object.PyGenerator;
import org.hoopsnake.object.PyGenericAlias;
import org.hoopsnake.object.PyGetSet;
import org.hoopsnake.object.PyMappingProxy;
import org.hoopsnake.object.PyMethodDescriptor;
import org.hoopsnake.object.PyModule;
import org.hoopsnake.object.PyNativeCallable;
import org.hoopsnake.object.PyNativeMethod;
import org.hoopsnake.object.PyNone;
import org.hoopsnake.object.PyNotImplemented;
import org.hoopsnake.object.PySimpleNamespace;
import org.hoopsnake.object.PyTraceback;
import org.hoopsnake.object.PyType;
import org.hoopsnake.object.PyUnion;

/** The module {@code _types}: types that have no name of their own in {@code builtins}. */
@BuiltinModule(name = "_types", doc = "The types that the module types names.")
public final class TypesModule {
  @Constant("AsyncGeneratorType")
  static final PyType ASYNC_GENERATOR_TYPE = PyAsyncGenerator.TYPE;

  @Constant("BuiltinFunctionType")
  static final PyType BUILTIN_FUNCTION_TYPE = PyNativeCallable.TYPE;

  @Constant("BuiltinMethodType")
  static final PyType BUILTIN_METHOD_TYPE = PyNativeCallable.TYPE;

  @Constant("CellType")
  static final PyType CELL_TYPE = Cell.TYPE;

  @Constant("ClassMethodDescriptorType")
  static final PyType CLASS_METHOD_DESCRIPTOR_TYPE = PyClassMethodDescriptor.TYPE;

  @Constant("CodeType")
  static final PyType CODE_TYPE = Code.TYPE;

  @Constant("CoroutineType")
  static final PyType COROUTINE_TYPE = PyCoroutine.TYPE;

  @Constant("EllipsisType")
  static final PyType ELLIPSIS_TYPE = PyEllipsis.TYPE;

  @Constant("FrameType")
  static final PyType FRAME_TYPE = Frame.TYPE;

  @Constant("FunctionType")
  static final PyType FUNCTION_TYPE = PyFunction.TYPE;

  @Constant("GeneratorType")
  static final PyType GENERATOR_TYPE = PyGenerator.TYPE;

  @Constant("GenericAlias")
  static final PyType GENERIC_ALIAS = PyGenericAlias.TYPE;

  @Constant("GetSetDescriptorType")
  static final PyType GET_SET_DESCRIPTOR_TYPE = PyGetSet.TYPE;

  @Constant("LambdaType")
  static final PyType LAMBDA_TYPE = PyFunction.TYPE;

  @Constant("MappingProxyType")
  static final PyType MAPPING_PROXY_TYPE = PyMappingProxy.TYPE;

  @Constant("MemberDescriptorType")
  static final PyType MEMBER_DESCRIPTOR_TYPE = MemberDescriptor.TYPE;

  @Constant("MethodDescriptorType")
  static final PyType METHOD_DESCRIPTOR_TYPE = PyMethodDescriptor.TYPE;

  @Constant("MethodType")
  static final PyType METHOD_TYPE = PyBoundMethod.TYPE;

  @Constant("MethodWrapperType")
  static final PyType METHOD_WRAPPER_TYPE = PyNativeMethod.WRAPPER_TYPE;

  @Constant("ModuleType")
  static final PyType MODULE_TYPE = PyModule.TYPE;

  @Constant("NoneType")
  static final PyType NONE_TYPE = PyNone.TYPE;

  @Constant("NotImplementedType")
  static final PyType NOT_IMPLEMENTED_TYPE = PyNotImplemented.TYPE;

  @Constant("SimpleNamespace")
  static final PyType SIMPLE_NAMESPACE = PySimpleNamespace.TYPE;

  @Constant("TracebackType")
  static final PyType TRACEBACK_TYPE = PyTraceback.TYPE;

  @Constant("UnionType")
  static final PyType UNION_TYPE = PyUnion.TYPE;

  @Constant("WrapperDescriptorType")
  static final PyType WRAPPER_DESCRIPTOR_TYPE = PyMethodDescriptor.WRAPPER_TYPE;

  /** What C code hands to other C code; nothing here makes one. */
  @Constant("CapsuleType")
  static final PyType CAPSULE_TYPE = PyType.plain("builtins", "PyCapsule", "", PyType.OBJECT);
}
