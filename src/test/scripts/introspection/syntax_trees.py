"""ast: dump, unparse, literal_eval, fields and their types, copies."""

import ast
import warnings

warnings.simplefilter('ignore')
def show(f,*a,**k):
    try: print('->', f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
def comp(node, mode='exec'):
    try:
        c=compile(node,'f',mode); print('ok', c.co_name)
    except BaseException as e: print(type(e).__name__, e)
fix=ast.fix_missing_locations
print(eval(compile(fix(ast.Expression(ast.BinOp(ast.Constant(1),ast.Add(),ast.Constant(2)))),'f','eval')))
for c in ast.AST,ast.mod,ast.expr,ast.Add,ast.alias: print(c.__name__,c._fields,c._attributes,c.__match_args__)
show(ast.literal_eval,"{1:(2,[3]), 'a':{1,2}, b'x': -1.5+2j, None:True}"); show(ast.literal_eval,"f()"); show(ast.literal_eval,"1+1"); show(ast.literal_eval,"a"); show(ast.literal_eval,"set()"); show(ast.literal_eval," 1"); show(ast.literal_eval,"'a' 'b'"); show(ast.literal_eval, ast.Constant(3)); show(ast.literal_eval,"1 if"); show(ast.literal_eval,"...")
for src in ("x=1","def f(a,/,b:int=1,*c,d=2,**e)->int:\n '''doc'''\n return a","async def f():\n async with a as b, c: await d\n async for x in y: pass\n else: pass","class C[T:int,*Ts,**P](A,k=1):\n  x:int=1","type X[T=int] = list[T]","match x:\n case {'a':1,**r} if z: pass\n case [1,*_]|C(a,b=2): pass\n case None: pass","try: pass\nexcept* (A,B) as e: pass\nfinally: pass","f'{a!r:>{w}} {b=} {{'","t'{a} b'","lambda x,*y: (yield)","[x async for x in y if z]","a if b else c; not a; -a**b; (a:=1)","x[1:2,::3,...]","from . import a as b; import c.d as e","@d\ndef f(): global g; g=1; del g, h; assert a, b; raise A from B","'a\\n\\'\"' 'é\\u1234'","b'x\\xff'","1e400; 1_000; 0xff; 1j; -1","with (a as b): pass","a < b <= c is not d not in e","while 1:\n break\nelse: continue" if 0 else "for i, in x: pass\nelse: y","print(*a, **b, c=1)","x: int; (y): str = 2","a @= b; a //= c"):
    t=ast.parse(src); show(ast.dump,t); show(ast.unparse,t); 
t=ast.parse("x=1\ny = x+2"); print(ast.dump(t,indent=1,include_attributes=True)); print(ast.dump(t,annotate_fields=False,show_empty=True))
show(ast.parse,"x=",); show(ast.parse,"1+","<u>","eval")
show(lambda: ast.Name('a','b','c')); show(lambda: ast.Name(foo=1).foo); show(lambda: ast.Constant(1).kind); show(lambda: ast.FunctionDef('f').body); show(lambda: ast.arguments().args); show(lambda: ast.BinOp.__match_args__, ); show(lambda: ast.BinOp._field_types); show(lambda: ast.expr._attributes); show(lambda: ast.Name('a') == ast.Name('a')); show(ast.compare, ast.parse('a'), ast.parse('a')); show(lambda: ast.get_source_segment("x = é+y", ast.parse("x = é+y").body[0].value.right)); show(ast.get_docstring, ast.parse("'d'"))
import copy, pickle
show(lambda: ast.dump(copy.deepcopy(ast.parse("x+1")))); show(lambda: ast.dump(pickle.loads(pickle.dumps(ast.parse("x+1"))))); show(lambda: ast.dump(copy.replace(ast.Name('a',ast.Load()), id='b'))); show(lambda: copy.replace(ast.Name('a'), zz=1))
class V(ast.NodeTransformer):
    def visit_Name(self,n): return ast.copy_location(ast.Name('q',n.ctx),n)
show(lambda: ast.unparse(V().visit(ast.parse("x+y"))))
